package org.starling.ode.solvers.internal.lu;

/**
 * Numeric factorisation and solution for one {@link LuStructure}, without pivoting. Stateless and thread-safe; the factors
 * live in an array of the caller with {@link LuStructure#entries()} places, reciprocals on the diagonal.
 */
public interface LuKernel {

	/**
	 * Factorises {@code s·M − J}.
	 *
	 * @param jacobian values in the order of the pattern
	 * @param factors  receives the factors
	 * @return the sum of squares of {@code a/u} and {@code u/a} over the pivots u that elimination changed from a: large, or not
	 *         a number, when digits were lost or the growth of entries makes the factors useless
	 */
	double factor(double s, double[] jacobian, double[] factors);

	/** Solves for one right-hand side; {@code b} and {@code x} may be one array. */
	void solve(double[] factors, double[] b, double[] x);
}
