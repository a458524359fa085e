package org.starling.nca.ratio;

import java.util.List;

import org.starling.nca.sparse.CellMeans;
import org.starling.nca.sparse.Resampling;

/**
 * Bootstrap intervals of a ratio of areas. A replicate whose denominator is not positive has an infinite ratio; a limit that is infinite
 * for it is said. Source: T. Jaki, M. J. Wolfsegger, M. Ploner, Pharm Stat 8 (2009) 12–24, doi:10.1002/pst.321, method boott.
 *
 * @param student    bootstrap-t, studentised by the error of the ratio to first order
 * @param percentile percentiles of the ratios; too narrow for few animals a time
 * @param dropped    replicates without a spread of their own, left out of bootstrap-t
 */
public record RatioBootstrap(RatioInterval student, RatioInterval percentile, int replicates, int dropped) {

	static RatioBootstrap of(CellMeans cells, double[] top, double[] bottom, RatioOptions options) {
		double[] whole = ratio(cells, top, bottom);
		List<double[]> drawn = Resampling.run(cells, options.replicates(), options.seed(), c -> ratio(c, top, bottom));
		double tail = (1 - options.level()) / 2;
		double[] ratios = drawn.stream().mapToDouble(d -> d[0]).sorted().toArray();
		double[] students = drawn.stream().filter(d -> Double.isInfinite(d[0]) || d[1] > 0)
				.mapToDouble(d -> Double.isInfinite(d[0]) ? d[0] : (d[0] - whole[0]) / d[1]).sorted().toArray();
		RatioInterval percentile = interval(Resampling.quantile(ratios, tail), Resampling.quantile(ratios, 1 - tail), options.level());
		boolean known = whole[1] > 0 && !Double.isInfinite(whole[0]) && students.length > 0;
		RatioInterval student = known
				? interval(whole[0] - Resampling.quantile(students, 1 - tail) * whole[1],
						whole[0] - Resampling.quantile(students, tail) * whole[1], options.level())
				: RatioInterval.notEstimable(options.level());
		return new RatioBootstrap(student, percentile, options.replicates(), options.replicates() - students.length);
	}

	/** The ratio and its standard error to first order. */
	private static double[] ratio(CellMeans cells, double[] top, double[] bottom) {
		double denominator = cells.estimate(bottom);
		if (!(denominator > 0)) {
			return new double[] { Double.POSITIVE_INFINITY, Double.NaN };
		}
		double ratio = cells.estimate(top) / denominator;
		double[] contrast = new double[top.length];
		for (int c = 0; c < top.length; c++) {
			contrast[c] = top[c] - ratio * bottom[c];
		}
		return new double[] { ratio, Math.sqrt(cells.spread(contrast).variance()) / denominator };
	}

	private static RatioInterval interval(double lower, double upper, double level) {
		RatioInterval.Status status = Double.isInfinite(lower) && Double.isInfinite(upper) ? RatioInterval.Status.UNBOUNDED
				: Double.isInfinite(lower) || Double.isInfinite(upper) ? RatioInterval.Status.HALF_LINE : RatioInterval.Status.FINITE;
		return new RatioInterval(lower, upper, level, status);
	}
}
