package org.starling.ui.charts;

import java.util.List;
import java.util.Map;

import org.eclipse.jface.layout.GridDataFactory;
import org.eclipse.jface.layout.GridLayoutFactory;
import org.eclipse.swt.SWT;
import org.eclipse.swt.custom.CTabFolder;
import org.eclipse.swt.custom.CTabItem;
import org.eclipse.swt.custom.SashForm;
import org.eclipse.swt.widgets.Composite;
import org.eclipse.swt.widgets.Control;
import org.starling.chart.ChartTheme;
import org.starling.chart.ChartViewport;
import org.starling.chart.Figure;
import org.starling.tables.Table;
import org.starling.ui.theme.Themes;

/** A chart with its list of series, and one tab for each table of the run. UI thread. */
final class ChartPane extends Composite {

	private final ChartModel model = new ChartModel();
	private final Runnable changed;
	private final CTabFolder tabs;
	private final SashForm sash;
	private final ChartCanvas canvas;
	private final SeriesList series;

	/** @param changed told after each change of what is shown */
	ChartPane(Composite parent, Runnable changed) {
		super(parent, SWT.NONE);
		this.changed = changed;
		GridLayoutFactory.fillDefaults().applyTo(this);
		tabs = new CTabFolder(this, SWT.BOTTOM | SWT.FLAT);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(tabs);
		Composite page = new Composite(tabs, SWT.NONE);
		GridLayoutFactory.fillDefaults().spacing(0, 0).applyTo(page);
		sash = new SashForm(page, SWT.HORIZONTAL);
		GridDataFactory.fillDefaults().grab(true, true).applyTo(sash);
		canvas = new ChartCanvas(sash);
		series = new SeriesList(sash, model, this::refresh);
		sash.setWeights(76, 24);
		sash.setMaximizedControl(canvas);
		ChartGestures.install(canvas, this::setViewport);
		CTabItem item = new CTabItem(tabs, SWT.NONE);
		item.setText(Messages.View_chart);
		item.setControl(page);
		tabs.setSelection(item);
		Themes.onChange(canvas, this::refresh);
	}

	ChartModel model() {
		return model;
	}

	ChartCanvas canvas() {
		return canvas;
	}

	/** Shows other results; the tab of a table stays open when the new run has that table too. */
	void show(ChartResults results) {
		model.setFigures(results.figures());
		model.setLooks(results.looks());
		tables(results.tables());
		refresh();
	}

	/** Shows the charts of another run of the same simulation, whose tables are not kept. */
	void replace(List<Figure> figures) {
		model.replaceFigures(figures);
		refresh();
	}

	/** Shows the tables of other results and leaves the charts as they are. */
	void showTables(ChartResults results) {
		tables(results.tables());
		changed.run();
	}

	private void tables(Map<String, Table> tables) {
		CTabItem selected = tabs.getSelection();
		Object open = selected == null ? null : selected.getData();
		for (CTabItem item : tabs.getItems()) {
			if (item.getData() != null) {
				// in this order, because what loses the keyboard gives it to the page of the tab
				Control page = item.getControl();
				item.dispose();
				page.dispose();
			}
		}
		for (Map.Entry<String, Table> table : tables.entrySet()) {
			CTabItem item = new CTabItem(tabs, SWT.NONE);
			item.setText(TableTitles.of(table.getKey()));
			item.setData(table.getKey());
			DataTable shown = new DataTable(tabs);
			shown.setData(table.getValue());
			item.setControl(shown);
			if (table.getKey().equals(open)) {
				tabs.setSelection(item);
			}
		}
		if (tabs.getSelection() == null) {
			tabs.setSelection(0);
		}
	}

	/** Brings another figure of the run to the front. */
	void select(int figure) {
		model.select(figure);
		tabs.setSelection(0);
		refresh();
	}

	void setViewport(ChartViewport viewport) {
		model.setViewport(viewport);
		canvas.setViewport(viewport);
		changed.run();
	}

	void showSeries(boolean visible) {
		sash.setMaximizedControl(visible ? null : canvas);
	}

	/** Draws anew what the model says. */
	void refresh() {
		ChartTheme theme = ChartColours.of(this);
		canvas.show(model.shown(), model.viewport(), model.look().theme(theme));
		series.refresh(theme);
		changed.run();
	}

	/** Whether the chart, not a table, is in front. */
	boolean isChartInFront() {
		return tabs.getSelection() == null || tabs.getSelection().getData() == null;
	}

	/** The table in front, or null. */
	DataTable tableInFront() {
		Control control = tabs.getSelection() == null ? null : tabs.getSelection().getControl();
		return control instanceof DataTable table ? table : null;
	}

	@Override
	public boolean setFocus() {
		Control front = tabs.isDisposed() || canvas.isDisposed() ? null : isChartInFront() ? canvas : tabs.getSelection().getControl();
		return front != null && front.setFocus();
	}
}
