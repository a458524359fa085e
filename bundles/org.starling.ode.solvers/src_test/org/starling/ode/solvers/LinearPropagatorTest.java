package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

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
import org.starling.ode.SolveOptions;

/** Linear systems whose solutions are elementary functions, to nearly all digits. */
class LinearPropagatorTest {

	private static final double DIGITS = 1e-12;

	/** {@code u' = A u + (p, 0, …)} that says it is linear. */
	private record Affine(int dimension, double... a) implements OdeFunction {

		@Override
		public void rhs(double t, double[] u, double[] p, double[] du) {
			for (int i = 0; i < dimension; i++) {
				du[i] = i == 0 && p.length > 0 ? p[0] : 0;
				for (int j = 0; j < dimension; j++) {
					du[i] += a[i * dimension + j] * u[j];
				}
			}
		}

		@Override
		public boolean isLinear() {
			return true;
		}
	}

	/** The same with further states at rest, too many for a closed form: the matrix exponential has to do. */
	private static OdeProblem padded(OdeProblem p) {
		Affine f = (Affine) p.f();
		int n = f.dimension();
		int m = n + 4;
		double[] a = new double[m * m];
		for (int i = 0; i < n; i++) {
			System.arraycopy(f.a(), i * n, a, i * m, n);
		}
		for (int i = n; i < m; i++) {
			a[i * m + i] = -0.01;
		}
		return new OdeProblem(new Affine(m, a), java.util.Arrays.copyOf(p.u0(), m), p.t0(), p.t1(), p.p(), p.callbacks(),
				IntStream.range(0, m).mapToObj(i -> "x" + i).toList(), null);
	}

	/** By the closed form where there is one, after checking it against the matrix exponential. */
	private static OdeSolution checked(OdeProblem problem, double... times) {
		OdeSolution s = solve(problem, times);
		OdeSolution other = solve(padded(problem), times);
		for (int i = 0; i < times.length; i++) {
			for (int j = 0; j < problem.u0().length; j++) {
				assertEquals(s.states()[i][j], other.states()[i][j], DIGITS * (1e-3 + Math.abs(s.states()[i][j])));
			}
		}
		return s;
	}

	private static OdeSolution solve(OdeProblem problem, double... times) {
		OdeSolution s = new LinearPropagatorProvider().create(Map.of()).solve(problem,
				SolveOptions.defaults().withSaveAt(times).withDense(true));
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		return s;
	}

	/** A constant input switched on at 1 and off at 3: k u approaches the rate, then decays. */
	@Test
	void infusionIsExact() {
		double k = 0.3;
		Callback on = new Callback.AtTimes("on", new double[] { 1 }, (t, u, p) -> rate(p, 5));
		Callback off = new Callback.AtTimes("off", new double[] { 3 }, (t, u, p) -> rate(p, 0));
		OdeProblem problem = new OdeProblem(new Affine(1, -k), new double[] { 0 }, 0, 6, new double[] { 0 }, List.of(on, off),
				List.of("drug"), null);
		OdeSolution s = checked(problem, 0.5, 2, 3, 6);
		assertEquals(0, s.states()[0][0]);
		assertEquals(5 / k * (1 - Math.exp(-k)), s.states()[1][0], DIGITS);
		double end = 5 / k * (1 - Math.exp(-2 * k));
		assertEquals(end, s.states()[2][0], DIGITS * end);
		assertEquals(end * Math.exp(-3 * k), s.states()[3][0], DIGITS * end);
	}

	private static Affect.Action rate(double[] p, double value) {
		p[0] = value;
		return Affect.Action.CONTINUE;
	}

	/** Rates that differ by nine orders of magnitude: digits are lost in proportion to the fastest rate times the time. */
	@Test
	void stiffChainIsExact() {
		double fast = 1e6;
		double slow = 1e-3;
		OdeSolution s = solve(OdeProblem.of(new Affine(2, -fast, 0, fast, -slow), new double[] { 1, 0 }, 0, 2000), 1, 1000, 2000);
		for (int i = 0; i < 3; i++) {
			double t = s.times()[i];
			double expected = fast / (fast - slow) * (Math.exp(-slow * t) - Math.exp(-fast * t));
			assertEquals(expected, s.states()[i][1], 2e-16 * fast * t * expected + 1e-15, "t = " + t);
		}
	}

