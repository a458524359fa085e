package org.starling.workflow.comparison;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.PanelSpec;
import org.starling.chart.SeriesSpec;
import org.starling.nca.ExposureMetrics;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.workflow.RunTables;
import org.starling.workflow.comparison.ComparisonRow.Section;

/**
 * Curves of runs over each other, in the units of the first run that has them, and what characterises each. Outputs go together by
 * their symbol; when the runs have no symbol in common, the first output of each.
 */
final class ComparedCurves {

	private static final int PANEL_COLUMNS = 4;

	private final List<ComparedRun> all;
	private final List<ComparedRun> runs;
	private final List<String> refusals;
	private final List<Figure> figures = new ArrayList<>();
	private final List<ComparisonRow> rows = new ArrayList<>();
	private final String timeUnit;

	/** @param refusals where runs that can't be laid over each other are told of */
	ComparedCurves(List<ComparedRun> all, List<String> refusals) {
		this.all = all;
		this.refusals = refusals;
		this.runs = all.stream().filter(r -> r.table(RunTables.CURVES) != null).toList();
		all.stream().filter(r -> !runs.contains(r)).forEach(r -> refusals.add(r.label() + " has no curves: " + r.run().message()));
		timeUnit = runs.isEmpty() ? "" : ownTime(runs.getFirst());
		if (runs.size() > 1) {
			Set<String> shared = shared();
			shared.forEach(o -> add(o, runs.stream().map(r -> has(r, o) ? o : null).toList()));
			if (shared.isEmpty()) {
				add("Output", runs.stream().map(r -> outputs(r).stream().findFirst().orElse(null)).toList());
			}
		}
	}

	/** A figure for each output, with a panel for each subject that several runs have. */
	List<Figure> figures() {
		return figures;
	}

	/** Largest value, its time, area to the last value and half-life, of each output and subject. */
	List<ComparisonRow> rows() {
		return rows;
	}

	private Set<String> shared() {
		Set<String> names = new LinkedHashSet<>();
		runs.forEach(r -> names.addAll(outputs(r)));
		names.removeIf(n -> runs.stream().filter(r -> has(r, n)).count() < 2);
		return names;
	}

	private static List<String> outputs(ComparedRun run) {
		return run.table(RunTables.CURVES).columns().stream()
				.filter(c -> c instanceof NumberColumn && !c.name().equals(RunTables.TIME)).map(Column::name).toList();
	}

	private static boolean has(ComparedRun run, String output) {
		return outputs(run).contains(output);
	}

	private static List<String> subjects(ComparedRun run) {
		return List.copyOf(new LinkedHashSet<>(List.of(run.table(RunTables.CURVES).texts(RunTables.SUBJECT).values())));
	}

	/** A curve of one run and subject in the common units. */
	private record Curve(ComparedRun run, double[] times, double[] values) {
	}

	/** @param outputs one name a run; null where the run has none */
	private void add(String name, List<String> outputs) {
		String unit = null;
		List<ComparedRun> together = new ArrayList<>();
		List<String> names = new ArrayList<>();
		for (int k = 0; k < runs.size(); k++) {
			ComparedRun run = runs.get(k);
			if (outputs.get(k) == null) {
				continue;
			}
			String own = run.table(RunTables.CURVES).column(outputs.get(k)).unit();
			unit = unit == null ? own == null ? "" : own : unit;
			if (Double.isNaN(CommonUnit.factor(own, unit)) || Double.isNaN(CommonUnit.factor(ownTime(run), timeUnit))) {
				refusals.add(outputs.get(k) + " of " + run.label() + " is in " + CommonUnit.text(own) + ", which can't be converted to "
						+ CommonUnit.text(unit) + "; it is left out.");
			} else {
				together.add(run);
				names.add(outputs.get(k));
			}
		}
		if (together.size() > 1) {
			draw(name, unit, together, names);
		}
	}

	private static String ownTime(ComparedRun run) {
		return run.table(RunTables.CURVES).column(RunTables.TIME).unit();
	}

