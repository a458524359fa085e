package org.starling.ode.solvers.lanes;

/** Code of tapes. Stateless and thread-safe. */
interface LaneKernel {

	/** @param rows memory of a block */
	void run(double[] rows);
}
