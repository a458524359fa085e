package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.ode.DenseOutput;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;

/** The error falls with the power of the step length that theory says, at the steps and between them. */
class ConvergenceOrderTest {

	/** {@code u' = u cos t} is solved by {@code exp(sin t)}; its second copy makes the system nonlinear. */
	private static final OdeProblem PROBLEM = OdeProblem.of(Problems.function(2, (t, u, p, du) -> {
		du[0] = u[0] * Math.cos(t);
		du[1] = u[1] * u[1] / u[0] * Math.cos(t);
	}), new double[] { 1, 1 }, 0, 4);

	@ParameterizedTest
	@CsvSource({ "rodas4, 0.1, 4", "rodas5p, 0.2, 5", "tsitouras, 0.2, 5", "dormand-prince, 0.5, 8" })
	void atTheSteps(String id, double h, double order) {
		double coarse = stepError(id, h);
		double fine = stepError(id, h / 2);
		double observed = Math.log(coarse / fine) / Math.log(2);
		assertEquals(order, observed, 0.6, "errors " + coarse + ", " + fine);
	}

	/**
	 * Where Newton's method is exact after one iteration: the oscillator, whose error does not hide behind the tolerance. Between
	 * the steps the polynomial adds an error of order 5.
	 */
	@Test
	void ofRadauOnALinearProblem() {
		double[] coarse = oscillatorErrors(0.2);
		double[] fine = oscillatorErrors(0.1);
		assertEquals(5, Math.log(coarse[0] / fine[0]) / Math.log(2), 0.3, "at the end");
		assertEquals(5, Math.log(coarse[1] / fine[1]) / Math.log(2), 0.3, "between the steps");
	}

	/** At the end, and the largest. */
	private static double[] oscillatorErrors(double h) {
		OdeSolution s = new RadauProvider().create(Map.of()).solve(Problems.oscillator(4),
				SolveOptions.defaults().withTolerances(1e6, 1e6).withFirstStep(h).withMaxStep(h).withDense(true));
		double[] u = new double[2];
		double worst = 0;
		for (int i = 0; i <= 997; i++) {
			s.dense().orElseThrow().evaluate(4 * i / 997.0, u);
			worst = Math.max(worst, Math.abs(u[0] - Math.cos(4 * i / 997.0)));
		}
		return new double[] { Math.abs(s.lastState()[0] - Math.cos(4)), worst };
	}

	private static double stepError(String id, double h) {
		OdeSolution s = fixedSteps(id, h);
		double worst = 0;
		for (int i = 0; i < s.times().length; i++) {
			worst = Math.max(worst, Math.abs(s.states()[i][1] - Math.exp(Math.sin(s.times()[i]))));
		}
		return worst;
	}

	/** Interpolants of order 3 and 7 have local errors of one power more. */
	@ParameterizedTest
	@CsvSource({ "rodas4, 0.1, 4", "rodas5p, 0.2, 5", "tsitouras, 0.2, 5", "dormand-prince, 0.5, 8" })
	void betweenTheSteps(String id, double h, double order) {
		double observed = Math.log(denseError(id, h) / denseError(id, h / 2)) / Math.log(2);
		assertTrue(observed > order - 0.6, "order " + observed);
	}

	private static double denseError(String id, double h) {
		DenseOutput dense = fixedSteps(id, h).dense().orElseThrow();
		double[] u = new double[2];
		double worst = 0;
		for (int i = 0; i <= 999; i++) {
			double t = 4 * i / 999.0;
			dense.evaluate(t, u);
			worst = Math.max(worst, Math.abs(u[1] - Math.exp(Math.sin(t))));
		}
		return worst;
	}

	/** Tolerances that accept every step leave the largest step as the only limit. */
	private static OdeSolution fixedSteps(String id, double h) {
		OdeSolution s = StandardSolvers.registry().byId(id).create(Map.of()).solve(PROBLEM, SolveOptions.defaults()
				.withTolerances(1e6, 1e6).withFirstStep(h).withMaxStep(h).withDense(true));
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		assertEquals(Math.round(4 / h), s.statistics().steps());
		return s;
	}
}
