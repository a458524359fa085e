package org.starling.ode.tck;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.OdeSolverProvider.Capability;
import org.starling.sdk.contract.Check;
import org.starling.sdk.contract.Expect;

/** The error follows the tolerance. */
final class AccuracyChecks extends CheckGroup {

	/** A global error may exceed the tolerance of the local one, but not by more than this. */
	private static final double FACTOR = 500;

	AccuracyChecks(OdeSolverProvider provider) {
		super(provider);
		for (double tolerance : new double[] { 1e-3, 1e-5, 1e-7, 1e-9 }) {
			String at = " at tolerance " + tolerance;
			accuracy("exponential decay" + at, TestProblems.decay(5), t -> Math.exp(-t), 0, tolerance);
			accuracy("oscillator" + at, TestProblems.oscillator(10), Math::cos, 0, tolerance);
			accuracy("absorption and elimination" + at, TestProblems.oral(1.5, 0.1, 24,
					TestProblems.at("dose", TestProblems.add(0, 1), 0)), t -> TestProblems.bateman(1.5, 0.1, t), 1, tolerance);
			if (!can(Capability.LINEAR)) {
				accuracy("logistic growth" + at, TestProblems.logistic(8), TestProblems::logisticAt, 0, tolerance);
				accuracy("right-hand side that depends on time" + at, TestProblems.seasonal(6),
						t -> Math.exp(Math.sin(t)), 0, tolerance);
			}
		}
		add("an absolute tolerance a state is honoured", this::perState);
		add("a span that does not start at zero", this::lateStart);
	}

	private void accuracy(String name, OdeProblem problem, DoubleUnaryOperator exact, int state, double tolerance) {
		add("accuracy: " + name, () -> {
			double[] times = IntStream.rangeClosed(0, 50).mapToDouble(i -> problem.t1() * i / 50).toArray();
			OdeSolution s = solve(problem, TIGHT.withTolerances(tolerance, tolerance).withSaveAt(times));
			Solved.success(s);
			Solved.times(times, s, "Every save time must be there, in order, with exactly the value asked for.");
			for (int i = 0; i < times.length; i++) {
				Expect.close(exact.applyAsDouble(times[i]), s.states()[i][state], FACTOR * tolerance,
						problem.names().get(state) + " at t = " + times[i],
						"Check the formula of the step, the error estimate, and that save times are interpolated"
								+ " with an order that matches the method.");
			}
		});
	}

	/** A large state at rest must not hide the error of two small ones in motion. */
	private void perState() {
		OdeProblem problem = OdeProblem.of(Equation.linear(3, 0, 0, 0, 0, 0, 1, 0, -1, 0), new double[] { 1e6, 1e-6, 0 }, 0,
				20);
		OdeSolution s = solve(problem, TIGHT.withTolerances(1e-8, 1e-1, 1e-14, 1e-14).withSaveAt(20));
		Solved.success(s);
		Expect.close(1e-6 * Math.cos(20), s.lastState()[1], 1e-10, "The small state",
				"Use options.absTol(state) for each state, and a norm in which no state is lost.");
	}

	private void lateStart() {
		OdeProblem shifted = new OdeProblem(Equation.linear(1, -1), new double[] { 1 }, 100, 103, new double[0],
				java.util.List.of(), java.util.List.of("drug"), null);
		OdeSolution s = solve(shifted, TIGHT.withSaveAt(100, 101.5, 103));
		Solved.success(s);
		Expect.close(Math.exp(-3), s.lastState()[0], SLACK, "drug at t = 103", "Start at t0, not at zero.");
	}
}
