package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;

/**
 * {@code u' = −k u} above 1, {@code −k u/2} below: {@code u = u0 e^(−kt)} until {@code t* = ln(u0)/k}, then {@code e^(−k(t − t*)/2)}.
 * Errors of a step in which the rate jumps do not fall with a power of its length; a method that counts on that must look again.
 */
class EdgeOfAConditionTest {

	private static final double K = 0.7;

	private record Elimination() implements OdeFunction {

		@Override
		public int dimension() {
			return 1;
		}

		@Override
		public void rhs(double t, double[] u, double[] p, double[] du) {
			du[0] = -K * u[0] * (u[0] > 1 ? 1 : 0.5);
		}

		@Override
		public boolean hasJacobian() {
			return true;
		}

		@Override
		public void jacobian(double t, double[] u, double[] p, double[] values) {
			values[0] = -K * (u[0] > 1 ? 1 : 0.5);
		}
	}

	@ParameterizedTest
	@CsvSource({ "radau5, 1e-8", "radau5, 1e-10", "radau5, 1e-12", "rodas4, 1e-10", "rodas5p, 1e-10", "bdf, 1e-10", "auto, 1e-12",
			"dormand-prince, 1e-10" })
	void theErrorFollowsTheToleranceWhereverTheEdgeLies(String id, double tolerance) {
		OdeSolver solver = StandardSolvers.all().stream().filter(s -> s.id().equals(id)).findFirst().orElseThrow().create(Map.of());
		SolveOptions options = SolveOptions.defaults().withTolerances(tolerance, tolerance)
				.withSaveAt(IntStream.range(0, 40).mapToDouble(i -> 0.1 * i).toArray());
		Callback edge = new Callback.AtRoot("edge", (_, u, _) -> u[0] - 1, Callback.Direction.EITHER, (_, _, _) -> Affect.Action.CONTINUE);
		for (double u0 = 2; u0 < 4; u0 += 0.05) {
			OdeSolution s = solver.solve(new OdeProblem(new Elimination(), new double[] { u0 }, 0, 4, new double[0], List.of(edge),
					List.of("u"), null), options, SolveContext.NONE);
			double crossing = Math.log(u0) / K;
			for (int i = 0; i < s.times().length; i++) {
				double t = s.times()[i];
				double expected = t < crossing ? u0 * Math.exp(-K * t) : Math.exp(-K / 2 * (t - crossing));
				assertEquals(expected, s.states()[i][0], 50 * tolerance, "u0 = " + u0 + " at " + t);
			}
		}
	}
}
