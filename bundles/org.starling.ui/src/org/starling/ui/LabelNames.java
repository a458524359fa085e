package org.starling.ui;

import java.util.List;

import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.custom.StyledText;
import org.eclipse.swt.widgets.Combo;
import org.eclipse.swt.widgets.Control;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Scale;
import org.eclipse.swt.widgets.Spinner;
import org.eclipse.swt.widgets.Table;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.Tree;
import org.eclipse.ui.IWorkbenchPage;
import org.eclipse.ui.IWorkbenchWindow;
import org.eclipse.ui.PlatformUI;

/**
 * Tells screen readers what stands on the label before a control, in every dialog: the toolkit joins the two on Windows alone. A tree,
 * table or page of text without a label is called as the view or editor that it stands in, a field as the hint in it. A control that has
 * a name of its own keeps it. UI thread only.
 */
public final class LabelNames {

	private static final String KEY = "org.starling.ui.labelName"; //$NON-NLS-1$

	/** From now on each control gets its name when it gets the focus for the first time. */
	public static void install(Display display) {
		display.addFilter(SWT.FocusIn, LabelNames::focused);
	}

	private static void focused(Event event) {
		if (event.widget instanceof Control control && isNamedByLabel(control) && control.getData(KEY) == null) {
			control.setData(KEY, Boolean.TRUE);
			String part = activePart();
			control.getAccessible().addAccessibleListener(new AccessibleAdapter() {
				@Override
				public void getName(AccessibleEvent asked) {
					String label = asked.result == null || asked.result.isBlank() ? label(control) : asked.result;
					asked.result = label != null ? label : control instanceof Text field ? field.getMessage() : isContent(control) ? part : null;
				}
			});
		}
	}

	private static boolean isNamedByLabel(Control control) {
		return control instanceof Text || control instanceof Combo || control instanceof Spinner || control instanceof Scale
				|| isContent(control);
	}

	private static boolean isContent(Control control) {
		return control instanceof StyledText || control instanceof Table || control instanceof Tree || control instanceof org.eclipse.swt.widgets.List;
	}

	private static String activePart() {
		IWorkbenchWindow window = PlatformUI.getWorkbench().getActiveWorkbenchWindow();
		IWorkbenchPage page = window == null ? null : window.getActivePage();
		return page == null || page.getActivePart() == null ? null : page.getActivePart().getTitle();
	}

	/** The label before the control, or before the row that it begins; null when there is none. */
	private static String label(Control control) {
		List<Control> row = List.of(control.getParent().getChildren());
		int at = row.indexOf(control);
		if (at == 0) {
			row = control.getParent().getParent() == null ? List.of() : List.of(control.getParent().getParent().getChildren());
			at = row.indexOf(control.getParent());
		}
		return at > 0 && row.get(at - 1) instanceof Label label && !label.getText().isBlank() ? label.getText().replace("&", "").replaceFirst("\\s*:$", "") : null; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
	}

	private LabelNames() {
	}
}
