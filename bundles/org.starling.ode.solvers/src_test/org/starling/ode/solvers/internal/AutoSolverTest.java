package org.starling.ode.solvers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.SolveOptions;
import org.starling.ode.SparsityPattern;

/** The documented rule, case by case. */
class AutoSolverTest {

	/** Decay of each state by itself. */
	private record Decay(int dimension, double rate, boolean isLinear, SparsityPattern jacobianPattern) implements OdeFunction {

		static Decay of(int n, double rate, boolean linear) {
			boolean[][] diagonal = new boolean[n][n];
			for (int i = 0; i < n; i++) {
				diagonal[i][i] = true;
			}
			return new Decay(n, rate, linear, SparsityPattern.of(diagonal, n));
		}

		@Override
		public void rhs(double t, double[] u, double[] p, double[] du) {
			for (int i = 0; i < du.length; i++) {
				du[i] = -rate * u[i];
			}
		}

		@Override
		public boolean hasJacobian() {
			return true;
		}

		@Override
		public void jacobian(double t, double[] u, double[] p, double[] values) {
			java.util.Arrays.fill(values, -rate);
		}
	}

	private static String chosen(OdeFunction f, double relTol, Callback... callbacks) {
		OdeProblem problem = OdeProblem.of(f, new double[f.dimension()], 0, 10).withCallbacks(List.of(callbacks));
		AutoSolver.Choice choice = AutoSolver.choose(problem, SolveOptions.defaults().withTolerances(relTol, 1e-9));
		assertTrue(!choice.reason().isEmpty());
		return choice.id();
	}

	@Test
	void linearSystems() {
		assertEquals("linear-propagator", chosen(Decay.of(3, 1, true), 1e-6));
		assertEquals("rodas5p", chosen(Decay.of(3, 1, false), 1e-6));
		assertEquals("rodas5p", chosen(Decay.of(40, 1, true), 1e-6), "too large for a matrix exponential");
		assertEquals("rodas5p", chosen(Decay.of(3, 1e9, true), 1e-6), "rounding of the exponential");
		Callback root = new Callback.AtRoot("root", (t, u, p) -> u[0], Callback.Direction.EITHER, Affect.NONE);
		assertEquals("rodas5p", chosen(Decay.of(3, 1, true), 1e-6, root));
	}

	@Test
	void manySavedTimesCostMoreThanSteps() {
		OdeProblem problem = OdeProblem.of(Decay.of(20, 1, true), new double[20], 0, 10);
		SolveOptions few = SolveOptions.defaults().withTolerances(1e-6, 1e-9).withSaveAt(1, 2, 10);
		assertEquals("linear-propagator", AutoSolver.choose(problem, few).id());
		assertEquals("rodas5p", AutoSolver.choose(problem, few.withSaveAt(java.util.stream.IntStream.rangeClosed(0, 100)
				.mapToDouble(i -> i / 10.0).toArray())).id());
	}

	@Test
	void sizeAndSparsity() {
		assertEquals("rodas5p", chosen(Decay.of(2000, 1, false), 1e-6));
		assertEquals("rodas5p", chosen(new Decay(15, 1, false, SparsityPattern.dense(15)), 1e-6));
		assertEquals("bdf", chosen(new Decay(25, 1, false, SparsityPattern.dense(25)), 1e-6));
		assertEquals("bdf", chosen(new Decay(400, 1, false, SparsityPattern.dense(400)), 1e-6));
		assertEquals("dormand-prince", chosen(new Decay(2001, 1, false, SparsityPattern.dense(2001)), 1e-6));
	}

	@Test
	void tightTolerances() {
		assertEquals("radau5", chosen(Decay.of(3, 1, false), 1e-11));
		OdeProblem algebraic = new OdeProblem(Decay.of(1, 1, false), new double[1], 0, 1, new double[0], List.of(), List.of("x"),
				new double[1]);
		assertEquals("radau5", AutoSolver.choose(algebraic, SolveOptions.defaults().withTolerances(1e-12, 1e-12)).id());
		assertEquals("rodas5p", AutoSolver.choose(algebraic, SolveOptions.defaults()).id());
	}
}
