package org.starling.workflow.comparison;

import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import org.starling.chart.Figure;
import org.starling.tables.Table;

/**
 * Two or more runs beside each other, of one simulation or of several: curves overlaid, settings and parameters that differ, what came
 * out of each. Numbers are in the unit of the first run; what can't be converted is left out and told of.
 *
 * @param runs     in the order in which they were given; ratios are to the first
 * @param figures  an overlay for each output that at least two runs have
 * @param rows     settings, then parameters, then results
 * @param refusals what could not be compared and why; for people
 */
public record RunComparison(List<ComparedRun> runs, List<Figure> figures, List<ComparisonRow> rows, List<String> refusals) {

	private static final DateTimeFormatter STARTED = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT)
			.withZone(ZoneId.systemDefault());

	public RunComparison {
		runs = List.copyOf(runs);
		figures = List.copyOf(figures);
		rows = List.copyOf(rows);
		refusals = List.copyOf(refusals);
	}

	/** @throws IllegalArgumentException for less than two runs */
	public static RunComparison of(List<ComparedRun> runs) {
		if (runs.size() < 2) {
			throw new IllegalArgumentException("a comparison needs two runs or more; choose another one");
		}
		List<ComparedRun> named = labelled(runs);
		List<String> refusals = new ArrayList<>();
		List<ComparisonRow> rows = new ArrayList<>(new InputRows(named, refusals).all());
		ComparedCurves curves = new ComparedCurves(named, refusals);
		rows.addAll(curves.rows());
		return new RunComparison(named, curves.figures(), rows, refusals);
	}

	/** Runs of one name are told apart by the time at which they started, and where that is the same by their place. */
	private static List<ComparedRun> labelled(List<ComparedRun> runs) {
		List<ComparedRun> timed = told(runs, (r, k) -> r.label() + ", " + STARTED.format(r.run().started()));
		return told(timed, (r, k) -> r.label() + " (" + (k + 1) + ")");
	}

	private interface Label {
		String of(ComparedRun run, int place);
	}

	private static List<ComparedRun> told(List<ComparedRun> runs, Label label) {
		List<ComparedRun> named = new ArrayList<>();
		for (int k = 0; k < runs.size(); k++) {
			ComparedRun run = runs.get(k);
			boolean alone = runs.stream().filter(r -> r.label().equals(run.label())).count() == 1;
			named.add(alone ? run : new ComparedRun(label.of(run, k), run.run(), run.tables()));
		}
		return named;
	}

	/** All rows: section, name, item, unit, a column for each run, and for each run but the first its ratio to the first. */
	public Table table() {
		Table.Builder table = Table.builder().text("section", texts(r -> r.section().name().toLowerCase(Locale.ROOT)))
				.text("name", texts(ComparisonRow::name)).text("item", texts(ComparisonRow::item)).text("unit", texts(ComparisonRow::unit));
		for (int k = 0; k < runs.size(); k++) {
			int run = k;
			table.text(runs.get(k).label(), texts(r -> r.values().get(run)));
		}
		for (int k = 1; k < runs.size(); k++) {
			int run = k;
			table.number("ratio " + runs.get(k).label(), null, rows.stream().mapToDouble(r -> r.ratios().get(run)).toArray());
		}
		return table.build();
	}

	private String[] texts(java.util.function.Function<ComparisonRow, String> cell) {
		return rows.stream().map(cell).toArray(String[]::new);
	}
}
