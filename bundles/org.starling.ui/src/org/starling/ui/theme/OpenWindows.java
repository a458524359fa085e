package org.starling.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CLabel;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Link;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.Tree;

/**
 * Puts right what a change of the look leaves behind in open windows: the light style sheet names no colour for most texts, so those
 * of the dark one stay, and the toolkit may go on taking the dark desktop's for none; tab folders keep the places that they gave
 * their tools before. UI thread.
 */
final class OpenWindows {

	/** Letters of the desktop's light look. */
	private static final Color LETTERS = new Color(0x2e, 0x34, 0x36);

	static void settle(Display display, boolean toDark) {
		for (Shell shell : display.getShells()) {
			settle(shell, toDark);
		}
	}

	private static void settle(Control control, boolean toDark) {
		if (!toDark && isText(control)) {
			control.setForeground(LETTERS);
		}
		if (!toDark && control instanceof Link link) {
			link.setLinkForeground(null);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				settle(child, toDark);
			}
		}
		if (control instanceof CTabFolder) {
			control.notifyListeners(SWT.Resize, new Event());
		}
	}

	private static boolean isText(Control control) {
		return control instanceof Text || control instanceof StyledText || control instanceof Spinner || control instanceof Label
				|| control instanceof CLabel || control instanceof Link || control instanceof ToolBar || control instanceof CTabFolder
				|| control instanceof Tree || control instanceof Table;
	}

	private OpenWindows() {
	}
}
