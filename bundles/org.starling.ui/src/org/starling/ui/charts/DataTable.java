package org.starling.ui.charts;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.function.IntConsumer;
import java.util.stream.IntStream;

import org.eclipse.jface.layout.TableColumnLayout;
import org.eclipse.jface.viewers.ColumnPixelData;
import org.eclipse.jface.viewers.ColumnWeightData;
import org.eclipse.swt.SWT;
import org.eclipse.swt.dnd.Clipboard;
import org.eclipse.swt.dnd.TextTransfer;
import org.eclipse.swt.dnd.Transfer;
import org.eclipse.swt.events.SelectionListener;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Event;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.eclipse.swt.widgets.TableColumn;
import org.eclipse.swt.widgets.TableItem;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;

/**
 * A table of results: six significant digits on the screen, every digit on the clipboard, units in the headings, sorted
 * by a click on a heading. Rows are made when they come into view, so that a million of them open at once.
 */
public final class DataTable extends Composite {

	private static final int SAMPLE_ROWS = 40;
	private static final int LEAST_WIDTH = 70;
	private static final int MOST_WIDTH = 320;
	private static final int CELL_MARGIN = 22;
	private static final int SIGNIFICANT_DIGITS = 6;

	private final org.eclipse.swt.widgets.Table widget;
	private Table data = Table.builder().build();
	private Integer[] order = {};

	public DataTable(Composite parent) {
		super(parent, SWT.NONE);
		setLayout(new TableColumnLayout());
		widget = new org.eclipse.swt.widgets.Table(this, SWT.VIRTUAL | SWT.MULTI | SWT.FULL_SELECTION);
		widget.setHeaderVisible(true);
		widget.addListener(SWT.SetData, this::fill);
		widget.addListener(SWT.KeyDown, this::key);
		Menu menu = new Menu(widget);
		item(menu, Messages.Table_copy, this::copySelection);
		item(menu, Messages.Table_copyAll, () -> copy(IntStream.range(0, data.rows()).toArray()));
		widget.setMenu(menu);
	}

	private static void item(Menu menu, String text, Runnable action) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> action.run()));
	}

	/** Shows a table in its own order. */
	public void setData(Table table) {
		data = table;
		order = IntStream.range(0, table.rows()).boxed().toArray(Integer[]::new);
		widget.setRedraw(false);
		widget.setSortColumn(null);
		widget.removeAll();
		for (TableColumn column : widget.getColumns()) {
			column.dispose();
		}
		for (Column column : table.columns()) {
			column(column);
		}
		fillWidth();
		widget.setItemCount(table.rows());
		widget.setRedraw(true);
		layout(true, true);
	}

	/** Tells of the row of the data that the person selects. */
	public void onSelection(IntConsumer listener) {
		widget.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> listener.accept(order[widget.getSelectionIndex()])));
	}

	/** Selects a row by its position on the screen. */
	public void select(int position) {
		widget.setSelection(position);
	}

	/** What is shown. */
	public Table data() {
		return data;
	}

	private void column(Column column) {
		TableColumn shown = new TableColumn(widget, column instanceof NumberColumn ? SWT.RIGHT : SWT.LEFT);
		shown.setText(heading(column).replace("&", "&&")); //$NON-NLS-1$ //$NON-NLS-2$
		shown.setMoveable(true);
		shown.addSelectionListener(SelectionListener.widgetSelectedAdapter(e -> sort(shown, column)));
		((TableColumnLayout) getLayout()).setColumnData(shown, new ColumnPixelData(width(column), true));
	}

	/** Gives the free space to a last column of text, else to an empty one, because GTK would stretch the last numbers. */
	private void fillWidth() {
		TableColumnLayout layout = (TableColumnLayout) getLayout();
		if (!data.columns().isEmpty() && !(data.columns().getLast() instanceof NumberColumn)) {
			TableColumn last = widget.getColumn(widget.getColumnCount() - 1);
			layout.setColumnData(last, new ColumnWeightData(1, width(data.columns().getLast()), true));
			return;
		}
		TableColumn filler = new TableColumn(widget, SWT.NONE);
		filler.setResizable(false);
		layout.setColumnData(filler, new ColumnPixelData(1, false));
	}

	private static String heading(Column column) {
		String name = column.name().replace('_', ' ');
		return column.unit() == null || column.unit().isBlank() || column.unit().equals("1") ? name //$NON-NLS-1$
				: name + " [" + column.unit() + ']'; //$NON-NLS-1$
	}

	private int width(Column column) {
		org.eclipse.swt.graphics.GC gc = new org.eclipse.swt.graphics.GC(widget);
		int width = gc.textExtent(heading(column)).x;
		for (int row = 0; row < Math.min(SAMPLE_ROWS, column.size()); row++) {
			width = Math.max(width, gc.textExtent(shown(column, row)).x);
		}
		gc.dispose();
		return Math.clamp(width + CELL_MARGIN, LEAST_WIDTH, MOST_WIDTH);
	}

	private void fill(Event event) {
		TableItem item = (TableItem) event.item;
		int row = order[event.index];
		for (int c = 0; c < data.columns().size(); c++) {
			item.setText(c, shown(data.columns().get(c), row));
		}
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

	private void sort(TableColumn shown, Column column) {
		boolean down = widget.getSortColumn() == shown && widget.getSortDirection() == SWT.UP;
		Comparator<Integer> comparator = column instanceof NumberColumn numbers
				? Comparator.comparingDouble(numbers::value)
				: Comparator.comparing(column::text, Comparator.nullsLast(Comparator.naturalOrder()));
		Arrays.sort(order, down ? comparator.reversed() : comparator);
		widget.setSortColumn(shown);
		widget.setSortDirection(down ? SWT.DOWN : SWT.UP);
		widget.clearAll();
	}

	private void key(Event e) {
		boolean command = (e.stateMask & SWT.MOD1) != 0;
		if (command && e.keyCode == 'c') {
			copySelection();
		} else if (command && e.keyCode == 'a') {
			widget.selectAll();
		}
	}

	/** Puts the selected rows, or all when none is, with the headings on the clipboard. */
	void copySelection() {
		copy(widget.getSelectionCount() == 0 ? IntStream.range(0, data.rows()).toArray() : widget.getSelectionIndices());
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
		return widget.setFocus();
	}
}
