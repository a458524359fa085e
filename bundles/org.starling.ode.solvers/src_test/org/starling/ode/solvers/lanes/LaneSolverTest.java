package org.starling.ode.solvers.lanes;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.StandardSolvers;

/** Lanes against published values, against closed forms and against the solver of one problem at a time. */
class LaneSolverTest {

	private static final SolveOptions TIGHT = SolveOptions.defaults().withTolerances(1e-8, 1e-12);

	/** H. H. Robertson 1966, its first rate as a parameter. */
	private static final class Robertson implements LaneSystem, OdeFunction {

		@Override
		public int dimension() {
			return 3;
		}

		@Override
		public int parameters() {
			return 1;
		}

		@Override
		public SparsityPattern pattern() {
			return SparsityPattern.dense(3);
		}

		@Override
		public SparsityPattern jacobianPattern() {
			return pattern();
		}

		@Override
		public int[] rates(LaneTape t) {
			int first = t.multiply(t.parameter(0), t.state(0));
			int back = t.multiply(t.multiply(t.constant(1e4), t.state(1)), t.state(2));
			int last = t.multiply(t.multiply(t.constant(3e7), t.state(1)), t.state(1));
			int r0 = t.subtract(back, first);
			return new int[] { r0, t.subtract(t.negate(r0), last), last };
		}

		@Override
		public int[] jacobian(LaneTape t) {
			int a = t.negate(t.parameter(0));
			int y1 = t.multiply(t.constant(1e4), t.state(2));
			int y2 = t.multiply(t.constant(1e4), t.state(1));
			int square = t.multiply(t.constant(6e7), t.state(1));
			int zero = t.constant(0);
			return new int[] { a, t.negate(a), zero, y1, t.subtract(t.negate(y1), square), square, y2, t.negate(y2), zero };
		}

		@Override
		public int[] timeDerivatives(LaneTape t) {
			return new int[0];
		}

		@Override
		public void rhs(double t, double[] y, double[] p, double[] d) {
			d[0] = 1e4 * y[1] * y[2] - p[0] * y[0];
			d[2] = 3e7 * y[1] * y[1];
			d[1] = -d[0] - d[2];
		}
	}

	/** {@code u' = p·cos t + step(t − 1)·exp(−u)}: time, a choice and a call. */
	private static final class Driven implements LaneSystem, OdeFunction {

		@Override
		public int dimension() {
			return 1;
		}

		@Override
		public int parameters() {
			return 1;
		}

		@Override
		public SparsityPattern pattern() {
			return SparsityPattern.dense(1);
		}

		private static int cosine(LaneTape t) {
			return t.call((x, _) -> Math.cos(x), t.time(), t.time());
		}

		private static int decay(LaneTape t) {
			int exponential = t.call((x, _) -> Math.exp(-x), t.state(0), t.state(0));
			return t.select(t.less(t.time(), t.constant(1)), t.constant(0), exponential);
		}

		@Override
		public int[] rates(LaneTape t) {
			return new int[] { t.add(t.multiply(t.parameter(0), cosine(t)), decay(t)) };
		}

		@Override
		public int[] jacobian(LaneTape t) {
			return new int[] { t.negate(decay(t)) };
		}

		@Override
		public int[] timeDerivatives(LaneTape t) {
			int sine = t.call((x, _) -> Math.sin(x), t.time(), t.time());
			return new int[] { t.negate(t.multiply(t.parameter(0), sine)) };
		}

		@Override
		public void rhs(double t, double[] u, double[] p, double[] du) {
			du[0] = p[0] * Math.cos(t) + (t < 1 ? 0 : Math.exp(-u[0]));
		}
	}

	private static OdeSolution[] solve(LaneSystem system, LaneUnit unit, List<OdeProblem> problems, SolveOptions options) {
		OdeSolution[] solutions = new OdeSolution[problems.size()];
		LaneSolver solver = LaneSolver.of(system, "rodas5p", unit).orElseThrow();
		int[] next = { 0 };
		solver.solve(() -> {
			int i = next[0]++;
			return i < solutions.length ? new LaneTask(problems.get(i), options, SolveContext.NONE, s -> solutions[i] = s) : null;
		});
		return solutions;
	}

	private static List<OdeProblem> robertsons(double end, int count) {
		return IntStream.range(0, count).mapToObj(i -> OdeProblem.of(new Robertson(), new double[] { 1, 0, 0 }, 0, end)
				.withParameters(0.04 * (1 + 0.1 * i))).toList();
	}

	/** End values of F. Mazzia, C. Magherini, Test Set for Initial Value Problem Solvers, release 2.4, Bari 2008. */
	@Test
	void lanesGiveThePublishedValuesWhateverTheirNeighbours() {
		List<OdeProblem> problems = robertsons(1e11, 11);
		OdeSolution[] solutions = solve(new Robertson(), LaneUnit.loops(), problems, TIGHT.withTolerances(1e-8, 1e-16));
		assertArrayEquals(new double[] { 0.2083340149701255e-07, 0.8333360770334713e-13, 0.9999999791665050 },
				last(solutions[0]), 1e-9);
		OdeSolution[] alone = solve(new Robertson(), LaneUnit.loops(), problems.subList(10, 11), TIGHT.withTolerances(1e-8, 1e-16));
		assertArrayEquals(last(alone[0]), last(solutions[10]), 0);
	}

