package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;
import org.starling.ode.SolveOptions.Side;

/** Solutions known in closed form. */
class ClosedFormTest {

	static Stream<OdeSolverProvider> providers() {
		return Problems.generalSolvers();
	}

	private static final SolveOptions TIGHT = SolveOptions.defaults().withTolerances(1e-9, 1e-12);

	@ParameterizedTest
	@MethodSource("providers")
	void exponentialDecay(OdeSolverProvider provider) {
		double[] times = IntStream.rangeClosed(0, 40).mapToDouble(i -> 0.25 * i).toArray();
		OdeSolution s = provider.create(Map.of()).solve(Problems.decay(10), TIGHT.withSaveAt(times));
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		assertArrayEquals(times, s.times());
		for (int i = 0; i < times.length; i++) {
			assertEquals(Math.exp(-times[i]), s.states()[i][0], 2e-8);
		}
	}

	@ParameterizedTest
	@MethodSource("providers")
	void oscillatorReturnsAfterItsPeriod(OdeSolverProvider provider) {
		OdeSolution s = provider.create(Map.of()).solve(Problems.oscillator(8 * Math.PI), TIGHT);
		assertArrayEquals(new double[] { 1, 0 }, s.lastState(), 1e-6);
	}

	/** A chain of five equal first-order steps: the Erlang distribution. */
	@ParameterizedTest
	@MethodSource("providers")
	void linearChain(OdeSolverProvider provider) {
		double rate = 2;
		OdeProblem chain = OdeProblem.of(Problems.function(6, (t, u, p, du) -> {
			for (int i = 0; i < 6; i++) {
				du[i] = (i > 0 ? rate * u[i - 1] : 0) - (i < 5 ? rate * u[i] : 0);
			}
		}), new double[] { 1, 0, 0, 0, 0, 0 }, 0, 3);
		double[] end = provider.create(Map.of()).solve(chain, TIGHT.withSaveAt(3)).lastState();
		double term = Math.exp(-rate * 3);
		double sum = 0;
		for (int i = 0; i < 5; i++) {
			assertEquals(term, end[i], 1e-7);
			sum += term;
			term *= rate * 3 / (i + 1);
		}
		assertEquals(1 - sum, end[5], 1e-7);
	}

	@ParameterizedTest
	@MethodSource("providers")
	void batemanFunctionUnderRepeatedDoses(OdeSolverProvider provider) {
		double ka = 1.5;
		double k = 0.1;
		Affect dose = (t, u, p) -> {
			u[0] += 100;
			return Affect.Action.CONTINUE;
		};
		double[] doseTimes = { 0, 12, 24, 36 };
		OdeProblem problem = Problems.oral(ka, k, 48, List.of(new Callback.AtTimes("dose", doseTimes, dose)));
		double[] times = IntStream.rangeClosed(0, 96).mapToDouble(i -> 0.5 * i).toArray();
		OdeSolution s = provider.create(Map.of()).solve(problem, TIGHT.withSaveAt(times));
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		for (int i = 0; i < times.length; i++) {
			double expected = 0;
			for (double d : doseTimes) {
				expected += 100 * Problems.bateman(ka, k, times[i] - d);
			}
			assertEquals(expected, s.states()[i][1], 1e-6, "at " + times[i]);
		}
		assertEquals(4, s.statistics().events());
	}

	@ParameterizedTest
	@MethodSource("providers")
	void eachSideOfAJumpCanBeSaved(OdeSolverProvider provider) {
		Affect dose = (t, u, p) -> {
			u[0] += 5;
			return Affect.Action.CONTINUE;
		};
		OdeProblem problem = Problems.decay(2).withCallbacks(
				List.of(new Callback.AtTimes("dose", new double[] { 0, 1, 2 }, dose)));
		OdeSolver solver = provider.create(Map.of());
		double e = Math.exp(-1);
		double before1 = 6 * e;
		double before2 = (before1 + 5) * e;
		assertArrayEquals(new double[] { 1, before1, before2 },
				solver.solve(problem, TIGHT.withSaveAt(0, 1, 2).withSide(Side.BEFORE)).state(0), 1e-7);
		assertArrayEquals(new double[] { 6, before1 + 5, before2 + 5 },
				solver.solve(problem, TIGHT.withSaveAt(0, 1, 2).withSide(Side.AFTER)).state(0), 1e-7);
	}