	private void draw(String name, String unit, List<ComparedRun> together, List<String> outputs) {
		Set<String> subjects = new LinkedHashSet<>();
		together.forEach(r -> subjects.addAll(subjects(r)));
		boolean alone = together.stream().allMatch(r -> subjects(r).size() == 1);
		List<ChartSpec> charts = new ArrayList<>();
		for (String subject : alone ? List.of("") : List.copyOf(subjects)) {
			List<Curve> curves = new ArrayList<>();
			for (int k = 0; k < together.size(); k++) {
				ComparedRun run = together.get(k);
				String who = alone ? subjects(run).getFirst() : subject;
				if (subjects(run).contains(who)) {
					curves.add(curve(run, who, outputs.get(k), unit));
				}
			}
			if (curves.size() > 1) {
				charts.add(chart(subject.isEmpty() ? name : "Subject " + subject, name, unit, curves));
				statistics(subject.isEmpty() ? name : name + ", subject " + subject, unit, curves);
			}
		}
		if (charts.size() == 1) {
			figures.add(charts.getFirst());
		} else if (!charts.isEmpty()) {
			figures.add(PanelSpec.of(name, Math.min(PANEL_COLUMNS, charts.size()), charts));
		}
	}

	private Curve curve(ComparedRun run, String subject, String output, String unit) {
		Table curves = run.table(RunTables.CURVES);
		double time = CommonUnit.factor(ownTime(run), timeUnit);
		double factor = CommonUnit.factor(curves.column(output).unit(), unit);
		int[] at = IntStream.range(0, curves.rows()).filter(i -> subject.equals(curves.texts(RunTables.SUBJECT).value(i))).toArray();
		return new Curve(run, IntStream.of(at).mapToDouble(i -> curves.numbers(RunTables.TIME).value(i) * time).toArray(),
				IntStream.of(at).mapToDouble(i -> curves.numbers(output).value(i) * factor).toArray());
	}

	private ChartSpec chart(String title, String output, String unit, List<Curve> curves) {
		List<SeriesSpec> series = new ArrayList<>();
		for (Curve curve : curves) {
			series.add(SeriesSpec.line(curve.run().label(), curve.times(), curve.values()).withColour(all.indexOf(curve.run())));
		}
		return new ChartSpec(title, AxisSpec.linear("Time", timeUnit), List.of(AxisSpec.linear(output, unit)), series);
	}

	private void statistics(String item, String unit, List<Curve> curves) {
		Map<ComparedRun, ExposureMetrics> metrics = new java.util.HashMap<>();
		curves.forEach(c -> metrics.put(c.run(), ExposureMetrics.of(c.times(), c.values())));
		String area = unit.isEmpty() || unit.equals("1") ? timeUnit
				: unit.contains("/") ? unit.replaceFirst("/", '.' + timeUnit + '/') : unit + '.' + timeUnit;
		row("Largest value", item, unit, metrics, ExposureMetrics::cmax);
		row("Time of the largest value", item, timeUnit, metrics, ExposureMetrics::tmax);
		row("Area to the last value", item, area, metrics, ExposureMetrics::aucLast);
		row("Terminal half-life", item, timeUnit, metrics, ExposureMetrics::halfLife);
	}

	private interface Metric {
		double of(ExposureMetrics metrics);
	}

	private void row(String name, String item, String unit, Map<ComparedRun, ExposureMetrics> metrics, Metric metric) {
		List<Double> numbers = all.stream().map(r -> metrics.containsKey(r) ? metric.of(metrics.get(r)) : Double.NaN).toList();
		if (numbers.stream().allMatch(n -> n.isNaN())) {
			return;
		}
		rows.add(new ComparisonRow(Section.RESULT, name, item, unit,
				numbers.stream().map(n -> n.isNaN() ? "" : CommonUnit.computed(n)).toList(),
				numbers.stream().map(n -> n / numbers.getFirst()).toList()));
	}
}
