package org.starling.pbpk.population;

import org.hipparchus.distribution.continuous.TDistribution;

/**
 * Mean and variance of logarithms, as lognormal quantities are summarised.
 *
 * @param n        values above 0
 * @param mean     of their logarithms
 * @param variance of their logarithms, over n − 1; NaN for fewer than two
 */
record LogStatistics(int n, double mean, double variance) {

	/** Of what is finite and above 0. */
	static LogStatistics of(double[] x) {
		int n = 0;
		double mean = 0;
		double squares = 0;
		for (double v : x) {
			if (v > 0 && Double.isFinite(v)) {
				n++;
				double d = Math.log(v) - mean;
				mean += d / n;
				squares += d * (Math.log(v) - mean);
			}
		}
		return new LogStatistics(n, n == 0 ? Double.NaN : mean, n < 2 ? Double.NaN : squares / (n - 1));
	}

	double geometricMean() {
		return Math.exp(mean);
	}

	/** {@code √(exp(s²) − 1)}, in per cent. */
	double geometricCvPercent() {
		return 100 * Math.sqrt(Math.expm1(variance));
	}

	/**
	 * The logarithms of a ratio of geometric means and of the ends of its interval: B. L. Welch, Biometrika 34 (1947) 28,
	 * doi:10.1093/biomet/34.1-2.28.
	 *
	 * @param level of confidence, such as 0.9
	 * @return ratio, lower, upper; the ends NaN when a group has fewer than two
	 */
	double[] logRatioTo(LogStatistics reference, double level) {
		double difference = mean - reference.mean;
		double a = variance / n;
		double b = reference.variance / reference.n;
		if (!(a + b > 0)) {
			return new double[] { difference, a + b == 0 ? difference : Double.NaN, a + b == 0 ? difference : Double.NaN };
		}
		double freedom = (a + b) * (a + b) / (a * a / (n - 1) + b * b / (reference.n - 1));
		double half = new TDistribution(freedom).inverseCumulativeProbability(0.5 + level / 2) * Math.sqrt(a + b);
		return new double[] { difference, difference - half, difference + half };
	}

	/** For a table: n, geometric mean, coefficient of variation in per cent, then 5, 25, 50, 75 and 95 % of these sorted values. */
	double[] row(double[] sorted) {
		return new double[] { n, geometricMean(), geometricCvPercent(), quantile(sorted, 0.05), quantile(sorted, 0.25), quantile(sorted, 0.5),
				quantile(sorted, 0.75), quantile(sorted, 0.95) };
	}

	/** Definition 7 of R. J. Hyndman, Y. Fan, Am. Stat. 50 (1996) 361, doi:10.1080/00031305.1996.10473566, as R and DuckDB have it. */
	static double quantile(double[] sorted, double p) {
		if (sorted.length == 0) {
			return Double.NaN;
		}
		double at = p * (sorted.length - 1);
		int below = (int) Math.floor(at);
		return sorted[below] + (at - below) * (sorted[Math.min(below + 1, sorted.length - 1)] - sorted[below]);
	}
}
