package org.starling.analysis.fit;

/**
 * How hard and how exactly a fit searches.
 *
 * @param maxEvaluations  largest number of model evaluations of one search, those for difference quotients not counted
 * @param differenceStep  step of the central difference quotients relative to a parameter; near the cube root of the
 *                        relative noise of the predictions
 * @param offsetTolerance largest relative offset at which a search counts as converged, see {@link FitStatus#CONVERGED}
 * @param confidence      coverage of the confidence intervals, within 0 to 1
 * @param starts          number of starting points; the first is the given one, the others are drawn within the bounds (at
 *                        most a factor 10 from the start on a logarithmic scale)
 * @param seed            of the starting points drawn
 */
public record FitOptions(int maxEvaluations, double differenceStep, double offsetTolerance, double confidence, int starts,
		long seed) {

	public FitOptions {
		if (maxEvaluations <= 0 || starts <= 0) {
			throw new IllegalArgumentException("evaluations and starts must be positive");
		}
		if (!(differenceStep > 0 && differenceStep < 0.1) || !(offsetTolerance > 0) || !(confidence > 0 && confidence < 1)) {
			throw new IllegalArgumentException("difference step " + differenceStep + ", offset tolerance " + offsetTolerance
					+ " or confidence " + confidence + " is out of range");
		}
	}

	/** 1,000 evaluations, functions exact to rounding, relative offset 1e-3, 95 % intervals, one start. */
	public static FitOptions defaults() {
		return new FitOptions(1000, Math.cbrt(Math.ulp(1.0)), 1e-3, 0.95, 1, 1);
	}

	/** For predictions whose relative error is about {@code noise}, as those of an ODE solver at that tolerance. */
	public FitOptions withPredictionNoise(double noise) {
		return new FitOptions(maxEvaluations, Math.min(0.05, Math.cbrt(noise)), offsetTolerance, confidence, starts, seed);
	}

	public FitOptions withStarts(int count, long startSeed) {
		return new FitOptions(maxEvaluations, differenceStep, offsetTolerance, confidence, count, startSeed);
	}

	public FitOptions withMaxEvaluations(int limit) {
		return new FitOptions(limit, differenceStep, offsetTolerance, confidence, starts, seed);
	}
}
