package org.starling.ode.solvers.lanes;

import java.util.function.Consumer;

import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;

/**
 * One solve among many.
 *
 * @param problem  of the system that the solver was made for, without a mass matrix
 * @param options  with one absolute tolerance for all states, without dense output
 * @param done     takes the solution, on the thread that solves; null when the factorisation without pivoting lost its digits, so
 *                 that the problem must be solved by itself
 */
public record LaneTask(OdeProblem problem, SolveOptions options, SolveContext context, Consumer<OdeSolution> done) {

	public LaneTask {
		if (problem.massMatrix() != null || options.dense() || options.absTol().length != 1) {
			throw new IllegalArgumentException("lanes take neither a mass matrix nor dense output nor an absolute tolerance for each"
					+ " state; solve this problem by itself");
		}
	}
}
