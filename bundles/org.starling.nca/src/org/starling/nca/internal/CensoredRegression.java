package org.starling.nca.internal;

import java.util.Arrays;

import org.hipparchus.special.Erf;
import org.hipparchus.util.FastMath;

/**
 * A straight line through normal observations of which some are known only to lie below a limit, by maximum likelihood. In R. J.
 * Olsen's parameters (h = 1/σ, d = β/σ; Econometrica 46 (1978) 1211–1215) the log-likelihood is concave, so that Newton's method
 * with halved steps finds its one maximum. Source of the model: J. Tobin, Econometrica 26 (1958) 24–36; for terminal phases:
 * S. L. Beal, J Pharmacokinet Pharmacodyn 28 (2001) 481–504.
 */
final class CensoredRegression {

	private static final int MAX_STEPS = 100;
	private static final double LOG_ROOT_TWO_PI = 0.5 * Math.log(2 * Math.PI);

	private double[] x;
	private double[] y;
	private int observed;
	private int size;
	private double centre;
	/** Intercept at the centre over σ, slope over σ, 1/σ. */
	private final double[] theta = new double[3];
	private final double[] gradient = new double[3];
	private final double[][] hessian = new double[3][3];

	/** Takes observations and, of the censored samples, those behind the first observation with a known limit; returns their number. */
	int load(double[] times, double[] logs, int from, int to, double[] censoredTime, double[] censoredLimit, int censored) {
		x = new double[to - from + censored];
		y = new double[x.length];
		observed = to - from;
		System.arraycopy(times, from, x, 0, observed);
		System.arraycopy(logs, from, y, 0, observed);
		size = observed;
		for (int i = 0; i < censored; i++) {
			if (censoredTime[i] > times[from] && censoredLimit[i] > 0) {
				x[size] = censoredTime[i];
				y[size++] = Math.log(censoredLimit[i]);
			}
		}
		centre = 0;
		for (int i = 0; i < size; i++) {
			centre += x[i] / size;
		}
		for (int i = 0; i < size; i++) {
			x[i] -= centre;
		}
		return size - observed;
	}

	/** Whether a maximum was found, from a first guess of the line. */
	boolean fit(double intercept, double slope) {
		double atCentre = intercept + slope * centre;
		double squares = 0;
		for (int i = 0; i < observed; i++) {
			double residual = y[i] - atCentre - slope * x[i];
			squares += residual * residual;
		}
		double sigma = Math.max(Math.sqrt(squares / observed), 1e-3);
		theta[0] = atCentre / sigma;
		theta[1] = slope / sigma;
		theta[2] = 1 / sigma;
		double value = logLikelihood(theta, true);
		for (int step = 0; step < MAX_STEPS; step++) {
			double[] change = solve();
			if (change == null) {
				return false;
			}
			double decrement = gradient[0] * change[0] + gradient[1] * change[1] + gradient[2] * change[2];
			if (decrement < 1e-18 * Math.max(1, Math.abs(value))) {
				return true;
			}
			double part = 1;
			double[] next = new double[3];
			double better;
			do {
				for (int k = 0; k < 3; k++) {
					next[k] = theta[k] + part * change[k];
				}
				better = next[2] > 0 ? logLikelihood(next, false) : Double.NEGATIVE_INFINITY;
				part /= 2;
			} while (!(better >= value) && part > 1e-12);
			if (!(better >= value)) {
				return decrement < 1e-9;
			}
			System.arraycopy(next, 0, theta, 0, 3);
			if (theta[2] > 1e9) {
				return false;
			}
			value = logLikelihood(theta, true);
		}
		return false;
	}

	double slope() {
		return theta[1] / theta[2];
	}

	double intercept() {
		return theta[0] / theta[2] - slope() * centre;
	}

	private double logLikelihood(double[] at, boolean derivatives) {
		double sum = 0;
		if (derivatives) {
			Arrays.fill(gradient, 0);
			for (double[] row : hessian) {
				Arrays.fill(row, 0);
			}
		}
		for (int i = 0; i < size; i++) {
			double z = at[2] * y[i] - at[0] - at[1] * x[i];
			double first;
			double second;
			if (i < observed) {
				sum += Math.log(at[2]) - LOG_ROOT_TWO_PI - 0.5 * z * z;
				first = -z;
				second = -1;
				if (derivatives) {
					gradient[2] += 1 / at[2];
					hessian[2][2] -= 1 / (at[2] * at[2]);
				}
			} else {
				double log = logProbability(z);
				sum += log;
				first = FastMath.exp(-0.5 * z * z - LOG_ROOT_TWO_PI - log);
				second = -first * (z + first);
			}
			if (derivatives) {
				double[] dz = { -1, -x[i], y[i] };
				for (int k = 0; k < 3; k++) {
					gradient[k] += first * dz[k];
					for (int m = 0; m < 3; m++) {
						hessian[k][m] += second * dz[k] * dz[m];
					}
				}
			}
		}
		return sum;
	}

	/** ln Φ(z), by the continued fraction of Mills' ratio far below zero. */
	private static double logProbability(double z) {
		if (z > -8) {
			return Math.log(0.5 * Erf.erfc(-z / Math.sqrt(2)));
		}
		double fraction = 0;
		for (int k = 60; k >= 1; k--) {
			fraction = k / (-z + fraction);
		}
		return -0.5 * z * z - LOG_ROOT_TWO_PI - Math.log(-z + fraction);
	}

	/** Newton's step upwards by Cramer's rule; null when the Hessian is singular. */
	private double[] solve() {
		double[][] h = hessian;
		double det = det(h[0], h[1], h[2]);
		if (!(det < 0)) {
			return null;
		}
		double[] g = { -gradient[0], -gradient[1], -gradient[2] };
		return new double[] { det(g, h[1], h[2]) / det, det(h[0], g, h[2]) / det, det(h[0], h[1], g) / det };
	}

	/** Determinant of three columns; the Hessian is symmetric, so rows will do. */
	private static double det(double[] a, double[] b, double[] c) {
		return a[0] * (b[1] * c[2] - b[2] * c[1]) - b[0] * (a[1] * c[2] - a[2] * c[1]) + c[0] * (a[1] * b[2] - a[2] * b[1]);
	}
}
