package org.starling.ode;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.starling.ode.Callback.Direction;

/** Problems and options refuse what cannot be meant and share no arrays with their makers. */
class ProblemArgumentsTest {

	private static final OdeFunction TWO = new OdeFunction() {

		@Override
		public int dimension() {
			return 2;
		}

		@Override
		public void rhs(double t, double[] u, double[] p, double[] du) {
			du[0] = u[1];
			du[1] = -u[0];
		}
	};

	@Test
	void arraysAreCopied() {
		double[] start = { 1, 0 };
		OdeProblem problem = OdeProblem.of(TWO, start, 0, 1);
		start[0] = 9;
		assertEquals(1, problem.u0()[0]);
		double[] save = { 0, 1 };
		SolveOptions options = SolveOptions.defaults().withSaveAt(save);
		save[0] = 0.5;
		assertEquals(0, options.saveAt()[0]);
		assertEquals(List.of("u1", "u2"), problem.names());
	}

	@Test
	void sizesAndSpansMustFit() {
		refused(() -> OdeProblem.of(TWO, new double[3], 0, 1));
		refused(() -> OdeProblem.of(TWO, new double[2], 1, 0));
		refused(() -> OdeProblem.of(TWO, new double[2], 0, Double.POSITIVE_INFINITY));
		refused(() -> new OdeProblem(TWO, new double[2], 0, 1, new double[0], List.of(), List.of("a", "b"), new double[3]));
		refused(() -> new Callback.AtTimes("dose", new double[] { 1, 1 }, Affect.NONE));
		refused(() -> new Callback.AtTimes("dose", new double[] { Double.NaN }, Affect.NONE));
	}

	@Test
	void optionsMustBePositiveAndAscending() {
		SolveOptions o = SolveOptions.defaults();
		refused(() -> o.withTolerances(0, 1));
		refused(() -> o.withTolerances(Double.NaN, 1));
		refused(() -> o.withTolerances(1e-6, -1));
		refused(() -> o.withTolerances(1e-6));
		refused(() -> o.withSaveAt(1, 0));
		refused(() -> o.withMaxStep(0));
		refused(() -> o.withFirstStep(-1));
		refused(() -> o.withMaxSteps(0));
		assertEquals(3e-9, o.withTolerances(1e-6, 1e-9, 3e-9).absTol(1));
		assertEquals(1e-9, o.absTol(7));
	}

	private static void refused(Runnable maker) {
		assertThrows(IllegalArgumentException.class, maker::run);
	}

	@Test
	void directionsTellCrossings() {
		assertTrue(Direction.RISING.matches(-1, 0) && Direction.RISING.matches(-1, 1));
		assertFalse(Direction.RISING.matches(0, 1) || Direction.RISING.matches(1, -1));
		assertTrue(Direction.FALLING.matches(1, 0) && !Direction.FALLING.matches(0, -1));
		assertTrue(Direction.EITHER.matches(1, -1) && Direction.EITHER.matches(-1, 1));
		assertFalse(Direction.EITHER.matches(Double.NaN, 1) || Direction.EITHER.matches(1, Double.NaN));
	}

	@Test
	void solutionWithoutStatesSaysWhy() {
		OdeSolution empty = new OdeSolution(ReturnCode.NOT_FINITE, "x is NaN", new double[0], new double[0][],
				Optional.empty(), new SolveStatistics(0, 0, 0, 0, 0, 0, 0));
		var e = assertThrows(IllegalStateException.class, empty::lastState);
		assertTrue(e.getMessage().contains("x is NaN"), e.getMessage());
	}
}
