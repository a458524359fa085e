package org.starling.ode.solvers.internal.lu;

/** Forward and backward substitution with complex factors. Stateless and thread-safe. */
interface ComplexSubstitution {

	/** As {@link ComplexLuKernel#solve}. */
	void solve(double[] re, double[] im, double[] xRe, double[] xIm);
}
