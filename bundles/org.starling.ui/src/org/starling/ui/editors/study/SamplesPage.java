package org.starling.ui.editors.study;

import java.text.NumberFormat;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.window.Window;
import org.eclipse.osgi.util.NLS;
import org.eclipse.swt.SWT;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Label;
import org.eclipse.swt.widgets.Menu;
import org.eclipse.swt.widgets.MenuItem;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.SampleColumn;
import org.starling.tables.samples.SampleColumns;
import org.starling.tables.samples.SampleFilter;
import org.starling.tables.samples.SampleFilter.FilterException;
import org.starling.tables.samples.SampleOrder;
import org.starling.ui.charts.StudySelection;
import org.starling.ui.grid.DataGrid;
import org.starling.ui.grid.GridRows;
import org.starling.ui.grid.GridTarget;
import org.starling.ui.tables.EditTarget;

/** The measured samples in a grid that is as quick with a million of them: filtered, sorted, left out of analyses and taken in again. */
final class SamplesPage extends StudyPage implements SamplesBar.Actions {

	private static final int MOST_CHARTED = 500;
	private static final NumberFormat COUNT = NumberFormat.getIntegerInstance();
	private static final String[] USUAL_REASONS = { Messages.Reason_haemolysed, Messages.Reason_mixedUp, Messages.Reason_assay,
			Messages.Reason_dose, Messages.Reason_time };

	private final StudySamples samples;
	private final Exclusion exclusion;
	private SampleView view;
	private SamplesBar bar;
	private DataGrid grid;
	private Label summary;
	private int censored;

	SamplesPage(StudyEditor editor) {
		super(editor, "samples", Messages.Samples_title); //$NON-NLS-1$
		samples = editor.samples();
		exclusion = new Exclusion(editor, samples);
	}

	@Override
	protected void fill(Composite body) {
		Composite client = section(body, Messages.Samples_title, Messages.Samples_help, true);
		summary = new Label(client, SWT.NONE);
		GridDataFactory.fillDefaults().grab(true, false).hint(200, SWT.DEFAULT).applyTo(summary);
		bar = new SamplesBar(client, this);
		grid = new DataGrid(client, "study.samples", Messages.Samples_title, SampleGridColumns.of(samples.table())); //$NON-NLS-1$
		grid.setData(EditTarget.KEY, new GridTarget(grid, this::copy));
		grid.setEmptyText(Messages.Samples_loading);
		grid.onFilter(this::filterChanged);
		grid.onSort(this::request);
		grid.onSelection(this::selectionChanged);
		GridDataFactory.fillDefaults().grab(true, true).hint(400, 260).applyTo(grid);
		bar.serve(grid);
		menu();
		view = new SampleView(this::show);
		samples.onChange(this::tableChanged);
		onRefresh(samples::load);
		tableChanged();
	}

	@Override
	public void setFocus() {
		grid.setFocus();
	}

	private void menu() {
		Menu menu = new Menu(grid);
		item(menu, Messages.Samples_exclude, this::exclude);
		item(menu, Messages.Samples_include, this::include);
		new MenuItem(menu, SWT.SEPARATOR);
		item(menu, Messages.Samples_copy, this::copy);
		menu.addListener(SWT.Show, e -> {
			menu.getItem(0).setEnabled(exclusion.includedOf(selectedRows()).length > 0);
			menu.getItem(1).setEnabled(exclusion.excludedOf(selectedRows()).length > 0);
		});
		grid.setMenu(menu);
	}

	private static void item(Menu menu, String text, Runnable run) {
		MenuItem item = new MenuItem(menu, SWT.PUSH);
		item.setText(text);
		item.addListener(SWT.Selection, e -> run.run());
	}

	private void tableChanged() {
		if (grid.isDisposed()) {
			return;
		}
		SampleColumns table = samples.table();
		if (table == null) {
			view.stop();
			grid.setEmptyText(samples.problem() == null ? Messages.Samples_loading : samples.problem());
			summary.setText(samples.problem() == null ? "" : Messages.Samples_failed); //$NON-NLS-1$
			grid.show(GridRows.NONE);
			return;
		}
		grid.setColumns(SampleGridColumns.of(table));
		censored = 0;
		for (int row = 0; row < table.rows(); row++) {
			censored += table.censoring(row) == Censoring.NONE ? 0 : 1;
		}
		request();
	}

	@Override
	public void filterChanged() {
		if (samples.table() != null) {
			request();
		}
	}

	/** Asks for the rows that the filters want, in the wanted order. */
	private void request() {
		SampleFilter filter = SampleFilter.ALL;
		for (int i = 0; i < SampleGridColumns.ORDER.size(); i++) {
			try {
				filter = filter.with(SampleGridColumns.ORDER.get(i), grid.filter(i));
				grid.markFilter(i, null);
			} catch (FilterException e) {
				grid.markFilter(i, e.getMessage());
				context().report(e.getMessage());
				return;
			}
		}
		context().report(null);
		filter = bar.isCensoredOnly() ? filter.censoredOnly() : filter;
		filter = bar.isExcludedOnly() ? filter.excludedOnly() : filter;
		SampleOrder order = grid.sortColumn() < 0 ? SampleOrder.NATURAL
				: new SampleOrder(SampleGridColumns.ORDER.get(grid.sortColumn()), grid.isDescending());
		view.request(samples.table(), filter, order, selectedRows());
		count();
	}

