package org.starling.ui;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;

/** Buttons of tool bars on pages. UI thread. */
public final class Tools {

	private Tools() {
	}

	/** A button with an icon of {@link Images} and a tip. */
	public static ToolItem push(ToolBar bar, String icon, String tip, Runnable action) {
		return item(bar, SWT.PUSH, icon, tip, action);
	}

	/** The same with a text beside the icon; empty for none. */
	public static ToolItem push(ToolBar bar, String icon, String text, String tip, Runnable action) {
		ToolItem item = push(bar, icon, tip, action);
		item.setText(text);
		return item;
	}

	/** A button that stays down until it is pressed again. */
	public static ToolItem check(ToolBar bar, String icon, String tip, Runnable action) {
		return item(bar, SWT.CHECK, icon, tip, action);
	}

	private static ToolItem item(ToolBar bar, int style, String icon, String tip, Runnable action) {
		ToolItem item = new ToolItem(bar, style);
		item.setImage(Images.image(icon));
		item.setToolTipText(tip);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
		return item;
	}
}
