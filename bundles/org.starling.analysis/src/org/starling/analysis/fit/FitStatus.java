package org.starling.analysis.fit;

/** How a fit ended. */
public enum FitStatus {
	/** The residuals are orthogonal to the tangent plane within {@link FitOptions#offsetTolerance()}. */
	CONVERGED(true),
	/** As {@link #CONVERGED} for the free parameters; at least one parameter lies at a bound that the data push against. */
	AT_BOUND(true),
	/** The limit of evaluations was reached first. */
	MAX_ITERATIONS(false),
	/** The search came to rest where the convergence criterion does not hold. */
	NOT_CONVERGED(false),
	/** The data do not determine all parameters: the Jacobian has no full rank. */
	SINGULAR(false),
	/** Fewer observations than parameters. */
	TOO_FEW_OBSERVATIONS(false),
	/** The model cannot be evaluated at the start, or the error model gives an observation no variance. */
	NOT_FINITE(false),
	/** The caller cancelled. */
	CANCELLED(false);

	private final boolean usable;

	FitStatus(boolean usable) {
		this.usable = usable;
	}

	/** Whether the estimates may be used as a result. */
	public boolean usable() {
		return usable;
	}
}
