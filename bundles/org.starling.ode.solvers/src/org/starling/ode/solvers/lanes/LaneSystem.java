package org.starling.ode.solvers.lanes;

import org.starling.ode.SparsityPattern;

/**
 * The formulas of {@code u' = f(t, u, p)} for code that serves several solves at once. Each method writes its calculation on a
 * tape, which knows time, states and parameters, and gives the numbers of the results.
 */
public interface LaneSystem {

	/** Number of states. */
	int dimension();

	/** Length of the vector of parameters. */
	int parameters();

	/** Where {@code ∂f/∂u} is not zero. */
	SparsityPattern pattern();

	/** {@code f}, one value a state. */
	int[] rates(LaneTape tape);

	/** {@code ∂f/∂u} in the order of the pattern. */
	int[] jacobian(LaneTape tape);

	/** {@code ∂f/∂t}, one value a state; empty when f does not depend on time. */
	int[] timeDerivatives(LaneTape tape);
}
