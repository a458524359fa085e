package org.starling.ode.solvers.onestep;

import org.starling.ode.ReturnCode;

/**
 * Ends a solve from deep inside a step; {@link OneStepSolver} turns it into a return code and it never leaves the solver.
 * Carries no stack trace: it reports numbers, not a bug.
 */
public final class SolveAbort extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ReturnCode returnCode;

	/** @param message for a person: what happened, to which state, at which time, and what to try */
	public SolveAbort(ReturnCode returnCode, String message) {
		super(message, null, false, false);
		this.returnCode = returnCode;
	}

	public ReturnCode returnCode() {
		return returnCode;
	}
}
