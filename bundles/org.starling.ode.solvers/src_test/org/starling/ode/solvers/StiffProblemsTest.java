package org.starling.ode.solvers;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
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

	@ParameterizedTest
	@CsvSource({ "rodas5p, 1e-7", "radau5, 1e-7", "bdf, 1e-7" })
	void errorsFollowTheTolerance(String id, double allowed) {
		for (StiffProblems problem : StiffProblems.values()) {
			double loose = error(problem, solve(id, problem, 1e-5));
			double tight = error(problem, solve(id, problem, 1e-9));
			assertTrue(tight < allowed && tight < loose / 20, problem + ": " + loose + " at 1e-5, " + tight + " at 1e-9");
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