	private static double[] last(OdeSolution s) {
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		return s.states()[s.states().length - 1];
	}

	@Test
	void aLaneTakesTheStepsOfTheSolverOfOneProblem() {
		List<OdeProblem> problems = robertsons(1e4, 9);
		SolveOptions options = SolveOptions.defaults().withTolerances(1e-6, 1e-10).withSaveAt(1, 10, 1e3, 1e4);
		OdeSolution[] lanes = solve(new Robertson(), LaneUnit.loops(), problems, options);
		for (int i = 0; i < lanes.length; i += 4) {
			OdeSolution one = StandardSolvers.registry().byId("rodas5p").create(Map.of()).solve(problems.get(i), options,
					SolveContext.NONE);
			assertEquals(one.statistics().steps(), lanes[i].statistics().steps(), 2);
			assertArrayEquals(one.times(), lanes[i].times());
			for (int j = 0; j < one.times().length; j++) {
				for (int k = 0; k < 3; k++) {
					assertEquals(1, lanes[i].states()[j][k] / one.states()[j][k], 1e-6);
				}
			}
		}
	}

	/** Before 1 the solution is {@code u0 + p·sin t}; a jump of 2 at 0.5 in one lane and none in the others. */
	@Test
	void timeChoicesCallsAndJumpsOfOneLane() {
		List<OdeProblem> problems = IntStream.range(0, 5).mapToObj(i -> OdeProblem.of(new Driven(), new double[] { i }, 0, 1)
				.withParameters(1 + i).withCallbacks(i != 3 ? List.of()
						: List.of(new Callback.AtTimes("jump", new double[] { 0.5 }, (_, u, _) -> {
							u[0] += 2;
							return Affect.Action.CONTINUE;
						})))).toList();
		OdeSolution[] solutions = solve(new Driven(), LaneUnit.loops(), problems, TIGHT.withSaveAt(0.25, 0.75));
		for (int i = 0; i < 5; i++) {
			assertEquals(i + (1 + i) * Math.sin(0.25), solutions[i].states()[0][0], 1e-7);
			assertEquals(i + (1 + i) * Math.sin(0.75) + (i == 3 ? 2 : 0), solutions[i].states()[1][0], 1e-7);
		}
	}

	/** Behind 1 with p = 0: {@code u = ln(e^u0 + t − 1)}. */
	@Test
	void theOtherSideOfAChoice() {
		OdeProblem problem = new OdeProblem(new Driven(), new double[] { 0.5 }, 1, 3, new double[] { 0 }, List.of(), List.of("u"), null);
		OdeSolution s = solve(new Driven(), LaneUnit.loops(), List.of(problem), TIGHT)[0];
		assertEquals(Math.log(Math.exp(0.5) + 2), last(s)[0], 1e-7);
	}

	@Test
	void vectorsGiveTheNumbersOfLoopsToTheLastBit() {
		LaneUnit unit = LaneUnit.ofThisProcess();
		org.junit.jupiter.api.Assumptions.assumeTrue(unit.vectorised(), "needs --add-modules jdk.incubator.vector");
		for (LaneSystem system : List.of(new Robertson(), new Driven())) {
			LaneKernels kernels = LaneSolver.of(system, "rodas4", unit).orElseThrow().kernels();
			double[] loops = new double[kernels.size];
			for (int i = 0; i < loops.length; i++) {
				loops[i] = 0.1 + 0.7 * ((i * 37) % 101) / 101;
			}
			double[] vectors = loops.clone();
			kernels.attempt(loops);
			kernels.interpolate(loops);
			kernels.switched.forEach(SwitchedKernel::useVectors);
			kernels.attempt(vectors);
			kernels.interpolate(vectors);
			int compared = LaneRow.place(kernels.layout.rows, unit.lanes());
			assertArrayEquals(Arrays.copyOf(loops, compared), Arrays.copyOf(vectors, compared), 0);
		}
	}

	@Test
	void aLaneThatFailsSaysSo() {
		OdeFunction f = new Robertson();
		LaneSolver solver = LaneSolver.of(new Robertson(), "rodas5p", LaneUnit.loops()).orElseThrow();
		boolean[] asked = { false };
		OdeSolution[] solution = { new OdeSolution(ReturnCode.FAILURE, "", new double[0], new double[0][], java.util.Optional.empty(), null) };
		solver.solve(() -> {
			if (asked[0]) {
				return null;
			}
			asked[0] = true;
			return new LaneTask(OdeProblem.of(f, new double[] { 1, 0, 0 }, 0, 1).withParameters(Double.MAX_VALUE),
					SolveOptions.defaults(), SolveContext.NONE, s -> solution[0] = s);
		});
		assertTrue(solution[0] == null || !solution[0].returnCode().isComplete());
	}

	@Test
	void solversWithoutLanesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> LaneSolver.of(new Robertson(), "bdf"));
		assertNull(LaneSolver.of(new Robertson(), "rodas4", LaneUnit.loops()).orElseThrow().warmUp());
	}
}
