package org.starling.ode.solvers.onestep;

/**
 * The length of the first step after a start or a jump, from the size of the solution and of its first two derivatives.
 * E. Hairer, S. P. Nørsett, G. Wanner, Solving Ordinary Differential Equations I, 2nd ed., Springer 1993, section II.4.
 */
final class InitialStep {

	/** With a mass matrix {@code f} is no derivative: start short, the controller lengthens quickly. */
	private static final double FRACTION_WITH_MASS_MATRIX = 1e-6;

	private final Evaluator f;
	private final ErrorNorm norm;
	private final int errorOrder;

	InitialStep(Evaluator f, ErrorNorm norm, int errorOrder) {
		this.f = f;
		this.norm = norm;
		this.errorOrder = errorOrder;
	}

	/**
	 * A step from {@code (t, u)} of at most {@code longest}.
	 *
	 * @param u the states, which may have sensitivities behind them that do not count
	 * @param before the step that did before a jump, taken again where the solution rests; 0 at the start
	 */
	double choose(double t, double[] u, double before, double longest) {
		if (f.massMatrix() != null) {
			double[] span = f.span();
			return Math.min(longest, FRACTION_WITH_MASS_MATRIX * (span[1] - span[0]));
		}
		int n = f.dimension();
		double[] f0 = new double[n];
		f.rhs(t, u, f0);
		double d0 = norm.of(u, u);
		double d1 = norm.of(f0, u);
		double unknown = d1 < 1e-10 ? Math.max(1e-6, before) : 1e-6;
		double h0 = Math.min(longest, d0 < 1e-10 || d1 < 1e-10 ? unknown : 0.01 * d0 / d1);
		double[] euler = new double[n];
		for (int i = 0; i < n; i++) {
			euler[i] = u[i] + h0 * f0[i];
		}
		double[] f1 = new double[n];
		f.rhs(t + h0, euler, f1);
		for (int i = 0; i < n; i++) {
			f1[i] -= f0[i];
		}
		double largest = Math.max(d1, norm.of(f1, u) / h0);
		double h1 = largest <= 1e-15 ? Math.max(unknown, 1e-3 * h0) : Math.pow(0.01 / largest, 1.0 / errorOrder);
		double h = Math.min(100 * h0, h1);
		return Double.isFinite(h) && h > 0 ? Math.min(h, longest) : Math.min(h0, longest);
	}
}
