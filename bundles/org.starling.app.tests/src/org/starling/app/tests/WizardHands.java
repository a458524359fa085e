package org.starling.app.tests;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.eclipse.core.runtime.CoreException;
import org.eclipse.jface.dialogs.IDialogConstants;
import org.eclipse.jface.wizard.WizardDialog;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Text;

/** What a person does in a wizard. UI thread only. */
final class WizardHands {

	static void open(WizardDialog dialog) {
		dialog.setBlockOnOpen(false);
		dialog.open();
	}

	/** Closes the dialog when it is still open, and takes away what it made. */
	static void end(WizardDialog dialog) throws CoreException {
		if (dialog != null && dialog.getShell() != null) {
			dialog.close();
		}
		Projects.deleteAll();
	}

	/** Types into the first empty field. */
	static void type(WizardDialog dialog, String text) {
		Workbench.find(dialog.getShell(), Text.class, t -> t.getText().isEmpty() && t.isEnabled() && t.getEditable()).getFirst()
				.setText(text);
	}

	static Button button(Shell shell, String text) {
		return Workbench.find(shell, Button.class, b -> b.getText().replace("&", "").startsWith(text)).getFirst();
	}

	static void press(Shell shell, String text) {
		Button button = button(shell, text);
		assertTrue(button.isEnabled(), text + " is enabled");
		button.notifyListeners(SWT.Selection, new Event());
	}

	/**
	 * Presses OK in the dialog that is going to open; to be called before what opens it, because a dialog waits for its end.
	 *
	 * @return what the dialog's labels said, once it was there
	 */
	static StringBuilder okSoon() {
		StringBuilder said = new StringBuilder();
		okSoon(Display.getCurrent(), said);
		return said;
	}

	private static void okSoon(Display display, StringBuilder said) {
		display.timerExec(50, () -> {
			for (Shell shell : display.getShells()) {
				List<Button> ok = Workbench.find(shell, Button.class,
						b -> b.isVisible() && Integer.valueOf(IDialogConstants.OK_ID).equals(b.getData()));
				if (!ok.isEmpty()) {
					said.append(labels(shell));
					ok.getFirst().notifyListeners(SWT.Selection, new Event());
					return;
				}
			}
			okSoon(display, said);
		});
	}

	/** All that the labels say. */
	static String labels(Shell shell) {
		List<String> texts = Workbench.find(shell, Label.class, Label::isVisible).stream().map(Label::getText).toList();
		return String.join("\n", texts);
	}

	private WizardHands() {
	}
}
