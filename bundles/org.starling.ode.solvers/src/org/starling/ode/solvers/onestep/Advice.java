package org.starling.ode.solvers.onestep;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/** The sentences in which a solve tells why it ended early and what to try. */
final class Advice {

	private static final MathContext DIGITS = new MathContext(7);

	private Advice() {
	}

	/** With as many digits as a person wants to read. */
	static String shown(double x) {
		return Double.isFinite(x) ? Double.toString(new BigDecimal(x).round(DIGITS).doubleValue()) : Double.toString(x);
	}

	static String maxSteps(int steps, double t, double h, String worst, Optional<String> diagnosis) {
		return steps + " steps did not suffice: at t = " + shown(t) + " the step is " + shown(h) + " and state '" + worst
				+ "' has the largest error" + diagnosis.map(d -> "; " + d).orElse("")
				+ (diagnosis.isPresent() ? ". Or allow more steps, or loosen the tolerances."
						: ". Allow more steps, loosen the tolerances or try another solver.");
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
