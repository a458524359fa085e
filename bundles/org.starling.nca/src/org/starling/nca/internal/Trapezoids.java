package org.starling.nca.internal;

/**
 * Areas under a straight line or an exponential between two points, and of its first moment, stable also where both
 * concentrations are nearly equal. Source: K. C. Yeh, K. C. Kwan, J Pharmacokinet Biopharm 6 (1978) 79–98; M. L. Rocci,
 * W. J. Jusko, Comput Programs Biomed 16 (1983) 203–216 (moments).
 */
final class Trapezoids {

	private static final double SERIES_BELOW = 0.25;

	private Trapezoids() {
	}

	static double linear(double dt, double c1, double c2) {
		return dt * (c1 + c2) / 2;
	}

	static double linearMoment(double dt, double t1, double c1, double t2, double c2) {
		return dt * (t1 * c1 + t2 * c2) / 2;
	}

	/** ln(c1/c2), exact in relation to small differences. */
	static double logRatio(double c1, double c2) {
		double relative = (c1 - c2) / c2;
		return Math.abs(relative) < SERIES_BELOW ? Math.log1p(relative) : Math.log(c1 / c2);
	}

	static double log(double dt, double c1, double c2, double logRatio) {
		return dt * (c1 - c2) / logRatio;
	}

	/** Of time times concentration, with the area of the concentration already known. */
	static double logMoment(double dt, double t1, double c1, double c2, double logRatio, double area) {
		return t1 * area + dt * dt * c1 * moment(logRatio, c2 / c1);
	}

	/** (1 - (1 + x)·exp(-x)) / x². */
	private static double moment(double x, double exponential) {
		if (Math.abs(x) >= SERIES_BELOW) {
			return (1 - (1 + x) * exponential) / (x * x);
		}
		double sum = 0;
		double term = 1;
		for (int n = 0; n < 14; n++) {
			sum += term / (n + 2);
			term *= -x / (n + 1);
		}
		return sum;
	}
}
