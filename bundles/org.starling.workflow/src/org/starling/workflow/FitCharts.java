package org.starling.workflow;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.Figure;
import org.starling.chart.LegendPosition;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesSpec;
import org.starling.tables.Table;

/** The usual diagnostics of a fit: observed against fitted, and standardised residuals against time. */
final class FitCharts {

	private FitCharts() {
	}

	/** @param observations the run's table of observations, or null */
	static List<Figure> of(Table observations) {
		List<Figure> figures = new ArrayList<>();
		if (observations == null) {
			return figures;
		}
		Set<String> observers = new LinkedHashSet<>();
		for (int i = 0; i < observations.rows(); i++) {
			observers.add(observations.texts(RunTables.OBSERVER).value(i));
		}
		for (String observer : observers) {
			int[] rows = IntStream.range(0, observations.rows())
					.filter(i -> observer.equals(observations.texts(RunTables.OBSERVER).value(i))
							&& "yes".equals(observations.texts(RunTables.USED).value(i))
							&& Double.isFinite(observations.numbers(RunTables.PREDICTED).value(i)))
					.toArray();
			if (rows.length > 0) {
				figures.add(observedAgainstFitted(observations, observer, rows));
				figures.add(residuals(observations, observer, rows));
			}
		}
		return figures;
	}

	private static ChartSpec observedAgainstFitted(Table table, String observer, int[] rows) {
		double[] fitted = pick(table, RunTables.PREDICTED, rows);
		double[] observed = pick(table, RunTables.OBSERVED, rows);
		double top = IntStream.range(0, rows.length).mapToDouble(i -> Math.max(fitted[i], observed[i])).max().orElse(1);
		String unit = table.texts(RunTables.UNIT).value(rows[0]);
		return ChartSpec.of("Observed against fitted: " + observer, AxisSpec.linear("Fitted", unit).withRange(0, 1.05 * top),
				AxisSpec.linear("Observed", unit).withRange(0, 1.05 * top),
				SeriesSpec.line("Identity", new double[] { 0, top }, new double[] { 0, top }).withColour(
						org.starling.chart.SeriesStyle.NEUTRAL).dashed(),
				SeriesSpec.points("Samples", fitted, observed).withColour(0)).withLegend(LegendPosition.NONE);
	}

	private static ChartSpec residuals(Table table, String observer, int[] rows) {
		return ChartSpec.of("Standardised residuals: " + observer,
				AxisSpec.linear("Time", table.column(RunTables.TIME).unit()), AxisSpec.linear("Standardised residual", "").tight(),
				SeriesSpec.points("Samples", pick(table, RunTables.TIME, rows),
						pick(table, RunTables.STANDARDIZED_RESIDUAL, rows)).withColour(0))
				.withMarker(MarkerSpec.horizontal(0, "")).withLegend(LegendPosition.NONE);
	}

	private static double[] pick(Table table, String column, int[] rows) {
		return IntStream.of(rows).mapToDouble(table.numbers(column)::value).toArray();
	}
}
