package org.starling.nca.sparse;

import java.util.List;

/**
 * Bootstrap intervals of a sparse area.
 *
 * @param percentileLower  limits of the percentile interval, which is too narrow for few animals a time
 * @param studentLower     limits of the bootstrap-t interval; NaN without a standard error
 * @param dropped          replicates without a spread of their own, left out of bootstrap-t
 */
public record AucBootstrap(double percentileLower, double percentileUpper, double studentLower, double studentUpper, int replicates,
		int dropped) {

	/**
	 * @param level of confidence, such as 0.9
	 * @param seed  the same seed gives the same numbers on any number of threads
	 */
	public static AucBootstrap of(SparseSamples samples, AucSpan span, double level, int replicates, long seed) {
		AucEstimate.check(level);
		double[] weights = span.weights(samples.times());
		CellMeans cells = CellMeans.of(samples);
		double area = cells.estimate(weights);
		double error = Math.sqrt(cells.spread(weights).variance());
		List<double[]> drawn = Resampling.run(cells, replicates, seed,
				c -> new double[] { c.estimate(weights), Math.sqrt(c.spread(weights).variance()) });
		double[] areas = drawn.stream().mapToDouble(d -> d[0]).sorted().toArray();
		double[] students = drawn.stream().filter(d -> d[1] > 0).mapToDouble(d -> (d[0] - area) / d[1]).sorted().toArray();
		double tail = (1 - level) / 2;
		boolean known = error > 0 && students.length > 0;
		return new AucBootstrap(Resampling.quantile(areas, tail), Resampling.quantile(areas, 1 - tail),
				known ? area - Resampling.quantile(students, 1 - tail) * error : Double.NaN,
				known ? area - Resampling.quantile(students, tail) * error : Double.NaN, replicates, replicates - students.length);
	}
}
