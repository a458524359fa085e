package org.starling.ode.solvers.internal.lu;

/** Solution for several right-hand sides with the factors of {@link LuKernel#factor}. Stateless and thread-safe. */
public interface LuBlocks {

	/**
	 * Solves in place.
	 *
	 * @param x     right-hand sides, then solutions, one behind the other from the beginning of the array on
	 * @param count of right-hand sides
	 */
	void solve(double[] factors, double[] x, int count);
}
