package org.starling.ode.solvers.internal;

import java.util.Optional;

/**
 * Notices that stability, not accuracy, limits the steps of the explicit 8(5,3) pair: the step times an estimate of the
 * largest eigenvalue stays at the boundary of the stability region.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.2.
 */
final class StiffnessWatch {

	/** Extent of the pair's stability region along the negative real axis. */
	private static final double STABILITY_BOUNDARY = 6.1;
	private static final int STIFF_STEPS = 15;
	private static final int RELAXED_STEPS = 6;

	private int stiff;
	private int relaxed;
	private boolean suspected;

	void restart() {
		stiff = 0;
		relaxed = 0;
	}

	/** Compares two derivatives at the end of one step with the two states they belong to. */
	void step(double h, double[] derivative, double[] otherDerivative, double[] state, double[] otherState) {
		double numerator = 0;
		double denominator = 0;
		for (int i = 0; i < state.length; i++) {
			double df = derivative[i] - otherDerivative[i];
			double du = state[i] - otherState[i];
			numerator += df * df;
			denominator += du * du;
		}
		if (denominator > 0 && h * Math.sqrt(numerator / denominator) > STABILITY_BOUNDARY) {
			relaxed = 0;
			suspected |= ++stiff >= STIFF_STEPS;
		} else if (++relaxed >= RELAXED_STEPS) {
			stiff = 0;
		}
	}

	Optional<String> suspicion() {
		return suspected
				? Optional.of("the problem looks stiff (stability limits the step): try a stiff solver like rodas4")
				: Optional.empty();
	}
}
