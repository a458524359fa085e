package org.starling.ui.tables;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;

import org.eclipse.emf.common.command.Command;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.ui.Images;

/** The filters of favourites and of changed values in the bar of a table, and the entries of its menu for them. */
final class TableMarks<T> {

	private final ObjectTable<T> table;
	private final RowMarks<T> marks;
	private final ToolItem favourites;
	private final ToolItem changed;

	/** For a table whose rows have marks. */
	TableMarks(Composite bar, ObjectTable<T> table, LocalResourceManager images) {
		this.table = table;
		this.marks = table.spec().marks();
		ToolBar tools = new ToolBar(bar, SWT.FLAT);
		tools.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(Messages.Table_filterName, table.spec().name())));
		favourites = item(tools, images, "favourite", Messages.Marks_favouritesTip); //$NON-NLS-1$
		changed = item(tools, images, "changed", Messages.Marks_changedTip); //$NON-NLS-1$
		table.table().addListener(SWT.KeyDown, e -> {
			if (e.stateMask == SWT.MOD1 && e.keyCode == 'b') {
				toggle();
			}
		});
		marks.onChange(() -> {
			if (!tools.isDisposed()) {
				table.refresh();
			}
		});
	}

	private ToolItem item(ToolBar tools, LocalResourceManager images, String icon, String tip) {
		ToolItem item = new ToolItem(tools, SWT.CHECK);
		item.setImage(images.create(Images.descriptor(icon)));
		item.setToolTipText(tip);
		item.addListener(SWT.Selection, e -> table.only(filter()));
		return item;
	}

	/** Which rows are let through; null for all. */
	private Predicate<T> filter() {
		Predicate<T> filter = favourites.getSelection() ? marks::isFavourite : null;
		if (changed.getSelection()) {
			Predicate<T> differs = row -> marks.changedFrom(row) != null;
			filter = filter == null ? differs : filter.and(differs);
		}
		return filter;
	}

	/** Shows all rows again. */
	void clear() {
		favourites.setSelection(false);
		changed.setSelection(false);
	}

	/** Follows what is known of defaults. */
	void update() {
		String reason = marks.whyNoDefaults();
		changed.setEnabled(reason == null);
		changed.setToolTipText(reason == null ? Messages.Marks_changedTip : reason);
	}

	/** What stands in place of rows when a filter lets none through; null when no such filter is on. */
	String emptyText() {
		return changed.getSelection() ? Messages.Marks_noneChanged : favourites.getSelection() ? Messages.Marks_noFavourite : null;
	}

	private void toggle() {
		List<T> rows = table.selection();
		marks.setFavourite(rows, !rows.stream().allMatch(marks::isFavourite));
	}

	/** Adds the entries for the selected rows. */
	void fill(Menu menu) {
		List<T> rows = table.selection();
		item(menu, SWT.CHECK, Messages.Marks_favourite, !rows.isEmpty(), e -> toggle())
				.setSelection(!rows.isEmpty() && rows.stream().allMatch(marks::isFavourite));
		List<T> differing = rows.stream().filter(row -> marks.changedFrom(row) != null).toList();
		Command reset = differing.isEmpty() ? null : marks.reset(table.context().domain(), differing);
		item(menu, SWT.PUSH, Messages.Marks_reset, reset != null, e -> {
			table.context().execute(Messages.Marks_resetLabel, reset);
			table.refresh();
		});
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, SWT.CHECK, Messages.Marks_onlyFavourites, true, e -> switchTo(favourites)).setSelection(favourites.getSelection());
		item(menu, SWT.CHECK, Messages.Marks_onlyChanged, changed.isEnabled(), e -> switchTo(changed)).setSelection(changed.getSelection());
		new MenuItem(menu, SWT.SEPARATOR);
	}

	private void switchTo(ToolItem filter) {
		filter.setSelection(!filter.getSelection());
		table.only(filter());
	}

	private static MenuItem item(Menu menu, int style, String text, boolean enabled, Consumer<MenuItem> run) {
		MenuItem item = new MenuItem(menu, style);
		item.setText(text);
		item.setEnabled(enabled);
		item.addListener(SWT.Selection, e -> run.accept(item));
		return item;
	}
}
