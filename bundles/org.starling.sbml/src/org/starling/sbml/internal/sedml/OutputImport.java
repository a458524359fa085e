package org.starling.sbml.internal.sedml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.model.simulation.AxisScale;
import org.starling.model.simulation.ChartAxis;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationFactory;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.store.Documents;
import org.starling.sbml.internal.Xml;
import org.starling.sbml.internal.sedml.DataImport.Data;
import org.starling.sbml.internal.sedml.TaskImport.ReadTask;
import org.w3c.dom.Element;

/** Reports and plots of SED-ML as outputs and charts of simulations. */
final class OutputImport {

	private final SedmlContext context;
	private final Map<String, ReadTask> tasks;
	private final DataImport data;

	OutputImport(SedmlContext context, Map<String, ReadTask> tasks) {
		this.context = context;
		this.tasks = tasks;
		data = new DataImport(context, tasks);
	}

	void read() {
		for (Element output : context.list("listOfOutputs")) {
			switch (output.getLocalName()) {
			case "report" -> Xml.list(output, "listOfDataSets").forEach(this::dataSet);
			case "plot2D" -> plot(output);
			default -> context.warning(output, "a " + output.getLocalName() + " can't be shown here and is left out");
			}
		}
	}

	private void dataSet(Element set) {
		try {
			shown(data.of(Xml.attribute(set, "dataReference"), set));
		} catch (LeftOutException e) {
			context.warning(e.where(), e.getMessage() + "; the data set '" + Xml.attribute(set, "id") + "' is left out");
		}
	}

	private Simulation shown(Data what) {
		Simulation simulation = tasks.get(what.task()).simulation();
		if (what.symbol() != null && !simulation.getOutputs().contains(what.symbol())) {
			simulation.getOutputs().add(what.symbol());
		}
		return simulation;
	}

	/** A chart for each task that a plot shows, because a chart belongs to a simulation. */
	private void plot(Element plot) {
		Map<Simulation, ChartSpecification> charts = new LinkedHashMap<>();
		for (Element curve : Xml.list(plot, "listOfCurves")) {
			try {
				curve(plot, curve, charts);
			} catch (LeftOutException e) {
				context.warning(e.where(), e.getMessage() + "; the curve '" + Xml.attribute(curve, "id") + "' is left out");
			}
		}
		if (charts.size() > 1) {
			context.warning(plot, "it shows curves of " + charts.size() + " tasks, which become a chart each");
		}
		charts.forEach((simulation, chart) -> simulation.getCharts().add(chart));
	}

	private void curve(Element plot, Element curve, Map<Simulation, ChartSpecification> charts) throws LeftOutException {
		Data x = data.of(Xml.attribute(curve, "xDataReference"), curve);
		Data y = data.of(Xml.attribute(curve, "yDataReference"), curve);
		if (x.symbol() != null || y.symbol() == null || !x.task().equals(y.task())) {
			throw new LeftOutException(curve, "charts here are over the time of the task that is shown");
		}
		ChartSpecification chart = charts.computeIfAbsent(shown(y), _ -> chart(plot));
		ChartSeries series = Documents.create(ChartSeries.class, SimulationPackage.Literals.CHART_SERIES);
		series.setName(Xml.attribute(curve, "name").isEmpty() ? null : Xml.attribute(curve, "name"));
		series.setObserver(y.symbol());
		chart.getSeries().add(series);
		scale(chart.getXAxis(), Xml.attribute(curve, "logX"));
		scale(chart.getYAxis(), Xml.attribute(curve, "logY"));
	}

	private static ChartSpecification chart(Element plot) {
		ChartSpecification chart = Documents.create(ChartSpecification.class, SimulationPackage.Literals.CHART_SPECIFICATION);
		chart.setName(SedmlContext.name(plot));
		chart.setXAxis(axis(plot, "xAxis"));
		chart.setYAxis(axis(plot, "yAxis"));
		return chart;
	}

	/** Level 1 Version 4 gives plots their axes, earlier versions each curve its scale. */
	private static ChartAxis axis(Element plot, String name) {
		ChartAxis axis = SimulationFactory.eINSTANCE.createChartAxis();
		Element e = Xml.child(plot, name);
		if (e != null) {
			axis.setLabel(Xml.attribute(e, "name").isEmpty() ? null : Xml.attribute(e, "name"));
			scale(axis, String.valueOf(Xml.attribute(e, "type").equals("log10")));
			axis.setMinimum(limit(e, "min"));
			axis.setMaximum(limit(e, "max"));
		}
		return axis;
	}

	private static Double limit(Element axis, String name) {
		double value = SedmlContext.number(axis, name);
		return Double.isFinite(value) ? value : null;
	}

	private static void scale(ChartAxis axis, String log) {
		if (List.of("true", "1").contains(log)) {
			axis.setScale(AxisScale.LOG);
		}
	}
}
