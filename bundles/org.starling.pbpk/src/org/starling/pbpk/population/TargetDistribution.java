package org.starling.pbpk.population;

import java.util.List;

import org.starling.pbpk.physiology.Sex;

/**
 * How a trait is to be distributed in a population. Immutable.
 *
 * @param trait what
 * @param sex   of whom; null for both
 * @param shape how
 */
public record TargetDistribution(Trait trait, Sex sex, Shape shape) {

	/** A family of distributions. */
	public sealed interface Shape permits Bands, LogNormal {
	}

	/**
	 * Given parts of the population in bands that lie side by side; within a band the reference population's shape.
	 *
	 * @param edges     ascending, one more than fractions
	 * @param fractions of the population, each at least 0, which sum to 1
	 */
	public record Bands(List<Double> edges, List<Double> fractions) implements Shape {

		public Bands {
			edges = List.copyOf(edges);
			fractions = List.copyOf(fractions);
			boolean valid = edges.size() == fractions.size() + 1 && fractions.stream().allMatch(f -> f >= 0)
					&& Math.abs(fractions.stream().mapToDouble(f -> f).sum() - 1) < 1e-6;
			for (int k = 1; k < edges.size() && valid; k++) {
				valid = edges.get(k) > edges.get(k - 1);
			}
			if (!valid) {
				throw new IllegalArgumentException("bands need ascending edges and one fraction between each two of them, which sum to 1;"
						+ " not edges " + edges + " and fractions " + fractions);
			}
		}
	}

	/**
	 * @param median in the unit of the trait
	 * @param logSd  standard deviation of the natural logarithm
	 */
	public record LogNormal(double median, double logSd) implements Shape {

		public LogNormal {
			if (!(median > 0 && logSd > 0 && Double.isFinite(median) && Double.isFinite(logSd))) {
				throw new IllegalArgumentException("a lognormal distribution needs a median and a standard deviation above 0, not " + median
						+ " and " + logSd);
			}
		}
	}

	/** Whether it is about people of a sex. */
	boolean isFor(Sex of) {
		return sex == null || sex == of;
	}
}
