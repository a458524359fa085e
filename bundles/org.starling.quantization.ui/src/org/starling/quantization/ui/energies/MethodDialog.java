package org.starling.quantization.ui.energies;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.eclipse.core.runtime.Status;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Shell;
import org.starling.model.molecule.Molecule;
import org.starling.model.quantization.EnergyCalculation;
import org.starling.model.quantization.EnergyDriver;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.TitledDialog;

/** Asks for molecules and a method, and makes a calculation of each. UI thread. */
final class MethodDialog extends TitledDialog {

	private final EnergiesEditor editor;
	private final List<EnergyCalculation> made = new ArrayList<>();
	private MoleculeList molecules;
	private MethodGroup method;

	MethodDialog(Shell shell, EnergiesEditor editor) {
		super(shell, Messages.Calculations_add, Messages.Calculations_add, Messages.Method_message, 2);
		this.editor = editor;
	}

	@Override
	protected void fill(Composite area) {
		molecules = new MoleculeList(area, this::check);
		method = new MethodGroup(area, "rhf", EnergyDriver.ENERGY); //$NON-NLS-1$
		molecules.show(editor.file().getProject());
	}

	@Override
	protected void ready() {
		check();
	}

	private void check() {
		enable(IDialogConstants.OK_ID, !molecules.chosen().isEmpty());
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
