package org.starling.ode.solvers.internal;

/**
 * Radau IIA of order 5: three stages, A-stable, stiffly accurate; its inverse matrix is brought to block diagonal form by T.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, sections IV.5 and IV.8.
 */
final class RadauCoefficients {

	private static final double ROOT6 = Math.sqrt(6);
	private static final double CUBE_ROOT9 = Math.cbrt(9);
	private static final double CUBE_ROOT81 = Math.cbrt(81);

	static final double[] C = { (4 - ROOT6) / 10, (4 + ROOT6) / 10, 1 };

	/** The real eigenvalue of the inverse of A. */
	static final double GAMMA = 30 / (6 + CUBE_ROOT81 - CUBE_ROOT9);
	/** Real and imaginary part of the complex pair. */
	static final double ALPHA;
	static final double BETA;

	static final double[][] T = { { 9.1232394870892942792e-2, -0.14125529502095420843, -3.0029194105147424492e-2 },
			{ 0.24171793270710701896, 0.20412935229379993199, 0.38294211275726193779 }, { 0.96604818261509293619, 1, 0 } };
	static final double[][] T_INVERSE = { { 4.3255798900631553510, 0.33919925181580986954, 0.54177053993587487119 },
			{ -4.1787185915519047273, -0.32768282076106238708, 0.47662355450055045196 },
			{ -0.50287263494578687595, 2.5719269498556054292, -0.59603920482822492497 } };

	/** Weights of the stages in the error estimate, times the step. */
	static final double[] ERROR = { -(13 + 7 * ROOT6) / 3, (-13 + 7 * ROOT6) / 3, -1.0 / 3 };

	static {
		double alpha = (12 - CUBE_ROOT81 + CUBE_ROOT9) / 60;
		double beta = (CUBE_ROOT81 + CUBE_ROOT9) * Math.sqrt(3) / 60;
		double square = alpha * alpha + beta * beta;
		ALPHA = alpha / square;
		BETA = beta / square;
	}

	private RadauCoefficients() {
	}

	/**
	 * The collocation polynomial of increments z over one step, which is 0 at the start.
	 *
	 * @param theta fraction of the step; may lie beyond it to extrapolate
	 * @return weights of the three increments
	 */
	static double[] weights(double theta) {
		double[] w = new double[3];
		for (int i = 0; i < 3; i++) {
			double product = theta / C[i];
			for (int j = 0; j < 3; j++) {
				if (j != i) {
					product *= (theta - C[j]) / (C[i] - C[j]);
				}
			}
			w[i] = product;
		}
		return w;
	}

	/**
	 * Weight of the error estimate in the polynomial of degree 4 that has the derivative of the solution at the start of the step
	 * too: its own derivative vanishes at the stages, and it is 0 at both ends.
	 */
	static double quartic(double theta) {
		return GAMMA * theta * (1 + theta * (-4.5 + theta * (6 - 2.5 * theta)));
	}
}
