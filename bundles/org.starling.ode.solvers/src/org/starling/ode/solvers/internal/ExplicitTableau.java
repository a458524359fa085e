package org.starling.ode.solvers.internal;

import java.util.function.DoubleFunction;

/**
 * An explicit Runge–Kutta pair whose derivative at the end of a step is the first of the next one.
 * {@code k_i = f(t + c_i h, u + h Σ a_ij k_j)}; the argument of derivative {@code end} is the new state, those behind it serve the
 * interpolant {@code u(t + θh) = u + h Σ b_j(θ) k_j} alone.
 *
 * @param errors            weights of the error estimate; with a second row, of one of lower order that corrects it:
 *                          {@code e² / √(e² + e₂²/100)}
 * @param dense             weights of the interpolant
 * @param errorOrder        power of the step with which the estimate falls
 * @param stabilityBoundary extent of the stability region along the negative real axis
 */
record ExplicitTableau(double[][] a, double[] c, int end, double[][] errors, DoubleFunction<double[]> dense, int errorOrder,
		double stabilityBoundary) {

	/** See {@link DormandPrince853}. */
	static ExplicitTableau dormandPrince() {
		return new ExplicitTableau(DormandPrince853.A, DormandPrince853.C, DormandPrince853.END, DormandPrince853.ERRORS,
				DormandPrince853::dense, 8, 6.1);
	}

	/**
	 * Order 5(4) with an interpolant of order 4. Ch. Tsitouras, Comput. Math. Appl. 62 (2011) 770,
	 * doi:10.1016/j.camwa.2011.06.002.
	 */
	static ExplicitTableau tsitouras() {
		double[] c = { 0, 0.161, 0.327, 0.9, 0.9800255409045097, 1, 1 };
		double[][] a = { {}, { 0.161 }, { -0.008480655492356989, 0.335480655492357 },
				{ 2.8971530571054935, -6.359448489975075, 4.3622954328695815 },
				{ 5.325864828439257, -11.748883564062828, 7.4955393428898365, -0.09249506636175525 },
				{ 5.86145544294642, -12.92096931784711, 8.159367898576159, -0.071584973281401, -0.028269050394068383 },
				{ 0.09646076681806523, 0.01, 0.4798896504144996, 1.379008574103742, -3.290069515436081, 2.324710524099774 } };
		double[] e = { -0.00178001105222577714, -0.0008164344596567469, 0.007880878010261995, -0.1447110071732629,
				0.5823571654525552, -0.45808210592918697, 0.015151515151515152 };
		return new ExplicitTableau(a, c, 6, new double[][] { e }, ExplicitTableau::tsitourasDense, 5, 3.5);
	}

	/** Section 4 of the paper. */
	private static double[] tsitourasDense(double x) {
		double x2 = x * x;
		return new double[] {
				-1.0530884977290216 * x * (x - 1.3299890189751412) * (x2 - 1.4364028541716351 * x + 0.7139816917074209),
				0.1017 * x2 * (x2 - 2.1966568338249754 * x + 1.2949852507374631),
				2.490627285651252793 * x2 * (x2 - 2.38535645472061657 * x + 1.57803468208092486),
				-16.54810288924490272 * (x - 1.21712927295533244) * (x - 0.61620406037800089) * x2,
				47.37952196281928122 * (x - 1.203071208372362603) * (x - 0.658047292653547382) * x2,
				-34.87065786149660974 * (x - 1.2) * (x - 0.666666666666666667) * x2, 2.5 * (x - 1) * (x - 0.6) * x2 };
	}
}
