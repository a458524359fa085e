package org.starling.ode.solvers.internal;

import java.util.Optional;

/**
 * Notices that stability, not accuracy, limits the steps of an explicit method: the step times an estimate of the
 * largest eigenvalue stays at the boundary of the stability region.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.2.
 */
final class StiffnessWatch {

	private static final int STIFF_STEPS = 15;
	private static final int RELAXED_STEPS = 6;

	private final double stabilityBoundary;
	private int stiff;
	private int relaxed;
	private boolean suspected;

	/** @param stabilityBoundary extent of the method's stability region along the negative real axis */
	StiffnessWatch(double stabilityBoundary) {
		this.stabilityBoundary = stabilityBoundary;
	}

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
		if (denominator > 0 && h * Math.sqrt(numerator / denominator) > stabilityBoundary) {
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
