package org.starling.ui.charts;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.core.runtime.ICoreRunnable;
import org.eclipse.core.runtime.jobs.Job;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.graphics.GC;
import org.eclipse.swt.layout.FillLayout;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Display;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.ui.grid.DataGrid;
import org.starling.ui.grid.GridColumn;
import org.starling.ui.grid.GridRows;
import org.starling.ui.grid.GridTarget;
import org.starling.ui.tables.EditTarget;

/**
 * A table of results: six significant digits on the screen, every digit on the clipboard, units in the headings, sorted
 * by a click on a heading. A million of them open at once, see {@link DataGrid}.
 */
public final class DataTable extends Composite {

	private static final int SAMPLE_ROWS = 40;
	private static final int LEAST_WIDTH = 48;
	private static final int MOST_WIDTH = 320;
	private static final int CELL_MARGIN = 14;
	private static final int SORT_ARROW = 12;
	private static final int SIGNIFICANT_DIGITS = 6;

	private final List<IntConsumer> listeners = new ArrayList<>();
	private DataGrid grid;
	private Table data = Table.builder().build();
	private int[] order = {};
	private int ordering;
	private String stale;
	private boolean quiet;

	public DataTable(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(new FillLayout());
		setData(data);
	}

	private static void item(Menu menu, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
	}

	/** Shows a table in its own order. */
	public void setData(Table table) {
		boolean wide = data.rows() > 0 || table.rows() == 0; // columns of an empty table have no widths worth keeping
		data = table;
		order = IntStream.range(0, table.rows()).toArray();
		ordering++;
		List<String> headings = table.columns().stream().map(DataTable::heading).toList();
		if (grid != null && wide && grid.sortColumn() < 0 && headings.equals(grid.columns().stream().map(GridColumn::header).toList())) {
			show();
			return;
		}
		boolean focused = grid != null && grid.isFocusControl();
		if (grid != null) {
			grid.dispose();
		}
		grid = new DataGrid(this, null, Messages.Table_name, table.columns().stream().map(this::column).toList(), false);
		grid.setData(EditTarget.KEY, new GridTarget(grid, this::copySelection));
		grid.onSort(this::sort);
		grid.onSelection(this::selected);
		grid.addListener(SWT.KeyDown, this::key);
		Menu menu = new Menu(grid);
		item(menu, Messages.Table_copy, this::copySelection);
		item(menu, Messages.Table_copyAll, () -> copy(IntStream.range(0, data.rows()).toArray()));
		grid.setMenu(menu);
		layout(true, true);
		show();
		if (focused) {
			grid.setFocus();
		}
	}

	private void show() {
		quiet = true;
		grid.show(new Rows(data, order, stale));
		quiet = false;
	}

	/**
	 * Rows as they are shown.
	 *
	 * @param order row of the table at each position
	 * @param muted why all of them are grey, or null
	 */
	private record Rows(Table table, int[] order, String muted) implements GridRows {

		@Override
		public int count() {
			return order.length;
		}

		@Override
		public String text(int position, int column) {
			return shown(table.columns().get(column), order[position]);
		}

		@Override
		public String muted(int position) {
			return muted;
		}
	}

	/** Greys numbers that are about to change; null when they are as they should be. */
	public void setStale(String reason) {
		if (!Objects.equals(reason, stale)) {
			stale = reason;
			if (grid != null) {
				show();
			}
		}
	}

	/** Tells of the row of the data that the person selects. */
	public void onSelection(IntConsumer listener) {
		listeners.add(listener);
	}

	private void selected() {
		int[] positions = grid.selectedRows();
		if (!quiet && positions.length > 0) {
			listeners.forEach(listener -> listener.accept(order[positions[0]]));
		}
	}

	/** Selects a row by its position on the screen; nobody is told. */
	public void select(int position) {
		quiet = true;
		grid.select(position);
		quiet = false;
	}

