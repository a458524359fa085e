package org.starling.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.LegendPosition;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesSpec;
import org.starling.model.base.Annotation;
import org.starling.model.simulation.AxisScale;
import org.starling.model.simulation.ChartAxis;
import org.starling.model.simulation.ChartSeries;
import org.starling.model.simulation.ChartSpecification;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStore;
import org.starling.results.TableInfo;
import org.starling.tables.Table;

/**
 * The figures of a run: what the simulation's chart specifications ask for, observed points over predicted curves. With
 * several subjects a specification gives small multiples, one panel a subject, and an overlay of all of them; an annotation
 * {@value #LAYOUT} = {@value #PANELS} or {@value #OVERLAY} on the specification asks for one of the two. Reads the stored
 * tables on the calling thread.
 */
public final class RunCharts {

	/** Key of the annotation of a chart specification that chooses between the two layouts. */
	public static final String LAYOUT = "layout";
	public static final String PANELS = "panels";
	public static final String OVERLAY = "overlay";

	private static final int PANEL_COLUMNS = 4;

	private final Simulation simulation;
	private final RunCurves curves;

	private RunCharts(Simulation simulation, RunCurves curves) {
		this.simulation = simulation;
		this.curves = curves;
	}

	/**
	 * The figures of a stored run of the project.
	 *
	 * @return in the order of the specifications, diagnostics of a fit last; empty when the run has no curves
	 * @throws IOException when the run or one of its tables cannot be read
	 */
	public static List<Figure> of(ProjectFolder project, Simulation simulation, String runId) throws IOException {
		RunStore store = new RunStore(project.resultsFolder());
		Map<String, Table> tables = new LinkedHashMap<>();
		for (TableInfo info : store.record(runId).tables()) {
			tables.put(info.name(), store.read(runId, info.name()));
		}
		return ChartLooks.of(simulation).apply(of(simulation, tables));
	}

	/** The figures of a run whose tables are at hand, by the names in {@link RunTables}. */
	public static List<Figure> of(Simulation simulation, Map<String, Table> tables) {
		if (!tables.containsKey(RunTables.CURVES)) {
			return List.of();
		}
		Table observations = tables.get(RunTables.OBSERVATIONS);
		RunCurves curves = new RunCurves(tables.get(RunTables.CURVES), observations);
		List<Figure> figures = new ArrayList<>(new RunCharts(simulation, curves).figures());
		if (tables.containsKey(RunTables.ESTIMATES)) {
			figures.addAll(FitCharts.of(observations));
		}
		return figures;
	}

	private List<Figure> figures() {
		List<Figure> figures = new ArrayList<>();
		for (ChartSpecification chart : simulation.getCharts()) {
			add(chart, figures);
		}
		if (figures.isEmpty()) {
			for (Map.Entry<String, List<String>> group : outputsByUnit().entrySet()) {
				List<Line> lines = group.getValue().stream().map(o -> new Line(o, o, null)).toList();
				add("", lines, AxisSpec.linear("Time", curves.timeUnit()), AxisSpec.linear(label(lines), group.getKey()), null,
						figures);
			}
		}
		return figures;
	}

	/** One drawn output: its name in the legend, its column, and the matrix of the points laid over it (null: by observer). */
	private record Line(String name, String output, String matrix) {
	}

	private void add(ChartSpecification chart, List<Figure> figures) {
		List<Line> lines = new ArrayList<>();
		for (ChartSeries series : chart.getSeries()) {
			if (curves.has(series.getObserver())) {
				String name = series.getName() == null ? series.getObserver() : series.getName();
				lines.add(new Line(name, series.getObserver(), series.getOverlayMatrix()));
			}
		}
		if (lines.isEmpty()) {
			return;
		}
		String unit = curves.unit(lines.getFirst().output());
		add(chart.getName(), lines, axis(chart.getXAxis(), "Time", curves.timeUnit()),
				axis(chart.getYAxis(), label(lines), unit), layout(chart), figures);
	}