	private void show(SampleColumns table, int[] rows, int[] selected) {
		if (grid.isDisposed()) {
			return;
		}
		grid.setEmptyText(table.rows() == 0 ? Messages.Samples_empty : Messages.Samples_nothingMatches);
		SampleCells cells = new SampleCells(table, rows);
		boolean sameRows = grid.rows() instanceof SampleCells before && Arrays.equals(before.rows(), rows);
		if (sameRows) {
			grid.update(cells);
		} else {
			grid.show(cells);
			grid.select(selected);
		}
		count();
	}

	/** Says how many samples are shown of which. */
	private void count() {
		SampleColumns table = samples.table();
		if (table == null) {
			return;
		}
		String all = NLS.bind(Messages.Samples_summary, new Object[] { COUNT.format(grid.rows().count()), COUNT.format(table.rows()),
				COUNT.format(table.distinct(SampleColumn.SUBJECT).size()), COUNT.format(censored), COUNT.format(table.excludedRows()) });
		int selected = grid.selectedCount();
		String text = view.isWorking() ? Messages.Samples_ordering
				: selected < 2 ? all : NLS.bind(Messages.Samples_selected, all, COUNT.format(selected));
		if (!text.equals(summary.getText())) {
			summary.setText(text);
			summary.setToolTipText(text);
		}
	}

	private int[] selectedRows() {
		return grid.rows() instanceof SampleCells cells ? Arrays.stream(grid.selectedRows()).map(p -> cells.rows()[p]).toArray() : new int[0];
	}

	private void selectionChanged() {
		boolean any = grid.selectedCount() > 0 && samples.table() != null;
		boolean filtered = bar.isCensoredOnly() || bar.isExcludedOnly()
				|| grid.rows() instanceof SampleCells cells && cells.count() < cells.table().rows();
		bar.enable(any, any, filtered);
		count();
		publish();
	}

	/** Lets the charts follow the selected rows; so many that they say nothing stand for all. */
	private void publish() {
		int[] rows = grid.selectedCount() > MOST_CHARTED ? new int[0] : selectedRows();
		context().select(List.of(new StudySelection(editor().file(), texts(rows, SampleColumn.SUBJECT), texts(rows, SampleColumn.MATRIX),
				texts(rows, SampleColumn.COMPOUND))));
	}

	private Set<String> texts(int[] rows, SampleColumn column) {
		return Arrays.stream(rows).mapToObj(row -> samples.table().text(column, row)).filter(Objects::nonNull).collect(Collectors.toSet());
	}

	@Override
	public void clearFilters() {
		bar.clear();
		grid.clearFilters();
		filterChanged();
	}

	@Override
	public void exclude() {
		int[] rows = exclusion.includedOf(selectedRows());
		if (rows.length == 0) {
			context().report(Messages.Exclude_none);
			return;
		}
		String why = ask(Messages.Samples_excludeTitle, Messages.Exclude_what, rows, USUAL_REASONS);
		if (why != null) {
			exclusion.exclude(rows, why);
		}
	}

	@Override
	public void include() {
		int[] rows = exclusion.excludedOf(selectedRows());
		if (rows.length == 0) {
			context().report(Messages.Include_none);
			return;
		}
		String why = ask(Messages.Samples_includeTitle, Messages.Include_what, rows, Messages.Reason_rechecked);
		if (why != null) {
			exclusion.include(rows, why);
		}
	}

	private String ask(String title, String what, int[] rows, String... usual) {
		ReasonDialog dialog = new ReasonDialog(grid.getShell(), title, rows.length == 1
				? NLS.bind(what, Messages.Exclude_oneSample) : NLS.bind(what, NLS.bind(Messages.Exclude_samples, COUNT.format(rows.length))), usual);
		return dialog.open() == Window.OK ? dialog.reason() : null;
	}

	@Override
	public void goToLine(long line) {
		if (grid.rows() instanceof SampleCells cells) {
			for (int position = 0; position < cells.count(); position++) {
				if (cells.table().number(SampleColumn.ROW, cells.rows()[position]) == line) {
					grid.select(position);
					grid.setFocus();
					context().report(null);
					return;
				}
			}
			context().report(NLS.bind(Messages.Samples_noLine, line));
		}
	}

	@Override
	public void copy() {
		int[] positions = grid.selectedCount() > 0 ? grid.selectedRows() : SampleCopy.all(grid);
		List<Integer> columns = grid.visibleColumns();
		if (!SampleCopy.copy(grid, positions, columns)) {
			context().report(NLS.bind(Messages.Samples_copyTooMany, COUNT.format(positions.length), COUNT.format(SampleCopy.MOST_ROWS)));
		}
	}
}
