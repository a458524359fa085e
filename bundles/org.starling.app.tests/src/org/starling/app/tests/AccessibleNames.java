package org.starling.app.tests;

import java.lang.reflect.Field;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.Accessible;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.accessibility.AccessibleListener;
import org.eclipse.swt.custom.CCombo;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Button;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Slider;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.eclipse.swt.widgets.Tree;

/** What a screen reader is told of controls that show no text of their own. UI thread. */
final class AccessibleNames {

	/** Adds the visible controls below a composite that have no name, each as its place in the tree of controls. */
	static void missing(Composite root, String where, SortedSet<String> missing) {
		for (Control child : root.getChildren()) {
			if (!child.isVisible()) {
				continue;
			}
			String place = where + " > " + child.getClass().getSimpleName();
			if (needsName(child) && name(child).isBlank() && focusedName(child).isBlank()) {
				missing.add(place + label(child));
			}
			if (child instanceof ToolBar bar) {
				for (ToolItem item : bar.getItems()) {
					if ((item.getStyle() & SWT.SEPARATOR) == 0 && item.getText().isBlank() && blank(item.getToolTipText())) {
						missing.add(place + " item " + bar.indexOf(item));
					}
				}
			} else if (child instanceof Composite composite && !(child instanceof Combo) && !(child instanceof CCombo)) {
				missing(composite, child.getClass().getName().startsWith("org.starling.") ? where + " > " + child.getClass().getSimpleName() : where, missing);
			}
		}
	}

	private static String label(Control control) {
		Control[] all = control.getParent().getChildren();
		int at = List.of(all).indexOf(control);
		return at > 0 && all[at - 1] instanceof Label l ? " behind '" + l.getText() + "'" : "";
	}

	private static boolean needsName(Control control) {
		return control instanceof Text || control instanceof Combo || control instanceof CCombo || control instanceof StyledText || control instanceof Table
				|| control instanceof Tree || control instanceof Spinner || control instanceof Scale || control instanceof Slider
				|| control instanceof org.eclipse.swt.widgets.List || control instanceof Button b && b.getText().isBlank()
				|| control instanceof Canvas c && c.getChildren().length == 0 && c.getClass().getName().startsWith("org.starling.");
	}

	/** Labels give their names when the focus comes. */
	private static String focusedName(Control control) {
		control.notifyListeners(SWT.FocusIn, new Event());
		return name(control);
	}

	/** The name by a listener, else by the tooltip. */
	static String name(Control control) {
		for (AccessibleListener listener : listeners(control.getAccessible())) {
			AccessibleEvent event = new AccessibleEvent(control.getAccessible());
			listener.getName(event);
			if (!blank(event.result)) {
				return event.result;
			}
		}
		return blank(control.getToolTipText()) ? "" : control.getToolTipText();
	}

	private static boolean blank(String text) {
		return text == null || text.isBlank();
	}

	/** The toolkit has no question for them. */
	@SuppressWarnings("unchecked")
	private static List<AccessibleListener> listeners(Accessible accessible) {
		try {
			Field field = Accessible.class.getDeclaredField("accessibleListeners");
			field.setAccessible(true);
			List<AccessibleListener> all = (List<AccessibleListener>) field.get(accessible);
			return all == null ? List.of() : new ArrayList<>(all);
		} catch (ReflectiveOperationException e) {
			throw new AssertionError(e);
		}
	}

	private AccessibleNames() {
	}
}
