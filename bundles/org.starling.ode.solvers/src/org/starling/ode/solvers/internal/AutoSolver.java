package org.starling.ode.solvers.internal;

import java.util.Map;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolverProvider;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;

/** Applies the rule that {@code AutoProvider} documents. */
public final class AutoSolver implements OdeSolver {

	public static final int MOST_STATES_WITH_JACOBIAN = 500;
	public static final int MOST_STATES_WITHOUT_JACOBIAN = 300;

	private record Choice(OdeSolverProvider provider, String reason) {
	}

	private final OdeSolverProvider stiff;
	private final OdeSolverProvider explicit;

	public AutoSolver(OdeSolverProvider stiff, OdeSolverProvider explicit) {
		this.stiff = stiff;
		this.explicit = explicit;
	}

	@Override
	public OdeSolution solve(OdeProblem problem, SolveOptions options, SolveContext context) {
		Choice choice = choose(problem);
		OdeSolution s = choice.provider().create(Map.of()).solve(problem, options, context);
		String note = "auto chose " + choice.provider().id() + ": " + choice.reason();
		String message = s.message().isEmpty() ? note : s.message() + " (" + note + ")";
		return new OdeSolution(s.returnCode(), message, s.times(), s.states(), s.dense(), s.statistics());
	}

	private Choice choose(OdeProblem problem) {
		int n = problem.f().dimension();
		if (problem.massMatrix() != null) {
			return new Choice(stiff, "the problem has a mass matrix");
		}
		boolean analytic = problem.f().hasJacobian();
		int limit = analytic ? MOST_STATES_WITH_JACOBIAN : MOST_STATES_WITHOUT_JACOBIAN;
		String size = n + (n == 1 ? " state " : " states ") + (analytic ? "with" : "without") + " an analytic Jacobian";
		return n <= limit
				? new Choice(stiff, size + ", up to " + limit + " a stiff method is safe and cheap")
				: new Choice(explicit, size + ", above " + limit + " a dense factorisation costs too much");
	}
}
