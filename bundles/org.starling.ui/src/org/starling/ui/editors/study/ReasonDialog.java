package org.starling.ui.editors.study;

import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.starling.ui.TitledDialog;

/** Asks why; without a reason there is no OK. */
final class ReasonDialog extends TitledDialog {

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
		super(shell, title, title, Messages.Reason_help, 2);
		this.what = what;
		this.usual = usual;
	}

	@Override
	protected void fill(Composite grid) {
		Label samples = new Label(grid, SWT.WRAP);
		samples.setText(what);
		GridDataFactory.fillDefaults().span(2, 1).grab(true, false).hint(420, SWT.DEFAULT).applyTo(samples);
		new Label(grid, SWT.NONE).setText(Messages.Reason_label);
		input = new Combo(grid, SWT.DROP_DOWN);
		input.setItems(usual);
		input.addListener(SWT.Modify, e -> check());
		GridDataFactory.fillDefaults().grab(true, false).applyTo(input);
	}

	@Override
	protected void ready() {
		check();
		input.setFocus();
	}

	private void check() {
		enable(IDialogConstants.OK_ID, !input.getText().isBlank());
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