	/** A rate switched through the parameters: constant infusion, then washout. */
	@ParameterizedTest
	@MethodSource("providers")
	void infusionThroughParameters(OdeSolverProvider provider) {
		OdeProblem problem = new OdeProblem(Problems.function(1, (t, u, p, du) -> du[0] = p[1] - p[0] * u[0]),
				new double[] { 0 }, 0, 10, new double[] { 0.3, 0 },
				List.of(rate("on", 1, 50), rate("off", 4, 0)), List.of("amount"), null);
		OdeSolution s = provider.create(Map.of()).solve(problem, TIGHT.withSaveAt(4, 10));
		double atEndOfInfusion = 50 / 0.3 * (1 - Math.exp(-0.9));
		assertEquals(atEndOfInfusion, s.states()[0][0], 1e-6);
		assertEquals(atEndOfInfusion * Math.exp(-1.8), s.states()[1][0], 1e-6);
		assertEquals(0, problem.p()[1], "the problem's own parameters stay as they were");
	}

	private static Callback rate(String name, double time, double value) {
		return new Callback.AtTimes(name, new double[] { time }, (t, u, p) -> {
			p[1] = value;
			return Affect.Action.CONTINUE;
		});
	}

	/** Upward crossings of the cosine lie at 3π/2 + 2πk. */
	@ParameterizedTest
	@MethodSource("providers")
	void rootsOfTheOscillator(OdeSolverProvider provider) {
		var found = new java.util.ArrayList<Double>();
		Callback root = new Callback.AtRoot("up", (t, u, p) -> u[0], Callback.Direction.RISING, (t, u, p) -> {
			found.add(t);
			return Affect.Action.CONTINUE;
		});
		provider.create(Map.of()).solve(Problems.oscillator(20).withCallbacks(List.of(root)), TIGHT);
		assertEquals(3, found.size(), found.toString());
		for (int i = 0; i < 3; i++) {
			assertEquals(Math.PI * (1.5 + 2 * i), found.get(i), 1e-7);
		}
	}

	@ParameterizedTest
	@MethodSource("providers")
	void terminatesAtTheRoot(OdeSolverProvider provider) {
		Callback half = new Callback.AtRoot("half", (t, u, p) -> u[0] - 0.5, Callback.Direction.FALLING,
				(t, u, p) -> Affect.Action.TERMINATE);
		OdeSolution s = provider.create(Map.of()).solve(Problems.decay(10).withCallbacks(List.of(half)),
				TIGHT.withSaveAt(0, 0.5, 5, 10).withDense(true));
		assertEquals(ReturnCode.TERMINATED, s.returnCode());
		assertEquals(3, s.times().length);
		assertEquals(Math.log(2), s.times()[2], 1e-8);
		assertEquals(0.5, s.lastState()[0], 1e-12);
		assertEquals(s.times()[2], s.dense().orElseThrow().end());
	}

	@ParameterizedTest
	@MethodSource("providers")
	void denseOutputShowsTheStateAfterAJump(OdeSolverProvider provider) {
		Callback dose = new Callback.AtTimes("dose", new double[] { 1 }, (t, u, p) -> {
			u[0] = 10;
			return Affect.Action.CONTINUE;
		});
		var dense = provider.create(Map.of()).solve(Problems.decay(3).withCallbacks(List.of(dose)), TIGHT.withDense(true))
				.dense().orElseThrow();
		double[] u = new double[1];
		for (double t = 0; t <= 3; t += 1.0 / 64) {
			dense.evaluate(t, u);
			assertEquals(t < 1 ? Math.exp(-t) : 10 * Math.exp(1 - t), u[0], 1e-7, "at " + t);
		}
		assertTrue(dense.start() == 0 && dense.end() == 3);
	}
}
