package org.starling.ode;

/** A configured algorithm. Stateless and thread-safe: any number of solves may run at a time. */
@FunctionalInterface
public interface OdeSolver {

	/**
	 * Solves on the calling thread.
	 *
	 * @throws IllegalArgumentException when problem and options do not fit each other or the solver's capabilities
	 */
	OdeSolution solve(OdeProblem problem, SolveOptions options, SolveContext context);

	/** The same without cancel and progress. */
	default OdeSolution solve(OdeProblem problem, SolveOptions options) {
		return solve(problem, options, SolveContext.NONE);
	}
}
