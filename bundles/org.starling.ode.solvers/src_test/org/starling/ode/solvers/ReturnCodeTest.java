package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;

/** Numerical trouble is told as a code with state, time and advice. */
class ReturnCodeTest {

	static Stream<OdeSolverProvider> providers() {
		return Problems.generalSolvers();
	}

	private static OdeProblem named(OdeFunction f, double[] start, double end, String... names) {
		return new OdeProblem(f, start, 0, end, new double[0], List.of(), List.of(names), null);
	}

	private static void assertTold(ReturnCode code, OdeSolution s, String... words) {
		assertEquals(code, s.returnCode(), s.message());
		for (String word : words) {
			assertTrue(s.message().contains(word), () -> "'" + word + "' is missing in: " + s.message());
		}
	}

	@ParameterizedTest
	@MethodSource("providers")
	void derivativeThatIsUndefinedAtTheStart(OdeSolverProvider provider) {
		OdeFunction f = Problems.function(2, (t, u, p, du) -> {
			du[0] = -u[0];
			du[1] = Math.log(-u[0]);
		});
		OdeSolution s = provider.create(Map.of()).solve(named(f, new double[] { 1, 0 }, 1, "drug", "effect"),
				SolveOptions.defaults());
		assertTold(ReturnCode.NOT_FINITE, s, "'effect'", "t = 0.0");
	}

	@ParameterizedTest
	@MethodSource("providers")
	void derivativeThatBecomesUndefinedOnTheWay(OdeSolverProvider provider) {
		OdeFunction f = Problems.function(2, (t, u, p, du) -> {
			du[0] = -1;
			du[1] = Math.sqrt(u[0]);
		});
		OdeSolution s = provider.create(Map.of()).solve(named(f, new double[] { 1, 0 }, 2, "drug", "effect"),
				SolveOptions.defaults());
		assertTold(ReturnCode.NOT_FINITE, s, "'effect'");
		double reached = s.times()[s.times().length - 1];
		assertTrue(reached < 1 + 1e-12 && reached > 0.9, "reached " + reached);
	}

	/** {@code u' = u²} from 1 has its pole at t = 1. */
	@ParameterizedTest
	@MethodSource("providers")
	void growthWithoutBound(OdeSolverProvider provider) {
		OdeFunction f = Problems.function(1, (t, u, p, du) -> du[0] = u[0] * u[0]);
		OdeSolution s = provider.create(Map.of()).solve(named(f, new double[] { 1 }, 2, "cells"), SolveOptions.defaults());
		assertFalse(s.returnCode().isComplete());
		assertTrue(s.message().contains("'cells'"), s.message());
		assertEquals(1, s.times()[s.times().length - 1], 1e-3);
	}

	@ParameterizedTest
	@MethodSource("providers")
	void callbackThatSetsNaN(OdeSolverProvider provider) {
		Callback bad = new Callback.AtTimes("bad", new double[] { 1 }, (t, u, p) -> {
			u[0] = Double.NaN;
			return Affect.Action.CONTINUE;
		});
		OdeSolution s = provider.create(Map.of()).solve(Problems.decay(2).withCallbacks(List.of(bad)),
				SolveOptions.defaults());
		assertTold(ReturnCode.NOT_FINITE, s, "'u1'", "t = 1.0");
	}

	@Test
	void explicitMethodSuspectsStiffness() {
		OdeFunction f = Problems.function(1, (t, u, p, du) -> du[0] = -1e5 * (u[0] - Math.cos(t)));
		OdeSolution s = new DormandPrinceProvider().create(Map.of()).solve(named(f, new double[] { 1 }, 10, "x"),
				SolveOptions.defaults().withMaxSteps(2000));
		assertTold(ReturnCode.MAX_STEPS, s, "'x'", "stiff", "rodas4");
		assertEquals(2000, s.statistics().steps() + s.statistics().rejected());
	}

	@Test
	void stepsThatRunOutWithoutStiffness() {
		OdeSolution s = new DormandPrinceProvider().create(Map.of()).solve(Problems.oscillator(1000),
				SolveOptions.defaults().withMaxSteps(50));
		assertTold(ReturnCode.MAX_STEPS, s, "50 steps", "t = ");
		assertFalse(s.message().contains("stiff "), s.message());
	}

	/** A callback that fires again as soon as it has fired. */
	@ParameterizedTest
	@MethodSource("providers")
	void eventStormEnds(OdeSolverProvider provider) {
		Callback storm = new Callback.AtRoot("storm", (t, u, p) -> u[0], Callback.Direction.FALLING, (t, u, p) -> {
			u[0] = 1e-15;
			return Affect.Action.CONTINUE;
		});
		OdeFunction f = Problems.function(1, (t, u, p, du) -> du[0] = -1);
		OdeSolution s = provider.create(Map.of()).solve(named(f, new double[] { 1 }, 5, "x").withCallbacks(List.of(storm)),
				SolveOptions.defaults());
		assertTold(ReturnCode.FAILURE, s, "callbacks", "triggers itself");
	}

	@Test
	void autoTellsWhatItChoseAndWhy() {
		OdeSolver auto = new AutoProvider().create(Map.of());
		assertTold(ReturnCode.SUCCESS, auto.solve(Problems.decay(1), SolveOptions.defaults()), "auto chose rodas5p",
				"1 state");
		int n = 400;
		OdeFunction large = Problems.function(n, (t, u, p, du) -> {
			for (int i = 0; i < n; i++) {
				du[i] = -u[i];
			}
		});
		assertTold(ReturnCode.SUCCESS, auto.solve(OdeProblem.of(large, new double[n], 0, 1), SolveOptions.defaults()),
				"auto chose bdf", "400 states");
	}

	@ParameterizedTest
	@MethodSource("providers")
	void argumentsThatDoNotFit(OdeSolverProvider provider) {
		OdeSolver solver = provider.create(Map.of());
		assertThrows(IllegalArgumentException.class,
				() -> solver.solve(Problems.decay(1), SolveOptions.defaults().withSaveAt(0, 1.5)));
		assertThrows(IllegalArgumentException.class,
				() -> solver.solve(Problems.oscillator(1), SolveOptions.defaults().withTolerances(1e-6, 1e-9, 1e-9, 1e-9)));
	}

	/** A model of assignments alone has no states. */
	@ParameterizedTest
	@MethodSource("providers")
	void systemWithoutStates(OdeSolverProvider provider) {
		OdeFunction nothing = Problems.function(0, (t, u, p, du) -> {
		});
		OdeSolution s = provider.create(Map.of()).solve(OdeProblem.of(nothing, new double[0], 0, 10),
				SolveOptions.defaults().withSaveAt(0, 5, 10).withDense(true));
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		assertEquals(3, s.times().length);
	}

	/** An analytic Jacobian that is infinite at the start: the square root at zero. */
	@Test
	void infiniteAnalyticJacobianIsReplacedByDifferences() {
		OdeFunction f = Problems.function(1, (t, u, p, du) -> du[0] = Math.sqrt(Math.abs(u[0])),
				(u, j) -> j[0] = 0.5 / Math.sqrt(u[0]));
		OdeSolution s = new RodasProvider().create(Map.of()).solve(named(f, new double[] { 0 }, 1, "x"),
				SolveOptions.defaults());
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
	}
}
