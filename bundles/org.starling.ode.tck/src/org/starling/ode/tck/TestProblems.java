package org.starling.ode.tck;

import java.util.List;

import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;

/** Problems whose solutions are known in closed form. */
final class TestProblems {

	private TestProblems() {
	}

	/** {@code drug' = -drug}, 1 at the start, over [0, end]: {@code e^(-t)}. */
	static OdeProblem decay(double end, Callback... callbacks) {
		return new OdeProblem(Equation.linear(1, -1), new double[] { 1 }, 0, end, new double[0], List.of(callbacks),
				List.of("drug"), null);
	}

	/** {@code (cos t, -sin t)}. */
	static OdeProblem oscillator(double end, Callback... callbacks) {
		return new OdeProblem(Equation.linear(2, 0, 1, -1, 0), new double[] { 1, 0 }, 0, end, new double[0],
				List.of(callbacks), List.of("position", "velocity"), null);
	}

	/** Absorption and elimination; see {@link #bateman}. */
	static OdeProblem oral(double ka, double k, double end, Callback... callbacks) {
		return new OdeProblem(Equation.linear(2, -ka, 0, ka, -k), new double[] { 0, 0 }, 0, end, new double[0],
				List.of(callbacks), List.of("depot", "central"), null);
	}

	/** H. Bateman, Proc. Cambridge Phil. Soc. 15 (1910) 423: the central amount at {@code t} after a unit dose at 0. */
	static double bateman(double ka, double k, double t) {
		return t < 0 ? 0 : ka / (ka - k) * (Math.exp(-k * t) - Math.exp(-ka * t));
	}

	/** {@code u' = u (1 - u)} from 0.1: the logistic curve. */
	static OdeProblem logistic(double end) {
		return new OdeProblem(Equation.of(1, (t, u, p, du) -> du[0] = u[0] * (1 - u[0])), new double[] { 0.1 }, 0, end,
				new double[0], List.of(), List.of("cells"), null);
	}

	static double logisticAt(double t) {
		return 1 / (1 + 9 * Math.exp(-t));
	}

	/** {@code u' = u cos t}: {@code exp(sin t)}. */
	static OdeProblem seasonal(double end) {
		return new OdeProblem(Equation.of(1, (t, u, p, du) -> du[0] = u[0] * Math.cos(t)), new double[] { 1 }, 0, end,
				new double[0], List.of(), List.of("growth"), null);
	}

	static Callback at(String name, Affect affect, double... times) {
		return new Callback.AtTimes(name, times, affect);
	}

	/** Adds to one state. */
	static Affect add(int state, double amount) {
		return (t, u, p) -> {
			u[state] += amount;
			return Affect.Action.CONTINUE;
		};
	}
}
