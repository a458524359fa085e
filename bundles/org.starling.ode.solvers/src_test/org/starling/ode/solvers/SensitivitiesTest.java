package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.SensitivityFunction;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;
import org.starling.ode.SparsityPattern;

/**
 * Logistic growth {@code u' = r(t) u (1 − u)} with {@code r = a + b t}: {@code u = 1/(1 + c e^{−R})}, {@code R = a t + b t²/2}, and
 * {@code ∂u/∂R = u(1 − u)}, so that {@code ∂u/∂a = t u (1 − u)} and {@code ∂u/∂b = t²/2 u (1 − u)}.
 */
class SensitivitiesTest {

	private static final double A = 1.5;
	private static final double B = 0.4;
	private static final double U0 = 0.05;

	private record States() implements OdeFunction {

		@Override
		public int dimension() {
			return 1;
		}

		@Override
		public void rhs(double t, double[] u, double[] p, double[] du) {
			du[0] = (p[0] + p[1] * t) * u[0] * (1 - u[0]);
		}

		@Override
		public boolean hasJacobian() {
			return true;
		}

		@Override
		public void jacobian(double t, double[] u, double[] p, double[] values) {
			values[0] = (p[0] + p[1] * t) * (1 - 2 * u[0]);
		}

		@Override
		public boolean hasTimeDerivative() {
			return true;
		}

		@Override
		public void timeDerivative(double t, double[] u, double[] p, double[] dfdt) {
			dfdt[0] = p[1] * u[0] * (1 - u[0]);
		}
	}

	private record Whole(States states, SparsityPattern directionPattern) implements SensitivityFunction {

		@Override
		public int dimension() {
			return 3;
		}

		@Override
		public int directions() {
			return 2;
		}

		@Override
		public void rhs(double t, double[] u, double[] p, double[] du) {
			states.rhs(t, u, p, du);
			double j = (p[0] + p[1] * t) * (1 - 2 * u[0]);
			du[1] = j * u[1] + u[0] * (1 - u[0]);
			du[2] = j * u[2] + t * u[0] * (1 - u[0]);
		}

		@Override
		public void directionDerivatives(double t, double[] u, double[] p, double[] values) {
			values[0] = u[0] * (1 - u[0]);
			values[1] = t * u[0] * (1 - u[0]);
		}

		@Override
		public int[] changingEntries() {
			return new int[] { 0 };
		}

		@Override
		public int packedLength() {
			return 6;
		}

		@Override
		public void beginStep(double t, double[] u, double[] p, double[] packed) {
			packed[4] = t;
			packed[5] = u[0];
		}

		@Override
		public void addStage(double t, double[] packed, double[] p, double[] result) {
			double v = packed[1];
			double w = packed[3];
			double t0 = packed[4];
			double u0 = packed[5];
			double growth = packed[0] * (1 - packed[0]);
			double change = (1 - 2 * u0) * v;
			result[0] += growth + change;
			result[1] += t * growth + t0 * change + w * u0 * (1 - u0);
			result[2] = (p[0] + p[1] * t) * (1 - 2 * packed[0]);
			result[3] = -2 * (p[0] + p[1] * t0) * v + w * p[1] * (1 - 2 * u0);
		}
	}

	private static double error(String solver, double tolerance, double step) {
		OdeSolverProvider provider = StandardSolvers.all().stream().filter(s -> s.id().equals(solver)).findFirst().orElseThrow();
		OdeProblem problem = new OdeProblem(new Whole(new States(), new SparsityPattern(1, 2, new int[] { 0, 1, 2 }, new int[] { 0, 0 })), new double[] { U0, 0, 0 }, 0, 4,
				new double[] { A, B }, List.of(), List.of("u", "a", "b"), null);
		OdeSolution s = provider.create(Map.of()).solve(problem, SolveOptions.defaults().withTolerances(tolerance, tolerance)
				.withMaxStep(step).withFirstStep(step).withSaveAt(1.03, 2.3, 4), SolveContext.NONE);
		double worst = 0;
		for (int i = 0; i < s.times().length; i++) {
			double t = s.times()[i];
			double u = 1 / (1 + (1 / U0 - 1) * Math.exp(-A * t - B * t * t / 2));
			worst = Math.max(worst, Math.abs(s.states()[i][1] - t * u * (1 - u)));
			worst = Math.max(worst, Math.abs(s.states()[i][2] - t * t / 2 * u * (1 - u)));
		}
		assertEquals(3, s.times().length);
		return worst;
	}

	@ParameterizedTest
	@ValueSource(strings = { "rodas4", "rodas5p", "auto", "dormand-prince" })
	void derivativesOfTheClosedForm(String solver) {
		assertEquals(0, error(solver, 1e-10, Double.MAX_VALUE), 1e-8);
	}

	/** The interpolant of order 3 or 4 sets the order between steps. */
	@ParameterizedTest
	@ValueSource(strings = { "rodas4", "rodas5p" })
	void halfTheStepAtTheOrderOfTheMethod(String solver) {
		double ratio = error(solver, 1, 0.05) / error(solver, 1, 0.025);
		assertTrue(ratio > 11, "error falls by " + ratio);
	}
}
