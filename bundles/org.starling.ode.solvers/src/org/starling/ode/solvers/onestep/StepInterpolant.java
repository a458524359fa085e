package org.starling.ode.solvers.onestep;

/** The solution within one step. Immutable and thread-safe. */
@FunctionalInterface
public interface StepInterpolant {

	/**
	 * @param theta fraction of the step from 0 to 1
	 * @param u     receives the state
	 */
	void evaluate(double theta, double[] u);
}
