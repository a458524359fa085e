package org.starling.pbpk.population;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesSpec;
import org.starling.tables.Table;

/** Figures of a population: percentiles over time, distributions of exposure, forest plots. */
public final class PopulationCharts {

	private PopulationCharts() {
	}

	/**
	 * The median with the bands of half and of nine tenths of the subjects.
	 *
	 * @param quantiles with columns observer, time, p5, p25, p50, p75, p95, unit
	 */
	public static ChartSpec percentiles(Table quantiles, String output) {
		int[] rows = IntStream.range(0, quantiles.rows()).filter(i -> output.equals(quantiles.texts("observer").value(i))).toArray();
		double[] time = pick(quantiles, "time", rows);
		double[] median = pick(quantiles, "p50", rows);
		return ChartSpec.of(output + ": percentiles of subjects", AxisSpec.linear("Time", quantiles.column("time").unit()),
				AxisSpec.linear(output, rows.length == 0 ? null : quantiles.texts("unit").value(rows[0])),
				SeriesSpec.band("5 to 95 %", time, pick(quantiles, "p5", rows), pick(quantiles, "p95", rows)).withColour(0),
				SeriesSpec.band("25 to 75 %", time, pick(quantiles, "p25", rows), pick(quantiles, "p75", rows)).withColour(0),
				SeriesSpec.line("Median", time, median).withColour(0));
	}

	private static String title(String measure) {
		return switch (measure) {
		case "auc" -> "AUC";
		case "cmax" -> "Cmax";
		default -> measure;
		};
	}

	private static double[] pick(Table table, String column, int[] rows) {
		return IntStream.of(rows).mapToDouble(i -> table.numbers(column).value(i)).toArray();
	}

	/**
	 * Cumulative distributions of an exposure, a curve for each category of a covariate.
	 *
	 * @param values by index of the subject
	 * @param unit   may be null
	 * @param by     null for one curve of all
	 */
	public static ChartSpec distribution(String output, String measure, String unit, double[] values, Covariate by) {
		List<SeriesSpec> series = new ArrayList<>();
		int groups = by == null ? 1 : by.categories().size();
		for (int k = 0; k < groups; k++) {
			int category = k;
			double[] x = IntStream.range(0, values.length).filter(i -> by == null || by.of()[i] == category).mapToDouble(i -> values[i])
					.filter(v -> v > 0 && Double.isFinite(v)).sorted().toArray();
			double[] part = IntStream.rangeClosed(1, x.length).mapToDouble(i -> 100.0 * i / x.length).toArray();
			if (x.length > 0) {
				series.add(SeriesSpec.line(by == null ? "All" : by.categories().get(k), x, part));
			}
		}
		return new ChartSpec(output + ": distribution of " + title(measure), AxisSpec.log(title(measure), unit),
				List.of(AxisSpec.linear("Subjects up to here", "%").withRange(0, 100)), series);
	}

	/** Ratios with their intervals, a line a category; the reference of each covariate stands at 1. */
	public static ChartSpec forest(ForestPlot plot) {
		List<ForestPlot.Row> rows = plot.rows().reversed();
		List<String> names = rows.stream().map(r -> r.covariate() + ": " + r.category() + " (" + r.subjects() + ")").toList();
		double[] ratio = rows.stream().mapToDouble(ForestPlot.Row::ratio).toArray();
		double[] place = IntStream.rangeClosed(1, rows.size()).asDoubleStream().toArray();
		double[] x = new double[3 * rows.size()];
		double[] y = new double[x.length];
		Arrays.fill(x, Double.NaN);
		Arrays.fill(y, Double.NaN);
		for (int i = 0; i < rows.size(); i++) {
			if (Double.isFinite(rows.get(i).low())) {
				x[3 * i] = rows.get(i).low();
				x[3 * i + 1] = rows.get(i).high();
				y[3 * i] = place[i];
				y[3 * i + 1] = place[i];
			}
		}
		return new ChartSpec(plot.output() + ": " + title(plot.measure()) + " by covariate", AxisSpec.log("Ratio of geometric means", ""),
				List.of(AxisSpec.categories("", names)),
				List.of(SeriesSpec.line(Math.round(100 * plot.level()) + " % interval", x, y).withColour(0),
						SeriesSpec.points("Ratio", ratio, place).withColour(0)))
				.withMarker(MarkerSpec.vertical(1, "")).withLegend(LegendPosition.BOTTOM)
				.withNote("Each covariate against its category at 1; the number of subjects stands in brackets.");
	}
}
