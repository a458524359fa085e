package org.starling.ui.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.eclipse.jface.action.LegacyActionTools;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.accessibility.ACC;
import org.eclipse.swt.accessibility.AccessibleAdapter;
import org.eclipse.swt.accessibility.AccessibleControlAdapter;
import org.eclipse.swt.accessibility.AccessibleControlEvent;
import org.eclipse.swt.accessibility.AccessibleEvent;
import org.eclipse.swt.graphics.Rectangle;
import org.eclipse.swt.widgets.Canvas;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.ScrollBar;
import org.starling.ui.theme.Themes;

/**
 * A grid of any number of rows. It paints what is on the screen and keeps no object a row: GTK's own table takes seconds to be told of
 * a million of them. Filters stand below the headings. UI thread only.
 */
public final class DataGrid extends Canvas {

	private final String name;
	private final ColumnArrangement arrangement;
	private final GridSelection selection = new GridSelection();
	private final GridPainter painter;
	private final GridFilters filters;
	private final List<Runnable> selectionListeners = new ArrayList<>();
	private Runnable sortListener = () -> {
	};
	private GridRows rows = GridRows.NONE;
	private String emptyText = ""; //$NON-NLS-1$
	private int topRow;
	private int scrolledX;
	private int sortColumn = -1;
	private boolean descending;

	/** A grid with filters that remembers its columns; see {@link #DataGrid(Composite, String, String, List, boolean)}. */
	public DataGrid(Composite parent, String id, String name, List<GridColumn> columns) {
		this(parent, id, name, columns, true);
	}

	/**
	 * @param id       stable name, for remembering columns; null when they are not remembered
	 * @param name     for screen readers
	 * @param columns  in display order
	 * @param filtered whether filters stand below the headings
	 */
	public DataGrid(Composite parent, String id, String name, List<GridColumn> columns, boolean filtered) {
		super(parent, SWT.BORDER | SWT.H_SCROLL | SWT.V_SCROLL | SWT.DOUBLE_BUFFERED | SWT.NO_BACKGROUND);
		this.name = name;
		arrangement = new ColumnArrangement(id, columns);
		painter = new GridPainter(this);
		filters = new GridFilters(this, filtered);
		addListener(SWT.Paint, e -> painter.paint(e.gc));
		addListener(SWT.Resize, e -> resized());
		addListener(SWT.FocusIn, e -> redraw());
		addListener(SWT.FocusOut, e -> redraw());
		getVerticalBar().addListener(SWT.Selection, e -> scrollTo(getVerticalBar().getSelection()));
		getHorizontalBar().addListener(SWT.Selection, e -> scrollToX(getHorizontalBar().getSelection()));
		GridInput.install(this);
		Themes.onChange(this, () -> {
			painter.measure();
			resized();
		});
		describe();
		filters.place();
	}

	private void describe() {
		getAccessible().addAccessibleListener(new AccessibleAdapter() {
			@Override
			public void getName(AccessibleEvent e) {
				e.result = spoken();
			}
		});
		getAccessible().addAccessibleControlListener(new AccessibleControlAdapter() {
			@Override
			public void getRole(AccessibleControlEvent e) {
				e.detail = ACC.ROLE_TABLE;
			}
		});
	}

	private String spoken() {
		int row = selection.focus();
		return row < 0 || row >= rows.count() ? name : NLS.bind(Messages.Grid_spoken, new Object[] { name, row + 1, rows.count(),
				arrangement.visible().stream().map(c -> arrangement.columns().get(c).header() + ' ' + rows.text(row, c)).collect(Collectors.joining(", ")) }); //$NON-NLS-1$
	}

	/** Shows other rows; nothing is selected afterwards. */
	public void show(GridRows others) {
		boolean sameCount = others.count() == rows.count();
		rows = others;
		selection.clear();
		topRow = sameCount ? topRow : Math.clamp(topRow, 0, Math.max(0, rows.count() - pageRows()));
		resized();
		selectionListeners.forEach(Runnable::run);
	}

	/** Shows the same rows with other content; the selection stays. */
	public void update(GridRows same) {
		rows = same;
		redraw();
		selectionListeners.forEach(Runnable::run);
	}

	/** What is shown. */
	public GridRows rows() {
		return rows;
	}

	/** Takes other headings for the same columns, such as with a unit that is known by now. */
	public void setColumns(List<GridColumn> columns) {
		arrangement.setColumns(columns);
		redraw();
	}

	/** What stands in place of rows. */
	public void setEmptyText(String text) {
		emptyText = text;
		redraw();
	}

	String emptyText() {
		return emptyText;
	}

	/** Called when other rows are selected or shown. */
	public void onSelection(Runnable listener) {
		selectionListeners.add(listener);
	}

	/** Called when the person asks for another order; {@link #sortColumn()} says which. */
	public void onSort(Runnable listener) {
		sortListener = listener;
	}

	/** Called a moment after a filter changed; {@link #filter(int)} says what it is. */
	public void onFilter(Runnable listener) {
		filters.onChange(listener);
	}

	/** The filter typed below a heading. */
	public String filter(int column) {
		return filters.text(column);
	}

