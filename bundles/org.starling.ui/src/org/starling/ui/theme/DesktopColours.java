package org.starling.ui.theme;

import org.eclipse.e4.ui.css.swt.theme.IThemeEngine;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Color;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.List;
import org.eclipse.swt.widgets.Shell;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.PlatformUI;
import org.eclipse.ui.forms.widgets.Form;
import org.eclipse.ui.forms.widgets.ScrolledForm;

/**
 * Takes the desktop's former colours out of open windows. The toolkit learns of another look only when its event loop comes to rest, which is
 * after the style sheet was applied, and tells by {@link SWT#Settings}; until then forms take the former colours for their widgets, and the
 * style engine keeps what a widget had when it first saw it and gives that back with the next look. UI thread.
 */
final class DesktopColours {

	/** The colours of one look, which forms and the style engine copy to widgets. */
	private record Look(Color ground, Color letters, Color sheet, Color sheetLetters) {

		static Look of(Display display) {
			return new Look(display.getSystemColor(SWT.COLOR_WIDGET_BACKGROUND), display.getSystemColor(SWT.COLOR_WIDGET_FOREGROUND),
					display.getSystemColor(SWT.COLOR_LIST_BACKGROUND), display.getSystemColor(SWT.COLOR_LIST_FOREGROUND));
		}
	}

	private final Display display;
	private Look look;

	private DesktopColours(Display display) {
		this.display = display;
		this.look = Look.of(display);
	}

	/** Keeps all windows of a display up to date for as long as it lives. */
	static void follow(Display display) {
		DesktopColours colours = new DesktopColours(display);
		display.addListener(SWT.Settings, event -> colours.update());
	}

	private void update() {
		Look now = Look.of(display);
		if (now.equals(look)) {
			return;
		}
		Look before = look;
		look = now;
		IThemeEngine styles = PlatformUI.isWorkbenchRunning() ? PlatformUI.getWorkbench().getService(IThemeEngine.class) : null;
		for (Shell shell : display.getShells()) {
			replace(shell, before, now, styles);
		}
	}

	private static void replace(Control control, Look before, Look now, IThemeEngine styles) {
		Color ground = control.getBackground();
		if (ground.equals(before.sheet()) || ground.equals(before.ground()) || isUnset(control, ground, now)) {
			ground(control, now);
		}
		Color letters = control.getForeground();
		if (letters.equals(before.letters()) || letters.equals(before.sheetLetters())) {
			control.setForeground(now.sheetLetters());
			control.setForeground(null);
		}
		if (control instanceof Composite composite) {
			for (Control child : composite.getChildren()) {
				replace(child, before, now, styles);
			}
		}
		if (control instanceof ScrolledForm && styles != null) {
			styles.applyStyles(control, true);
		}
	}

	/** A widget without a colour of its own says that it has the present look's; it may be painted in the former one's. */
	private static boolean isUnset(Control control, Color ground, Look now) {
		return !isForm(control) && (ground.equals(now.ground()) || ground.equals(now.sheet()) && hasSheetOfItsOwn(control));
	}

	private static void ground(Control control, Look now) {
		// to take away what was never given does nothing, so it is given first
		control.setBackground(now.sheet());
		boolean isOnSheet = control.getParent() != null && control.getParent().getBackground().equals(now.sheet());
		if (!isForm(control) && !(isOnSheet && letsGroundThrough(control))) {
			control.setBackground(null);
		}
	}

	/** Forms hand their colour down to heading and body. */
	private static boolean isForm(Control control) {
		return control instanceof ScrolledForm || control instanceof Form;
	}

	private static boolean hasSheetOfItsOwn(Control control) {
		return control instanceof Text || control instanceof Table || control instanceof Tree || control instanceof Combo
				|| control instanceof List || control instanceof Spinner;
	}

	private static boolean letsGroundThrough(Control control) {
		return !hasSheetOfItsOwn(control) && !(control instanceof Button && (control.getStyle() & SWT.PUSH) != 0);
	}
}
