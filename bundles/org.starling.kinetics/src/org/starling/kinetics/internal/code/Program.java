package org.starling.kinetics.internal.code;

/** Formulas ready to be evaluated, all at once. Stateless and thread-safe. */
@FunctionalInterface
public interface Program {

	/**
	 * @param t   time
	 * @param u   state
	 * @param p   constants
	 * @param out receives the values, in the order in which the program was made
	 */
	void run(double t, double[] u, double[] p, double[] out);
}
