package org.starling.pbpk.population;

import java.util.ArrayList;
import java.util.List;

import org.starling.tables.Table;

/**
 * Geometric means of an exposure in the categories of covariates over that in each covariate's reference category, with intervals by
 * Welch's method on logarithms.
 *
 * @param output  symbol of the curve
 * @param measure of {@link ExposureTable#MEASURES}
 * @param level   of confidence of the intervals
 */
public record ForestPlot(String output, String measure, double level, List<Row> rows) {

	/** What regulators take as a usual level for ratios of exposure: ICH M13A, EMA and FDA guidance on bioequivalence. */
	public static final double LEVEL = 0.9;
	private static final int FEWEST = 2;

	/**
	 * @param reference     whether others are compared to it
	 * @param subjects      with an exposure above 0
	 * @param geometricMean in the unit of the measure
	 * @param ratio         to the reference; 1 for itself
	 * @param low           end of the interval; NaN for the reference and when there are fewer than two subjects
	 */
	public record Row(String covariate, String category, boolean reference, int subjects, double geometricMean, double ratio, double low,
			double high) {
	}

	public ForestPlot {
		rows = List.copyOf(rows);
	}

	/**
	 * @param values by index of the subject; what is not finite or not above 0 counts for nothing
	 */
	public static ForestPlot of(String output, String measure, double[] values, List<Covariate> covariates) {
		List<Row> rows = new ArrayList<>();
		for (Covariate c : covariates) {
			List<LogStatistics> groups = new ArrayList<>();
			for (int k = 0; k < c.categories().size(); k++) {
				groups.add(LogStatistics.of(of(values, c, k)));
			}
			LogStatistics reference = groups.get(c.reference());
			for (int k = 0; k < groups.size() && reference.n() >= FEWEST; k++) {
				LogStatistics g = groups.get(k);
				if (g.n() > 0) {
					boolean self = k == c.reference();
					double[] log = g.logRatioTo(reference, LEVEL);
					rows.add(new Row(c.name(), c.categories().get(k), self, g.n(), g.geometricMean(), self ? 1 : Math.exp(log[0]),
							self ? Double.NaN : Math.exp(log[1]), self ? Double.NaN : Math.exp(log[2])));
				}
			}
		}
		return new ForestPlot(output, measure, LEVEL, rows);
	}

	private static double[] of(double[] values, Covariate c, int category) {
		double[] x = new double[values.length];
		for (int i = 0; i < x.length; i++) {
			x[i] = c.of()[i] == category ? values[i] : Double.NaN;
		}
		return x;
	}

	/** All rows of several. */
	public static Table table(List<ForestPlot> plots) {
		List<Row> rows = plots.stream().flatMap(p -> p.rows.stream()).toList();
		return Table.builder().text("output", plots.stream().flatMap(p -> p.rows.stream().map(_ -> p.output)).toArray(String[]::new))
				.text("measure", plots.stream().flatMap(p -> p.rows.stream().map(_ -> p.measure)).toArray(String[]::new))
				.text("covariate", rows.stream().map(Row::covariate).toArray(String[]::new))
				.text("category", rows.stream().map(Row::category).toArray(String[]::new))
				.text("reference", rows.stream().map(r -> r.reference ? "yes" : "no").toArray(String[]::new))
				.number("subjects", null, rows.stream().mapToDouble(Row::subjects).toArray())
				.number("geometric_mean", null, rows.stream().mapToDouble(Row::geometricMean).toArray())
				.number("ratio", null, rows.stream().mapToDouble(Row::ratio).toArray())
				.number("low", null, rows.stream().mapToDouble(Row::low).toArray())
				.number("high", null, rows.stream().mapToDouble(Row::high).toArray()).build();
	}
}
