package org.starling.ode;

/** The solution as a function of time over the span solved. Immutable and thread-safe. */
public interface DenseOutput {

	/** Begin of the span, in the problem's unit of time. */
	double start();

	/** End of the span that was solved, behind which there is nothing. */
	double end();

	/**
	 * Writes the state at {@code t}; at a jump, the state after it.
	 *
	 * @throws IllegalArgumentException when {@code t} lies outside the span
	 */
	void evaluate(double t, double[] u);
}
