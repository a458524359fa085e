package org.starling.quantization.ui.energies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Shell;
import org.starling.model.molecule.Molecule;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyDriver;
import org.starling.ui.ErrorDialogs;

/** Asks for molecules and a method, and makes a calculation of each. UI thread. */
final class MethodDialog extends TitleAreaDialog {

	private final EnergiesEditor editor;
	private final List<EnergyCalculation> made = new ArrayList<>();
	private MoleculeList molecules;
	private MethodGroup method;

	MethodDialog(Shell shell, EnergiesEditor editor) {
		super(shell);
		this.editor = editor;
		setShellStyle(getShellStyle() | SWT.RESIZE);
	}

	@Override
	protected void configureShell(Shell shell) {
		super.configureShell(shell);
		shell.setText(Messages.Calculations_add);
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		setTitle(Messages.Calculations_add);
		setMessage(Messages.Method_message);
		Composite area = new Composite((Composite) super.createDialogArea(parent), SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(area);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(10, 10).spacing(10, 8).applyTo(area);
		molecules = new MoleculeList(area, this::check);
		method = new MethodGroup(area, "rhf", EnergyDriver.ENERGY); //$NON-NLS-1$
		molecules.show(editor.file().getProject());
		return area;
	}

	@Override
	protected void createButtonsForButtonBar(Composite parent) {
		super.createButtonsForButtonBar(parent);
		check();
	}

	private void check() {
		getButton(IDialogConstants.OK_ID).setEnabled(!molecules.chosen().isEmpty());
	}

	@Override
	protected void okPressed() {
		try {
			for (Path file : molecules.chosen()) {
				made.add(method.choice().of(editor.session().others().load(file, Molecule.class)));
			}
			super.okPressed();
		} catch (IOException e) {
			made.clear();
			ErrorDialogs.show(getShell(), Messages.Calculations_add, Status.error(ErrorDialogs.reason(e), e));
		}
	}

	/** What was made, in no document yet. */
	List<EnergyCalculation> made() {
		return made;
	}
}
