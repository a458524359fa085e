package org.starling.ode.solvers.internal;

/**
 * Divided differences of {@code x ↦ e^(x t)}, to nearly all digits however close the points are: by the recurrence where they are
 * apart, else by {@code e^x − 1} and the series about their centre.
 * A. McCurdy, K. C. Ng, B. N. Parlett, Math. Comp. 43 (1984) 501, doi:10.1090/S0025-5718-1984-0758198-0.
 */
final class ExponentialDifferences {

	/** Up to this distance of points, times t, the recurrence would lose digits. */
	private static final double CLOSE = 1;
	private static final int TERMS = 15;

	private ExponentialDifferences() {
	}

	/**
	 * Writes {@code f[x_0], f[x_0, x_1], …, f[x_0, …, x_m]}.
	 *
	 * @param x      ascending
	 * @param result as many entries as x
	 */
	static void of(double[] x, double t, double[] result) {
		int n = x.length;
		double[] column = new double[n];
		for (int i = 0; i < n; i++) {
			column[i] = Math.exp(x[i] * t);
		}
		result[0] = column[0];
		for (int k = 1; k < n; k++) {
			for (int i = 0; i + k < n; i++) {
				double distance = x[i + k] - x[i];
				if (distance * t > CLOSE) {
					column[i] = (column[i + 1] - column[i]) / distance;
				} else if (k == 1) {
					column[i] *= distance == 0 ? t : Math.expm1(distance * t) / distance;
				} else {
					column[i] = series(x, i, k, t);
				}
			}
			result[k] = column[0];
		}
	}

	/** {@code t^k e^(ct) Σ h_m / (k + m)!} with the complete homogeneous symmetric polynomials of {@code (x − c) t}. */
	private static double series(double[] x, int first, int k, double t) {
		double centre = 0.5 * (x[first] + x[first + k]);
		double[] h = new double[TERMS];
		h[0] = 1;
		for (int i = first; i <= first + k; i++) {
			double y = (x[i] - centre) * t;
			for (int m = 1; m < TERMS; m++) {
				h[m] += y * h[m - 1];
			}
		}
		double weight = Math.exp(centre * t);
		for (int m = 1; m <= k; m++) {
			weight *= t / m;
		}
		double sum = 0;
		for (int m = 0; m < TERMS; m++) {
			sum += weight * h[m];
			weight /= k + m + 1;
		}
		return sum;
	}
}