	/** What is shown. */
	public Table data() {
		return data;
	}

	private GridColumn column(Column column) {
		String heading = heading(column);
		return new GridColumn(column.name(), heading, width(column), column instanceof NumberColumn, true, heading);
	}

	private static String heading(Column column) {
		String name = column.name().replace('_', ' ');
		return column.unit() == null || column.unit().isBlank() || column.unit().equals("1") ? name //$NON-NLS-1$
				: name + " [" + column.unit() + ']'; //$NON-NLS-1$
	}

	private int width(Column column) {
		GC gc = new GC(this);
		int width = gc.textExtent(heading(column)).x + SORT_ARROW;
		for (int row = 0; row < Math.min(SAMPLE_ROWS, column.size()); row++) {
			width = Math.max(width, gc.textExtent(shown(column, row)).x);
		}
		gc.dispose();
		return Math.clamp(width + CELL_MARGIN, LEAST_WIDTH, MOST_WIDTH);
	}

	private static String shown(Column column, int row) {
		if (column.isMissing(row)) {
			return ""; //$NON-NLS-1$
		}
		return column instanceof NumberColumn numbers ? significant(numbers.value(row)) : column.text(row);
	}

	private static String significant(double value) {
		if (value == Math.rint(value) && Math.abs(value) < 1e9) {
			return Long.toString((long) value);
		}
		String text = String.format(Locale.ROOT, "%." + SIGNIFICANT_DIGITS + "g", value); //$NON-NLS-1$ //$NON-NLS-2$
		int exponent = text.indexOf('e');
		String mantissa = exponent < 0 ? text : text.substring(0, exponent);
		String rest = exponent < 0 ? "" : text.substring(exponent); //$NON-NLS-1$
		return mantissa.contains(".") ? mantissa.replaceFirst("\\.?0+$", "") + rest : text; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	/** Orders in a job by the column that the grid says; the last wish counts. */
	private void sort() {
		Table table = data;
		int column = grid.sortColumn();
		boolean descending = grid.isDescending();
		int mine = ++ordering;
		Display display = getDisplay();
		Job.createSystem(Messages.Table_ordering, (ICoreRunnable) monitor -> {
			int[] sorted = column < 0 ? IntStream.range(0, table.rows()).toArray() : sorted(table.columns().get(column), descending);
			display.asyncExec(() -> {
				if (mine == ordering && !isDisposed()) {
					order = sorted;
					show();
				}
			});
		}).schedule();
	}

	private static int[] sorted(Column column, boolean descending) {
		Comparator<Integer> comparator = column instanceof NumberColumn numbers ? Comparator.comparingDouble(numbers::value)
				: Comparator.comparing(column::text, Comparator.nullsLast(Comparator.naturalOrder()));
		return IntStream.range(0, column.size()).boxed().sorted(descending ? comparator.reversed() : comparator).mapToInt(i -> i).toArray();
	}

	private void key(Event e) {
		boolean command = (e.stateMask & SWT.MOD1) != 0;
		if (command && e.keyCode == 'c') {
			copySelection();
		}
	}

	/** Puts the selected rows, or all when none is, with the headings on the clipboard. */
	void copySelection() {
		copy(grid.selectedCount() == 0 ? IntStream.range(0, data.rows()).toArray() : grid.selectedRows());
	}

	/** Puts rows with the headings on the clipboard as tab-separated text. */
	private void copy(int[] positions) {
		Clipboard clipboard = new Clipboard(getDisplay());
		clipboard.setContents(new Object[] { text(positions) }, new Transfer[] { TextTransfer.getInstance() });
		clipboard.dispose();
	}

	private String text(int[] positions) {
		int[] rows = Arrays.stream(positions).map(p -> order[p]).toArray();
		return TabText.of(data, rows);
	}

	@Override
	public boolean setFocus() {
		return !grid.isDisposed() && grid.setFocus();
	}
}
