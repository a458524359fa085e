package org.starling.pbpk.population;

import org.hipparchus.distribution.continuous.NormalDistribution;

/**
 * How probable a proposed person of one sex is to be taken, so that those who are taken have the wanted distribution: the ratio of
 * wanted to proposed density over its largest value (J. von Neumann, Natl. Bur. Stand. Appl. Math. Ser. 12 (1951) 36). Both
 * densities are closed forms. Immutable.
 */
final class Acceptance {

	private final Trait trait;
	/** Edges and probabilities of bands, or null. */
	private final double[] edges;
	private final double[] probabilities;
	/** Coefficients of the logarithm of the ratio in the logarithm of the trait, less its largest value. */
	private final double[] quadratic;
	private final double rate;

	private Acceptance(Trait trait, double[] edges, double[] probabilities, double[] quadratic, double rate) {
		this.trait = trait;
		this.edges = edges;
		this.probabilities = probabilities;
		this.quadratic = quadratic;
		this.rate = rate;
	}

	/**
	 * @param proposed ages are proposed uniformly within {@code ages}, the other traits as this population has them
	 * @param within   bounds of the trait
	 * @throws IllegalArgumentException when a band that is wanted can't be proposed
	 */
	static Acceptance of(TargetDistribution target, ReferencePopulation proposed, Bounds ages, Bounds within) {
		return switch (target.shape()) {
		case TargetDistribution.Bands bands -> bands(target.trait(), bands, proposed, ages);
		case TargetDistribution.LogNormal wanted -> logNormal(target.trait(), wanted, proposed, within);
		};
	}

	private static Acceptance bands(Trait trait, TargetDistribution.Bands bands, ReferencePopulation proposed, Bounds ages) {
		double[] edges = bands.edges().stream().mapToDouble(e -> e).toArray();
		double[] ratio = new double[edges.length - 1];
		double most = 0;
		for (int k = 0; k < ratio.length; k++) {
			double wanted = bands.fractions().get(k);
			double p = cumulative(trait, proposed, ages, edges[k + 1]) - cumulative(trait, proposed, ages, edges[k]);
			if (wanted > 0 && p < 1e-6) {
				throw new IllegalArgumentException("a fraction " + wanted + " of the population is to have " + trait.id() + " from "
						+ edges[k] + " to " + edges[k + 1] + " " + trait.unit() + ", where the reference population '" + proposed.id()
						+ "' has nobody; leave the band out or choose another range");
			}
			ratio[k] = wanted == 0 ? 0 : wanted / p;
			most = Math.max(most, ratio[k]);
		}
		for (int k = 0; k < ratio.length; k++) {
			ratio[k] /= most;
		}
		return new Acceptance(trait, edges, ratio, null, 1 / most);
	}

	private static double cumulative(Trait trait, ReferencePopulation p, Bounds ages, double x) {
		if (trait == Trait.AGE) {
			return Math.clamp((x - ages.lower()) / (ages.upper() - ages.lower()), 0, 1);
		}
		return x <= 0 ? 0 : new NormalDistribution(p.logMean(trait), p.logSd(trait)).cumulativeProbability(Math.log(x));
	}

	private static Acceptance logNormal(Trait trait, TargetDistribution.LogNormal wanted, ReferencePopulation proposed, Bounds within) {
		if (trait == Trait.AGE) {
			throw new IllegalArgumentException("the ages of a population are given by bands, not by a lognormal distribution");
		}
		double m = Math.log(wanted.median());
		double s = wanted.logSd();
		double n = proposed.logMean(trait);
		double t = proposed.logSd(trait);
		// ln(wanted/proposed) = c + b·y + a·y²
		double a = 0.5 / (t * t) - 0.5 / (s * s);
		double b = m / (s * s) - n / (t * t);
		double c = Math.log(t / s) - 0.5 * m * m / (s * s) + 0.5 * n * n / (t * t);
		double top = a < 0 ? -0.5 * b / a : b > 0 ? Double.POSITIVE_INFINITY : b < 0 ? Double.NEGATIVE_INFINITY : n;
		double lower = within.lower() > 0 ? Math.log(within.lower()) : n - 6 * Math.max(s, t);
		double upper = Double.isFinite(within.upper()) ? Math.log(within.upper()) : n + 6 * Math.max(s, t);
		double most = Double.NEGATIVE_INFINITY;
		for (double y : new double[] { lower, upper, Math.clamp(top, lower, upper) }) {
			most = Math.max(most, c + b * y + a * y * y);
		}
		return new Acceptance(trait, null, null, new double[] { c - most, b, a }, Math.exp(-most));
	}

	/** The part of proposals that is taken, before bounds. */
	double rate() {
		return rate;
	}

	double probability(Demographics d) {
		double x = trait.of(d);
		if (quadratic != null) {
			double y = Math.log(x);
			return Math.min(1, Math.exp(quadratic[0] + y * (quadratic[1] + y * quadratic[2])));
		}
		for (int k = 0; k < probabilities.length; k++) {
			if (x >= edges[k] && x < edges[k + 1]) {
				return probabilities[k];
			}
		}
		return 0;
	}
}
