package org.starling.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

import org.starling.chart.SeriesSpec;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.units.Units;

/** The curves and observations of a run as series of charts, in the units of the charts' axes. */
final class RunCurves {

	private final Table curves;
	private final Table observations;
	private final List<String> subjects;

	/** @param observations null when the run has none */
	RunCurves(Table curves, Table observations) {
		this.curves = curves;
		this.observations = observations;
		LinkedHashSet<String> labels = new LinkedHashSet<>();
		for (int i = 0; i < curves.rows(); i++) {
			labels.add(curves.texts(RunTables.SUBJECT).value(i));
		}
		this.subjects = List.copyOf(labels);
	}

	/** Labels in the order of the run; one empty label for a simulation without a study. */
	List<String> subjects() {
		return subjects;
	}

	List<String> outputs() {
		List<String> outputs = new ArrayList<>();
		for (Column column : curves.columns()) {
			if (column instanceof NumberColumn && !column.name().equals(RunTables.TIME)) {
				outputs.add(column.name());
			}
		}
		return outputs;
	}

	boolean has(String output) {
		return output != null && outputs().contains(output);
	}

	String unit(String output) {
		return curves.column(output).unit();
	}

	String timeUnit() {
		return curves.column(RunTables.TIME).unit();
	}

	SeriesSpec curve(String name, String subject, String output, String xUnit, String yUnit) {
		int[] rows = IntStream.range(0, curves.rows()).filter(i -> subject.equals(curves.texts(RunTables.SUBJECT).value(i)))
				.toArray();
		return SeriesSpec.line(name, pick(curves.numbers(RunTables.TIME), rows, factor(timeUnit(), xUnit)),
				pick(curves.numbers(output), rows, factor(unit(output), yUnit)));
	}

	/** @param matrix null for whatever the observer was compared with */
	Optional<SeriesSpec> points(String name, String subject, String output, String matrix, String xUnit, String yUnit) {
		if (observations == null) {
			return Optional.empty();
		}
		int[] rows = IntStream.range(0, observations.rows())
				.filter(i -> subject.equals(observations.texts(RunTables.SUBJECT).value(i))
						&& output.equals(observations.texts(RunTables.OBSERVER).value(i))
						&& (matrix == null || matrix.equalsIgnoreCase(observations.texts(RunTables.MATRIX).value(i))))
				.toArray();
		return rows.length == 0 ? Optional.empty()
				: Optional.of(SeriesSpec.points(name,
						pick(observations.numbers(RunTables.TIME), rows, factor(timeUnit(), xUnit)),
						pick(observations.numbers(RunTables.OBSERVED), rows, factor(unit(output), yUnit))));
	}

	private static double factor(String from, String to) {
		return from == null || to == null || from.equals(to) ? 1 : Units.factor(from, to);
	}

	private static double[] pick(NumberColumn column, int[] rows, double factor) {
		return IntStream.of(rows).mapToDouble(i -> column.value(i) * factor).toArray();
	}
}
