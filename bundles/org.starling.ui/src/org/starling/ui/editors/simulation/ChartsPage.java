package org.starling.ui.editors.simulation;

import java.util.ArrayList;
import java.util.List;

import org.eclipse.emf.ecore.EObject;
import org.eclipse.swt.widgets.Composite;
import org.starling.model.pkmodel.Observer;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.study.Matrix;
import org.starling.ui.editors.Columns;
import org.starling.ui.emf.Formats;
import org.starling.ui.emf.ValueFormat;
import org.starling.ui.tables.ColumnSpec;
import org.starling.ui.tables.ObjectTable;

/** The charts that a run is shown in; below, the series of the selected one. */
final class ChartsPage extends SimulationPage {

	private ObjectTable<ChartSpecification> charts;
	private ObjectTable<ChartSeries> series;

	ChartsPage(SimulationEditor editor) {
		super(editor, "charts", Messages.Charts_title, SimulationPackage.Literals.SIMULATION__CHARTS); //$NON-NLS-1$
	}

	@Override
	protected void fill(Composite body) {
		charts = table(section(body, Messages.Charts_title, Messages.Charts_help, true),
				spec("simulation.charts", this::simulation, SimulationPackage.Literals.SIMULATION__CHARTS, //$NON-NLS-1$
						Messages.Charts_title, Messages.Charts_noun, Messages.Charts_name, Messages.Charts_empty,
						chartColumns()));
		series = table(section(body, Messages.Series_section, null, true),
				spec("chart.series", this::chart, SimulationPackage.Literals.CHART_SPECIFICATION__SERIES, //$NON-NLS-1$
						Messages.Series_section, Messages.Series_noun, Messages.Series_name, Messages.Series_empty,
						seriesColumns()));
		charts.onSelection(series::refresh);
		onRefresh(charts::selectFirst);
	}

	private ChartSpecification chart() {
		List<ChartSpecification> selected = charts.selection();
		return selected.size() == 1 ? selected.get(0) : null;
	}

	@Override
	protected void beforeReveal(EObject object) {
		if (object instanceof ChartSeries && object.eContainer() != chart()) {
			charts.reveal(object.eContainer(), null);
			series.refresh();
		}
	}

	private static List<ColumnSpec<ChartSpecification>> chartColumns() {
		List<ColumnSpec<ChartSpecification>> columns = new ArrayList<>();
		columns.add(Columns.name());
		axis(columns, true);
		axis(columns, false);
		return columns;
	}

	private static void axis(List<ColumnSpec<ChartSpecification>> columns, boolean x) {
		var axis = x ? SimulationPackage.Literals.CHART_SPECIFICATION__XAXIS
				: SimulationPackage.Literals.CHART_SPECIFICATION__YAXIS;
		String id = x ? "x" : "y"; //$NON-NLS-1$ //$NON-NLS-2$
		columns.add(Columns.text(id + "Label", x ? Messages.Column_xLabel : Messages.Column_yLabel, 100, axis, //$NON-NLS-1$
				SimulationPackage.Literals.CHART_AXIS__LABEL));
		columns.add(Columns.<ChartSpecification>of(id + "Unit", x ? Messages.Column_xUnit : Messages.Column_yUnit, 60, //$NON-NLS-1$
				Formats.unit(), axis, SimulationPackage.Literals.CHART_AXIS__UNIT).always());
		columns.add(Columns.of(id + "Scale", x ? Messages.Column_xScale : Messages.Column_yScale, 75, //$NON-NLS-1$
				Formats.enumeration(SimulationPackage.Literals.AXIS_SCALE), axis, SimulationPackage.Literals.CHART_AXIS__SCALE));
		columns.add(Columns.<ChartSpecification>of(id + "Min", x ? Messages.Column_xMin : Messages.Column_yMin, 60, //$NON-NLS-1$
				Formats.number(), axis, SimulationPackage.Literals.CHART_AXIS__MINIMUM).hidden());
		columns.add(Columns.<ChartSpecification>of(id + "Max", x ? Messages.Column_xMax : Messages.Column_yMax, 60, //$NON-NLS-1$
				Formats.number(), axis, SimulationPackage.Literals.CHART_AXIS__MAXIMUM).hidden());
	}

	private List<ColumnSpec<ChartSeries>> seriesColumns() {
		ValueFormat observer = new KnownTextFormat(() -> observers().stream().map(Observer::getSymbol).toList());
		ValueFormat matrix = new KnownTextFormat(() -> matrices().stream().map(Matrix::getKey).toList());
		return List.of(Columns.name(),
				Columns.of("observer", Messages.Column_observer, 150, observer, //$NON-NLS-1$
						SimulationPackage.Literals.CHART_SERIES__OBSERVER),
				Columns.of("overlay", Messages.Column_overlay, 150, matrix, //$NON-NLS-1$
						SimulationPackage.Literals.CHART_SERIES__OVERLAY_MATRIX));
	}
}
