package org.starling.nca.sparse;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;

/**
 * An area under mean concentrations. NaN for what can't be estimated, which the note explains.
 *
 * @param standardError of the area
 * @param degreesOfFreedom by Satterthwaite's approximation
 * @param start         where the span starts
 * @param end           where the span ends
 * @param note          why there is no standard error; empty when there is one
 */
public record AucEstimate(double area, double standardError, double degreesOfFreedom, double start, double end,
		SamplingDesign design, String note) {

	/** Two-sided interval of Student's t, as lower and upper limit; NaN without a standard error. */
	public double[] interval(double level) {
		check(level);
		return Double.isNaN(standardError) ? new double[] { Double.NaN, Double.NaN }
				: around(standardError == 0 ? 0 : studentQuantile(degreesOfFreedom, level));
	}

	/** Two-sided interval of the normal distribution, as in Bailer's paper. */
	public double[] normalInterval(double level) {
		check(level);
		return around(new NormalDistribution().inverseCumulativeProbability((1 + level) / 2));
	}

	/** The quantile of Student's t for a two-sided interval. */
	public static double studentQuantile(double degreesOfFreedom, double level) {
		return new TDistribution(degreesOfFreedom).inverseCumulativeProbability((1 + level) / 2);
	}

	/** @throws IllegalArgumentException unless it lies between 0 and 1 */
	public static void check(double level) {
		if (!(level > 0 && level < 1)) {
			throw new IllegalArgumentException("a level of confidence lies between 0 and 1, such as 0.9, not at " + level);
		}
	}

	private double[] around(double quantile) {
		return new double[] { area - quantile * standardError, area + quantile * standardError };
	}
}
