package org.starling.ode.solvers.internal;

/** Where an implicit method takes the Jacobian from. */
public enum JacobianChoice {
	/** the analytic one when the function has it, else difference quotients */
	AUTOMATIC,
	/** always difference quotients */
	DIFFERENCES
}
