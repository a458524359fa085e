package org.starling.ode.solvers.internal.vector;

/** Code of a {@link RowProgram}. Stateless and thread-safe. */
public interface RowKernel {

	/**
	 * @param numbers factors
	 * @param rows    changed in place, one row behind the other
	 * @param others  the other rows; may be the same array when the program names none
	 */
	void run(double[] numbers, double[] rows, double[] others);
}
