package org.starling.ode.solvers.lanes;

/** Code of a tape. Stateless and thread-safe. */
interface LaneKernel {

	/**
	 * @param rows   memory of a block
	 * @param offset what is added to the place of rows that are relative, in numbers
	 */
	void run(double[] rows, int offset);
}
