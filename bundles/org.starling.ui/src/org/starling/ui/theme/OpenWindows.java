package org.starling.ui.theme;

import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.ui.forms.widgets.AbstractHyperlink;

/**
 * Puts right what a change of the look leaves behind in open windows: the light style sheet names no colour for most texts, so those
 * of the dark one stay; tab folders keep the places that they gave their tools before. UI thread.
 */
final class OpenWindows {

	static void settle(Display display, boolean fromDark) {
		for (Shell shell : display.getShells()) {
			settle(shell, fromDark);
		}
	}

	private static void settle(Control control, boolean fromDark) {
		if (fromDark && !(control instanceof AbstractHyperlink)) {
			control.setForeground(null);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				settle(child, fromDark);
			}
		}
		if (control instanceof CTabFolder) {
			control.notifyListeners(SWT.Resize, new Event());
		}
	}

	private OpenWindows() {
	}
}
