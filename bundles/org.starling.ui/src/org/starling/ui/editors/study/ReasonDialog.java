package org.starling.ui.editors.study;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.dialogs.TitleAreaDialog;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;

/** Asks why; without a reason there is no OK. */
final class ReasonDialog extends TitleAreaDialog {

	private final String title;
	private final String what;
	private final String[] usual;
	private Combo input;
	private String reason;

	/**
	 * @param title what is about to be done
	 * @param what  to which samples
	 * @param usual reasons to choose from; any other may be typed
	 */
	ReasonDialog(Shell shell, String title, String what, String... usual) {
		super(shell);
		this.title = title;
		this.what = what;
		this.usual = usual;
		setHelpAvailable(false);
	}

	@Override
	protected boolean isResizable() {
		return true;
	}

	@Override
	protected Control createDialogArea(Composite parent) {
		Composite area = (Composite) super.createDialogArea(parent);
		getShell().setText(title);
		setTitle(title);
		setMessage(Messages.Reason_help);
		Composite grid = new Composite(area, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(grid);
		GridLayoutFactory.swtDefaults().numColumns(2).margins(12, 10).spacing(8, 10).applyTo(grid);
		Label samples = new Label(grid, SWT.WRAP);
		samples.setText(what);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(samples);
		new Label(grid, SWT.NONE).setText(Messages.Reason_label);
		input = new Combo(grid, SWT.DROP_DOWN);
		input.setItems(usual);
		input.addListener(SWT.Modify, e -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(input);
		return area;
	}

	@Override
	protected Control createContents(Composite parent) {
		Control contents = super.createContents(parent);
		check();
		input.setFocus();
		return contents;
	}

	private void check() {
		getButton(IDialogConstants.OK_ID).setEnabled(!input.getText().isBlank());
	}

	@Override
	protected void okPressed() {
		reason = input.getText().strip();
		super.okPressed();
	}

	/** What was typed; only after OK. */
	String reason() {
		return reason;
	}
}
