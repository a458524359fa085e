package org.starling.ui.tables;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.Table;

/** Context menus: of the rows, and of the header for hiding columns. */
final class TableMenu {

	static <T> void install(ObjectTable<T> table) {
		Table widget = table.table();
		Menu menu = new Menu(widget);
		widget.setMenu(menu);
		boolean[] onHeader = new boolean[1];
		widget.addListener(SWT.MenuDetect, e -> {
			Point at = widget.getDisplay().map(null, widget, new Point(e.x, e.y));
			onHeader[0] = at.y < widget.getClientArea().y + widget.getHeaderHeight();
		});
		menu.addListener(SWT.Show, e -> {
			for (MenuItem item : menu.getItems()) {
				item.dispose();
			}
			if (onHeader[0]) {
				fillColumns(menu, table);
			} else {
				fillRows(menu, table);
			}
		});
	}

	private static <T> void fillRows(Menu menu, ObjectTable<T> table) {
		boolean selected = table.table().getSelectionCount() > 0;
		RowEditing editing = table.spec().editing();
		if (table.marks() != null) {
			table.marks().fill(menu);
		}
		if (editing != null) {
			RowChanges<T> changes = new RowChanges<>(table);
			item(menu, NLS.bind(Messages.Menu_add, editing.noun()), editing.parent().get() != null, table::addRow);
			item(menu, Messages.Menu_duplicate, selected, changes::duplicate);
			item(menu, Messages.Menu_up, changes.canMove(-1), () -> changes.move(-1));
			item(menu, Messages.Menu_down, changes.canMove(1), () -> changes.move(1));
			new MenuItem(menu, SWT.SEPARATOR);
			item(menu, Messages.Menu_cut, selected, table::cut);
		}
		item(menu, selected ? Messages.Menu_copy : Messages.Menu_copyAll, true, table::copy);
		if (editing != null) {
			item(menu, Messages.Menu_paste, true, table::paste);
			item(menu, Messages.Menu_delete, selected, table::delete);
		}
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, Messages.Menu_selectAll, true, table::selectAll);
		MenuItem columns = new MenuItem(menu, SWT.CASCADE);
		columns.setText(Messages.Menu_columns);
		Menu sub = new Menu(columns);
		columns.setMenu(sub);
		fillColumns(sub, table);
	}

	private static void item(Menu menu, String text, boolean enabled, Runnable run) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, e -> run.run());
	}

	/** One check mark a column; those that are always shown can't be unchecked. */
	static <T> void fillColumns(Menu menu, ObjectTable<T> table) {
		for (ColumnSpec<T> column : table.spec().columns()) {
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(LegacyActionTools.escapeMnemonics(column.header()));
			item.setSelection(!table.columns().isHidden(column));
			item.setEnabled(column.state() != ColumnSpec.State.ALWAYS);
			item.addListener(SWT.Selection, e -> table.columns().setHidden(column, !item.getSelection()));
		}
	}

	private TableMenu() {
	}
}
