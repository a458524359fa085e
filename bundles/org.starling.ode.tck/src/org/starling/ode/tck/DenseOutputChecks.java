package org.starling.ode.tck;

import org.starling.ode.DenseOutput;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.sdk.contract.ContractViolation;
import org.starling.sdk.contract.Expect;

/** The solution as a function of time, or its refusal. */
final class DenseOutputChecks extends CheckGroup {

	DenseOutputChecks(OdeSolverProvider provider) {
		super(provider);
		add("no dense output unless asked for", this::notAskedFor);
		if (can(Capability.DENSE_OUTPUT)) {
			add("dense output follows the closed form", this::follows);
			add("dense output shows the state after a jump", this::jump);
			add("dense output refuses times outside the span", this::outside);
		} else {
			add("dense output is refused", this::refused);
		}
	}

	private void notAskedFor() {
		Expect.that(solve(TestProblems.decay(1), TIGHT).dense().isEmpty(), "dense must be empty unless asked for", "present",
				"It costs memory.");
	}

	private void refused() {
		Expect.illegalArgument(() -> solve(TestProblems.decay(1), TIGHT.withDense(true)),
				"A solver without the capability DENSE_OUTPUT must refuse it", "");
	}

	private DenseOutput dense(OdeSolution s) {
		Solved.success(s);
		return s.dense().orElseThrow(() -> new ContractViolation("dense was asked for and must be there", null));
	}

	private void follows() {
		DenseOutput dense = dense(solve(TestProblems.oscillator(10), TIGHT.withDense(true).withSaveAt(10)));
		Expect.that(dense.start() == 0 && dense.end() == 10, "Dense output spans the solve",
				dense.start() + " to " + dense.end(), "");
		double[] u = new double[2];
		for (int i = 997; i >= 0; i--) {
			double t = 10.0 * i / 997;
			dense.evaluate(t, u);
			Expect.close(Math.cos(t), u[0], 10 * SLACK, "Dense output at t = " + t,
					"The interpolant's order must match the method's; a straight line between steps is not enough."
							+ " Times may be asked for in any order.");
		}
	}

	private void jump() {
		DenseOutput dense = dense(solve(TestProblems.decay(2, TestProblems.at("dose", TestProblems.add(0, 5), 0, 1, 2)),
				TIGHT.withDense(true)));
		double before = 6 * Math.exp(-1);
		double[] u = new double[1];
		String hint = "At a jump, dense output is the state after it.";
		dense.evaluate(0, u);
		Expect.close(6, u[0], SLACK, "Dense output at the dose at the start", hint);
		dense.evaluate(1, u);
		Expect.close(before + 5, u[0], SLACK, "Dense output at the dose", hint);
		dense.evaluate(Math.nextDown(1.0), u);
		Expect.close(before, u[0], SLACK, "Dense output just before the dose", hint);
		dense.evaluate(2, u);
		Expect.close((before + 5) * Math.exp(-1) + 5, u[0], SLACK, "Dense output at the dose at the end", hint);
	}

	private void outside() {
		DenseOutput dense = dense(solve(TestProblems.decay(1), TIGHT.withDense(true)));
		for (double t : new double[] { -0.1, 1.1, Double.NaN }) {
			Expect.illegalArgument(() -> dense.evaluate(t, new double[1]), "Dense output must refuse t = " + t,
					"Extrapolation gives numbers that nobody computed.");
		}
	}
}
