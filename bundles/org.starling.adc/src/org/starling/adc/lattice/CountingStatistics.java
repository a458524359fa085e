package org.starling.adc.lattice;

import java.util.Arrays;

/**
 * Whether neighbouring values scatter as counts do. Third differences (−1, 3, −3, 1) of counts in a row have 20 times the variance of one,
 * and see little of a chromatographic peak. For a Poisson process variance over mean is 1 at each level (U. Fano, Phys Rev 72 (1947) 26–29,
 * doi:10.1103/PhysRev.72.26); electronics that add their own noise have the same variance at each level. From 16 counts on the variance is
 * taken from the median of the squares, which single events (spikes, flanks) leave alone; below it is their mean.
 */
final class CountingStatistics {

	private static final int LEAST_POINTS = 30;
	private static final int FIRST_LEVEL = -8;
	private static final int LEVELS = 48;
	private static final double MANY_COUNTS = 16;
	private static final double MOST_COUNTS = 4096;
	private static final double NORM = 20;
	/** Median of a squared normal deviate over its mean. */
	private static final double MEDIAN_OF_SQUARE = 0.4549364;
	/** Third differences of neighbouring places share three of four values. */
	private static final double CORRELATED = 4;
	private static final double TOLERANCE = 0.35;
	private static final double DEVIATIONS = 2;
	private static final double BETTER = 3;

	private final double[] ratios = new double[LEVELS];
	private final double[] means = new double[LEVELS];
	private final int[] points = new int[LEVELS];

	/** @param values in their order in the file, multiples of the step */
	CountingStatistics(double[] values, double step) {
		double[][] squares = new double[LEVELS][16];
		double[] sums = new double[LEVELS];
		for (int i = 3; i < values.length; i++) {
			double level = (values[i - 3] + values[i - 2] + values[i - 1] + values[i]) / step / 4;
			if (level > 0 && Math.min(Math.min(values[i - 3], values[i - 2]), Math.min(values[i - 1], values[i])) >= 0) {
				int bin = Math.max(0, Math.min(LEVELS - 1, Math.getExponent(level) - FIRST_LEVEL));
				double difference = (values[i] - 3 * values[i - 1] + 3 * values[i - 2] - values[i - 3]) / step;
				if (points[bin] == squares[bin].length) {
					squares[bin] = Arrays.copyOf(squares[bin], 2 * points[bin]);
				}
				squares[bin][points[bin]++] = difference * difference / NORM;
				sums[bin] += level;
			}
		}
		for (int bin = 0; bin < LEVELS; bin++) {
			double[] of = Arrays.copyOf(squares[bin], points[bin]);
			double mean = sums[bin] / points[bin];
			means[bin] = mean;
			Arrays.sort(of);
			ratios[bin] = points[bin] == 0 ? Double.NaN
					: (mean >= MANY_COUNTS ? of[of.length / 2] / MEDIAN_OF_SQUARE : Arrays.stream(of).sum() / of.length) / mean;
		}
	}

	private static boolean isCountable(int bin) {
		return Math.scalb(1.0, bin + FIRST_LEVEL) < MOST_COUNTS;
	}

	/** Variance over mean at the level below 4,096 counts that most points have; NaN for fewer than 30 points. */
	double varianceToMean() {
		int most = mostFrequent();
		return points[most] < LEAST_POINTS ? Double.NaN : ratios[most];
	}

	private int mostFrequent() {
		int most = 0;
		for (int bin = 0; bin < LEVELS; bin++) {
			most = isCountable(bin) && points[bin] > points[most] ? bin : most;
		}
		return most;
	}

	/** Independent pieces of evidence at a level: neither more than points nor than counts. */
	private double weight(int bin) {
		return points[bin] == 0 || !isCountable(bin) ? 0 : Math.min(points[bin], points[bin] * means[bin]) / CORRELATED;
	}

	/**
	 * Whether variance over mean is near 1 at the most frequent level and over all, and a variance that grows with the level is not less likely
	 * than one that is the same at each (logarithm of the likelihood ratio of normal third differences).
	 */
	boolean isPoisson() {
		double total = 0;
		double ratio = 0;
		double constant = 0;
		for (int bin = 0; bin < LEVELS; bin++) {
			double weight = weight(bin);
			if (weight > 0) {
				total += weight;
				ratio += weight * ratios[bin];
				constant += weight * ratios[bin] * means[bin];
			}
		}
		int most = mostFrequent();
		if (points[most] < LEAST_POINTS || !isNearOne(ratios[most], weight(most)) || !isNearOne(ratio / total, total)) {
			return false;
		}
		constant /= total;
		double likelihood = 0;
		for (int bin = 0; bin < LEVELS; bin++) {
			if (weight(bin) > 0) {
				double variance = ratios[bin] * means[bin];
				likelihood += weight(bin) / 2 * (Math.log(constant) + variance / constant - Math.log(means[bin]) - ratios[bin]);
			}
		}
		return likelihood > -BETTER;
	}

	private static boolean isNearOne(double ratio, double weight) {
		return Math.abs(Math.log(ratio)) <= TOLERANCE + DEVIATIONS / Math.sqrt(weight);
	}
}
