package org.starling.ode.solvers.internal.lu;

/** The twin of {@link LuKernel} for complex multiples of the mass matrix. Stateless and thread-safe. */
public interface ComplexLuKernel {

	/**
	 * Factorises {@code (σ + iω) M − J}.
	 *
	 * @param re receives the real parts of the factors, {@code im} the imaginary ones
	 * @return the watch as in {@link LuKernel#factor}, of absolute values
	 */
	double factor(double sigma, double omega, double[] jacobian, double[] re, double[] im);

	/** Solves in place. */
	void solve(double[] re, double[] im, double[] xRe, double[] xIm);
}
