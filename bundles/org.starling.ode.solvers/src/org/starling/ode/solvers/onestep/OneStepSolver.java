package org.starling.ode.solvers.onestep;

import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;

/**
 * Turns a {@link OneStepMethod} into a solver. Stateless and thread-safe.
 * <p>
 * Steps end exactly on the times of {@link Callback.AtTimes}; roots are located on the interpolant to the last digits of
 * time. After each callback the step length is chosen afresh. Save times never change a step: they are read off the
 * interpolant. {@link Affect} runs on the solving thread. Cancellation is asked for about every 10 ms.
 */
public final class OneStepSolver implements OdeSolver {

	private final OneStepMethod.Factory method;
	private final StepControl control;
	private final boolean massMatrices;

	/** @param massMatrices whether the method takes a mass matrix */
	public OneStepSolver(OneStepMethod.Factory method, StepControl control, boolean massMatrices) {
		this.method = method;
		this.control = control;
		this.massMatrices = massMatrices;
	}

	@Override
	public OdeSolution solve(OdeProblem problem, SolveOptions options, SolveContext context) {
		return prepare(problem, options, context).run();
	}

	/** The solve before its first step, for one who makes the attempts himself. */
	public OneStepRun prepare(OdeProblem problem, SolveOptions options, SolveContext context) {
		check(problem, options);
		return new OneStepRun(problem, options, context, method, control);
	}

	private void check(OdeProblem problem, SolveOptions options) {
		int n = problem.f().dimension();
		int tolerances = options.absTol().length;
		if (tolerances != 1 && tolerances != n) {
			throw new IllegalArgumentException(tolerances + " absolute tolerances for " + n
					+ " states; give one for all or one a state");
		}
		for (double t : options.saveAt()) {
			if (t < problem.t0() || t > problem.t1()) {
				throw new IllegalArgumentException("save time " + t + " lies outside the span [" + problem.t0() + ", "
						+ problem.t1() + "]");
			}
		}
		if (problem.massMatrix() != null && !massMatrices) {
			throw new IllegalArgumentException(
					"this solver takes no mass matrix; choose one with the capability MASS_MATRIX, like rodas4");
		}
	}
}