	/** Types a filter, as a person does; shows its column when it was hidden. */
	public void setFilter(int column, String text) {
		if (!arrangement.isVisible(column)) {
			setVisible(column, true);
		}
		filters.set(column, text);
	}

	/** Empties all filters. */
	public void clearFilters() {
		filters.clear();
	}

	/** Marks a filter that can't be understood; null takes the mark away. */
	public void markFilter(int column, String problem) {
		filters.mark(column, problem);
	}

	/** Steps a column from unsorted through ascending and descending back to unsorted. */
	public void sortBy(int column) {
		if (sortColumn != column) {
			sortColumn = column;
			descending = false;
		} else if (!descending) {
			descending = true;
		} else {
			sortColumn = -1;
			descending = false;
		}
		redraw();
		sortListener.run();
	}

	/** The column by which rows are sorted; -1 for none. */
	public int sortColumn() {
		return sortColumn;
	}

	public boolean isDescending() {
		return descending;
	}

	/** Selects rows by their positions and shows the first. */
	public void select(int... positions) {
		selection.set(positions);
		if (positions.length > 0) {
			reveal(positions[0]);
		}
		selected();
	}

	public void selectAll() {
		selection.all(rows.count());
		selected();
	}

	/** The selected positions from the top. */
	public int[] selectedRows() {
		return selection.positions();
	}

	public int selectedCount() {
		return selection.count();
	}

	void selected() {
		redraw();
		getAccessible().setFocus(ACC.CHILDID_SELF);
		selectionListeners.forEach(Runnable::run);
	}

	/** Scrolls until a row is on the screen. */
	public void reveal(int position) {
		if (position < topRow) {
			scrollTo(position);
		} else if (position >= topRow + pageRows()) {
			scrollTo(position - pageRows() + 1);
		}
	}

	/** The columns, in display order. */
	public List<GridColumn> columns() {
		return arrangement.columns();
	}

	/** Positions of the columns that are shown. */
	public List<Integer> visibleColumns() {
		return arrangement.visible();
	}

	/** Shows or hides a column; a hidden one has no filter. */
	public void setVisible(int column, boolean visible) {
		arrangement.setVisible(column, visible);
		if (!arrangement.isVisible(column)) {
			filters.set(column, ""); //$NON-NLS-1$
		}
		columnsChanged();
	}

	/** Makes a menu with a check mark for each column. */
	public void fillColumns(Menu menu) {
		for (int i = 0; i < arrangement.columns().size(); i++) {
			int column = i;
			MenuItem item = new MenuItem(menu, SWT.CHECK);
			item.setText(LegacyActionTools.escapeMnemonics(arrangement.columns().get(i).header()));
			item.setSelection(arrangement.isVisible(i));
			item.addListener(SWT.Selection, e -> setVisible(column, item.getSelection()));
		}
	}

	ColumnArrangement arrangement() {
		return arrangement;
	}

	GridSelection selection() {
		return selection;
	}

	/** Where rows begin: below headings and filters. */
	int top() {
		return painter.headerHeight() + filters.height();
	}

	int headerHeight() {
		return painter.headerHeight();
	}

	/** The row at the top of the screen. */
	public int topRow() {
		return topRow;
	}

	/** How many whole rows fit on the screen. */
	public int pageRows() {
		return Math.max(1, (getClientArea().height - top()) / painter.rowHeight());
	}

	int scrolledX() {
		return scrolledX;
	}

	int positionAt(int y) {
		int position = topRow + (y - top()) / painter.rowHeight();
		return y < top() || position >= rows.count() ? -1 : position;
	}

	void toolTip(String text) {
		if (text == null ? getToolTipText() != null : !text.equals(getToolTipText())) {
			setToolTipText(text);
		}
	}

	/** Shows rows from one on. */
	public void scrollTo(int position) {
		int wanted = Math.clamp(position, 0, Math.max(0, rows.count() - pageRows()));
		if (wanted != topRow) {
			topRow = wanted;
			getVerticalBar().setSelection(topRow);
			redraw();
		}
	}

	void scrollBy(int pixels) {
		scrollToX(scrolledX + pixels);
	}

	private void scrollToX(int x) {
		scrolledX = Math.clamp(x, 0, Math.max(0, arrangement.totalWidth() - getClientArea().width));
		getHorizontalBar().setSelection(scrolledX);
		filters.place();
		redraw();
	}

	void columnsChanged() {
		resized();
	}

	private void resized() {
		Rectangle area = getClientArea();
		int page = pageRows();
		topRow = Math.clamp(topRow, 0, Math.max(0, rows.count() - page));
		bar(getVerticalBar(), topRow, Math.max(1, rows.count()), Math.min(page, Math.max(1, rows.count())), page, 1);
		arrangement.stretch(area.width);
		int width = Math.max(1, arrangement.totalWidth());
		scrolledX = Math.clamp(scrolledX, 0, Math.max(0, width - area.width));
		bar(getHorizontalBar(), scrolledX, width, Math.min(width, Math.max(1, area.width)), Math.max(1, area.width), 24);
		filters.place();
		redraw();
	}

	private static void bar(ScrollBar bar, int selection, int maximum, int thumb, int page, int increment) {
		bar.setValues(selection, 0, maximum, thumb, increment, page);
		bar.setEnabled(thumb < maximum);
	}
}