	private void add(String title, List<Line> lines, AxisSpec x, AxisSpec y, String layout, List<Figure> figures) {
		List<String> subjects = curves.subjects();
		if (subjects.size() == 1) {
			figures.add(single(title == null ? "" : title, subjects.getFirst(), lines, x, y));
			return;
		}
		if (!OVERLAY.equals(layout)) {
			List<ChartSpec> panels = subjects.stream().map(s -> single(title(s), s, lines, x, y)).toList();
			figures.add(PanelSpec.of(title, Math.min(PANEL_COLUMNS, panels.size()), panels));
		}
		if (!PANELS.equals(layout)) {
			figures.add(overlay(title, lines, x, y));
		}
	}

	private ChartSpec single(String title, String subject, List<Line> lines, AxisSpec x, AxisSpec y) {
		List<SeriesSpec> series = new ArrayList<>();
		boolean several = lines.size() > 1;
		for (int k = 0; k < lines.size(); k++) {
			Line line = lines.get(k);
			int colour = several ? k : 1;
			String predicted = several ? line.name() : simulation.getFit() == null ? "Predicted" : "Fitted";
			series.add(curves.curve(predicted, subject, line.output(), x.unit(), y.unit()).withColour(k));
			curves.points(several ? line.name() + ", observed" : "Observed", subject, line.output(), line.matrix(), x.unit(),
					y.unit()).map(p -> p.withColour(colour)).ifPresent(series::add);
		}
		return new ChartSpec(title, x, List.of(y), series);
	}

	private ChartSpec overlay(String title, List<Line> lines, AxisSpec x, AxisSpec y) {
		List<SeriesSpec> series = new ArrayList<>();
		List<String> subjects = curves.subjects();
		for (int s = 0; s < subjects.size(); s++) {
			for (int k = 0; k < lines.size(); k++) {
				Line line = lines.get(k);
				String name = title(subjects.get(s)) + (lines.size() > 1 ? ", " + line.name() : "");
				int colour = s * lines.size() + k;
				series.add(curves.curve(name, subjects.get(s), line.output(), x.unit(), y.unit()).withColour(colour));
				curves.points(name + ", observed", subjects.get(s), line.output(), line.matrix(), x.unit(), y.unit())
						.map(p -> p.withColour(colour).notInLegend()).ifPresent(series::add);
			}
		}
		return new ChartSpec(title, x, List.of(y), series).withLegend(LegendPosition.RIGHT);
	}

	private String title(String subject) {
		return simulation.getStudy() == null ? subject : "Subject " + subject;
	}

	private Map<String, List<String>> outputsByUnit() {
		Map<String, List<String>> groups = new LinkedHashMap<>();
		for (String output : curves.outputs()) {
			groups.computeIfAbsent(Objects.requireNonNullElse(curves.unit(output), ""), u -> new ArrayList<>()).add(output);
		}
		return groups;
	}

	private static String label(List<Line> lines) {
		Set<String> names = new LinkedHashSet<>();
		lines.forEach(l -> names.add(l.name()));
		return names.size() == 1 ? names.iterator().next() : "Value";
	}

	private static String layout(ChartSpecification chart) {
		return chart.getAnnotations().stream().filter(a -> LAYOUT.equals(a.getKey())).map(Annotation::getValue).findFirst()
				.orElse(null);
	}

	private static AxisSpec axis(ChartAxis axis, String label, String unit) {
		if (axis == null) {
			return AxisSpec.linear(label, unit);
		}
		org.starling.chart.AxisScale scale = axis.getScale() == AxisScale.LOG ? org.starling.chart.AxisScale.LOG
				: org.starling.chart.AxisScale.LINEAR;
		return new AxisSpec(axis.getLabel() == null ? label : axis.getLabel(), axis.getUnit() == null ? unit : axis.getUnit(),
				scale, end(axis.getMinimum()), end(axis.getMaximum()));
	}

	private static double end(Double value) {
		return value == null ? Double.NaN : value;
	}
}
