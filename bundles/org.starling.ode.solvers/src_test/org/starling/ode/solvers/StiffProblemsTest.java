package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;

class StiffProblemsTest {

	@ParameterizedTest
	@EnumSource
	void rodasReachesThePublishedValues(StiffProblems problem) {
		OdeSolution loose = solve(problem, 1e-5);
		OdeSolution tight = solve(problem, 1e-9);
		assertTrue(error(problem, loose) < 1e-3, problem + " at 1e-5: " + error(problem, loose));
		assertTrue(error(problem, tight) < 1e-8, problem + " at 1e-9: " + error(problem, tight));
		assertTrue(loose.statistics().steps() < 2000, "steps " + loose.statistics());
	}

	/** The global error stays within a few tens of tolerances, multistep methods included. */
	@ParameterizedTest
	@ValueSource(strings = { "rodas4", "rodas5p", "radau5", "bdf" })
	void errorsFollowTheTolerance(String id) {
		for (StiffProblems problem : StiffProblems.values()) {
			for (double tolerance : new double[] { 1e-4, 1e-6, 1e-8, 1e-10 }) {
				double error = error(problem, solve(id, problem, tolerance));
				assertTrue(error < 50 * tolerance, problem + ": " + error + " at " + tolerance);
			}
		}
	}

	/** A Jacobian of the wrong sign: the message says what happens, to whom, when, and what to try. */
	@ParameterizedTest
	@ValueSource(strings = { "radau5", "bdf" })
	void iterationsThatGoAstrayAreTold(String id) {
		OdeFunction wrong = Problems.function(1, (t, u, p, du) -> du[0] = -1e3 * (u[0] * u[0] * u[0] - Math.sin(1e4 * t)),
				(u, j) -> j[0] = 1e9);
		OdeSolution s = StandardSolvers.registry().byId(id).create(Map.of()).solve(OdeProblem.of(wrong, new double[] { 1 }, 0, 10),
				SolveOptions.defaults().withMaxSteps(2000));
		assertFalse(s.returnCode().isComplete());
		for (String part : new String[] { "'u1'", "t = ", "Newton's iterations do not converge", "try rodas5p" }) {
			assertTrue(s.message().contains(part), s.returnCode() + " " + s.message());
		}
	}

	private static OdeSolution solve(StiffProblems problem, double relTol) {
		return solve(RodasProvider.ID, problem, relTol);
	}

	private static OdeSolution solve(String id, StiffProblems problem, double relTol) {
		OdeSolution s = StandardSolvers.registry().byId(id).create(Map.of()).solve(
				OdeProblem.of(problem.function, problem.start, 0, problem.end),
				SolveOptions.defaults().withTolerances(relTol, relTol * problem.scale).withSaveAt(problem.end));
		assertEquals(ReturnCode.SUCCESS, s.returnCode(), s.message());
		return s;
	}

	private static double error(StiffProblems problem, OdeSolution s) {
		double worst = 0;
		for (int i = 0; i < problem.published.length; i++) {
			worst = Math.max(worst, Math.abs(s.lastState()[i] / problem.published[i] - 1));
		}
		return worst;
	}
}
