package org.starling.ui.tables;

import org.eclipse.jface.resource.JFaceResources;
import org.eclipse.jface.resource.LocalResourceManager;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.graphics.Point;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.Text;
import org.eclipse.swt.widgets.ToolBar;
import org.eclipse.swt.widgets.ToolItem;
import org.starling.ui.Images;

/** Above a table: filter, number of rows, buttons for rows and columns. */
final class TableBar<T> {

	private final ObjectTable<T> table;
	private final RowChanges<T> changes;
	private final Composite bar;
	private final LocalResourceManager images;
	private final Text filter;
	private final TableMarks<T> marks;
	private final Label count;
	private ToolItem add;
	private ToolItem duplicate;
	private ToolItem delete;
	private ToolItem up;
	private ToolItem down;

	TableBar(Composite parent, ObjectTable<T> table) {
		this.table = table;
		changes = new RowChanges<>(table);
		bar = new Composite(parent, SWT.NONE);
		bar.setBackgroundMode(SWT.INHERIT_FORCE);
		images = new LocalResourceManager(JFaceResources.getResources(), bar);
		bar.setLayout(new BarLayout());
		filter = new Text(bar, SWT.SEARCH | SWT.ICON_SEARCH | SWT.ICON_CANCEL);
		filter.setMessage(Messages.Table_filter);
		filter.setToolTipText(Messages.Table_filterTip);
		filter.addModifyListener(e -> table.filter(filter.getText()));
		filter.getAccessible().addAccessibleListener(new AccessibleName(NLS.bind(Messages.Table_filterName, table.spec().name())));
		marks = table.spec().marks() == null ? null : new TableMarks<>(bar, table, images);
		count = new Label(bar, SWT.NONE);
		fillButtons(new ToolBar(bar, SWT.FLAT | SWT.RIGHT));
	}

	private void fillButtons(ToolBar bar) {
		RowEditing editing = table.spec().editing();
		if (editing != null) {
			add = item(bar, "add", NLS.bind(Messages.Table_addTip, editing.noun()), table::addRow); //$NON-NLS-1$
			add.setText(Messages.Table_add);
			duplicate = item(bar, "duplicate", Messages.Table_duplicateTip, changes::duplicate); //$NON-NLS-1$
			delete = item(bar, "delete", Messages.Table_deleteTip, table::delete); //$NON-NLS-1$
			up = item(bar, "up", Messages.Table_upTip, () -> changes.move(-1)); //$NON-NLS-1$
			down = item(bar, "down", Messages.Table_downTip, () -> changes.move(1)); //$NON-NLS-1$
		}
		item(bar, "copy", Messages.Table_copyTip, table::copy); //$NON-NLS-1$
		ToolItem columns = item(bar, "columns", Messages.Table_columnsTip); //$NON-NLS-1$
		columns.addListener(SWT.Selection, e -> showColumns(columns));
	}

	private ToolItem item(ToolBar bar, String icon, String toolTip, Runnable run) {
		ToolItem item = item(bar, icon, toolTip);
		item.addListener(SWT.Selection, e -> run.run());
		return item;
	}

	private ToolItem item(ToolBar bar, String icon, String toolTip) {
		ToolItem item = new ToolItem(bar, SWT.PUSH);
		item.setImage(images.create(Images.descriptor(icon)));
		item.setToolTipText(toolTip);
		return item;
	}

	private void showColumns(ToolItem item) {
		Menu menu = new Menu(item.getParent());
		TableMenu.fillColumns(menu, table);
		Rectangle bounds = item.getBounds();
		Point at = item.getParent().toDisplay(bounds.x, bounds.y + bounds.height);
		menu.setLocation(at);
		menu.addListener(SWT.Hide, e -> menu.getDisplay().asyncExec(menu::dispose));
		menu.setVisible(true);
	}

	Composite control() {
		return bar;
	}

	/** What filters by marks; null when rows have none. */
	TableMarks<T> marks() {
		return marks;
	}

	void clearFilter() {
		if (marks != null) {
			marks.clear();
		}
		if (!filter.getText().isEmpty()) {
			filter.setText(""); //$NON-NLS-1$
		}
	}

	void update() {
		int all = table.spec().rows().get().size();
		int shown = table.shown().size();
		String text = shown == all ? rows(all) : NLS.bind(Messages.Table_filteredCount, shown, all);
		if (!text.equals(count.getText())) {
			count.setText(text);
			bar.layout();
		}
		if (marks != null) {
			marks.update();
		}
		if (table.spec().editing() != null) {
			int selected = table.table().getSelectionCount();
			boolean hasParent = table.spec().editing().parent().get() != null;
			add.setEnabled(hasParent);
			duplicate.setEnabled(selected > 0);
			delete.setEnabled(selected > 0);
			up.setEnabled(changes.canMove(-1));
			down.setEnabled(changes.canMove(1));
		}
	}

	private static String rows(int n) {
		return n == 0 ? "" : n == 1 ? Messages.Table_oneRow : NLS.bind(Messages.Table_count, n); //$NON-NLS-1$
	}
}