	/** A defective matrix, for which eigenvectors would fail: t e^(-t). */
	@Test
	void equalRates() {
		OdeSolution s = checked(OdeProblem.of(new Affine(2, -1, 0, 1, -1), new double[] { 1, 0 }, 0, 5), 2, 5);
		assertEquals(2 * Math.exp(-2), s.states()[0][1], DIGITS);
		assertEquals(5 * Math.exp(-5), s.states()[1][1], DIGITS);
	}

	@Test
	void uniformGridCostsOneExponentialADistance() {
		double[] grid = IntStream.rangeClosed(0, 100).mapToDouble(i -> 0.1 * i).toArray();
		grid[100] = 10;
		Callback doses = new Callback.AtTimes("dose", IntStream.range(0, 10).mapToDouble(i -> i).toArray(), (t, u, p) -> {
			u[0] += 1;
			return Affect.Action.CONTINUE;
		});
		OdeProblem problem = OdeProblem.of(new Affine(2, -1, 0, 1, -0.5), new double[] { 0, 0 }, 0, 10)
				.withCallbacks(List.of(doses));
		OdeSolution s = solve(padded(problem), grid);
		assertEquals(10, s.statistics().steps());
		assertTrue(s.statistics().factorizations() <= 12, s.statistics().toString());
		double expected = 0;
		for (int k = 0; k < 10; k++) {
			expected += 2 * (Math.exp(-0.5 * (10 - k)) - Math.exp(-(10 - k)));
		}
		assertEquals(expected, s.lastState()[1], DIGITS);
		OdeSolution closed = solve(problem, grid);
		assertEquals(0, closed.statistics().factorizations());
		assertEquals(expected, closed.lastState()[1], DIGITS);
	}

	/**
	 * Three compartments whose rates give the exponents 0.02, 0.3 and 4. The absorption rate equals the last one, so that the
	 * central amount has a term t·e^(-4t): M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., Dekker 1982, chapter 2.
	 */
	@Test
	void threeCompartmentsWithAbsorptionAtARateOfTheirs() {
		double[] lambda = { 0.02, 0.3, 4 };
		double k21 = 1;
		double k31 = 0.1;
		double k10 = 0.24;
		double k12 = 2.058 / 0.9;
		double k13 = 0.922 - 0.1 * k12;
		double ka = 4;
		OdeProblem problem = OdeProblem.of(new Affine(4, -(k10 + k12 + k13), k21, k31, ka, k12, -k21, 0, 0, k13, 0, -k31, 0, 0, 0, 0,
				-ka), new double[] { 0, 0, 0, 1 }, 0, 200);
		double[] times = { 0.01, 0.2, 1, 7, 40, 200 };
		OdeSolution s = checked(problem, times);
		for (int i = 0; i < times.length; i++) {
			double t = times[i];
			double expected = 0;
			for (int k = 0; k < 3; k++) {
				double coefficient = (k21 - lambda[k]) * (k31 - lambda[k]);
				for (int j = 0; j < 3; j++) {
					coefficient /= j == k ? 1 : lambda[j] - lambda[k];
				}
				expected += ka * coefficient * (k == 2 ? t * Math.exp(-ka * t)
						: (Math.exp(-lambda[k] * t) - Math.exp(-ka * t)) / (ka - lambda[k]));
			}
			assertEquals(expected, s.states()[i][0], DIGITS * expected + 1e-14, "t = " + t);
		}
	}

	@Test
	void denseOutputIsExactToo() {
		OdeSolution s = solve(OdeProblem.of(new Affine(2, 0, 1, -1, 0), new double[] { 1, 0 }, 0, 30), 30);
		double[] u = new double[2];
		for (int i = 0; i <= 300; i++) {
			s.dense().orElseThrow().evaluate(0.1 * i > 30 ? 30 : 0.1 * i, u);
			assertEquals(Math.cos(0.1 * i), u[0], 1e-11);
		}
	}

	@Test
	void nonlinearSystemsAreRefused() {
		OdeFunction square = Problems.function(1, (t, u, p, du) -> du[0] = u[0] * u[0]);
		assertThrows(IllegalArgumentException.class, () -> solve(OdeProblem.of(square, new double[] { 1 }, 0, 1), 1));
	}
}
