package org.starling.ode.solvers.onestep;

import java.util.Optional;

/** The sentences in which a solve tells why it ended early and what to try. */
final class Advice {

	private Advice() {
	}

	/** Seven digits are enough for a person. */
	static String shown(double x) {
		return Float.toString((float) x);
	}

	static String maxSteps(int steps, double t, double h, String worst, Optional<String> diagnosis) {
		return steps + " steps did not suffice: at t = " + shown(t) + " the step is " + shown(h) + " and state '" + worst
				+ "' has the largest error" + diagnosis.map(d -> "; " + d).orElse("")
				+ ". Allow more steps, loosen the tolerances" + (diagnosis.isPresent() ? "" : " or try another solver")
				+ ".";
	}

	static String stepTooSmall(double t, double h, String worst, Optional<String> diagnosis) {
		return "at t = " + shown(t) + " the step fell to " + shown(h) + ", below what the time can resolve; state '" + worst
				+ "' has the largest error" + diagnosis.map(d -> "; " + d).orElse("")
				+ ". It may grow without bound or jump there: make the jump a callback, or loosen the tolerances.";
	}

	static String notFinite(double t, String worst) {
		return "state '" + worst + "' or its derivative becomes infinite or undefined just behind t = " + shown(t)
				+ "; look for a division by zero, a logarithm or a root of a negative number in its equation,"
				+ " or for growth without bound.";
	}
}
