package org.starling.ui.structure.view3d;

import org.eclipse.swt.SWT;
import org.eclipse.swt.events.MenuListener;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;

/** The context menu of a view. UI thread. */
final class ViewMenu {

	ViewMenu(MoleculeView3D view) {
		Menu menu = new Menu(view);
		MenuItem reset = item(menu, SWT.PUSH, Messages.Menu_reset, view::resetView);
		MenuItem labels = item(menu, SWT.CHECK, Messages.Menu_labels, () -> view.setLabelled(!view.isLabelled()));
		MenuItem clear = item(menu, SWT.PUSH, Messages.Menu_clear, () -> view.pick(-1));
		new MenuItem(menu, SWT.SEPARATOR);
		MenuItem copy = item(menu, SWT.PUSH, Messages.Menu_copy, () -> ViewExport.copy(view));
		MenuItem export = item(menu, SWT.PUSH, Messages.Menu_export, () -> ViewExport.ask(view));
		menu.addMenuListener(MenuListener.menuShownAdapter(e -> {
			boolean there = !view.scene().isEmpty();
			reset.setEnabled(there);
			labels.setEnabled(there);
			labels.setSelection(view.isLabelled());
			clear.setEnabled(!view.picked().isEmpty());
			copy.setEnabled(there);
			export.setEnabled(there);
		}));
		view.setMenu(menu);
	}

	private static MenuItem item(Menu menu, int style, String text, Runnable run) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> run.run()));
		return item;
	}
}
