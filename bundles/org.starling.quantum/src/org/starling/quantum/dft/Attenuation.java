package org.starling.quantum.dft;

import org.starling.quantum.integrals.Boys;

/**
 * The part of the homogeneous electron gas' exchange that the repulsion erfc(ωr)/r leaves, a function of a = ω/(2 k_F): 1 − 8a/3 (√π erf(1/2a) − 3a + 4a³ +
 * (2a − 4a³) exp(−1/4a²)) (P. M. W. Gill, R. D. Adamson, J. A. Pople, Mol Phys 88 (1996) 1005, doi:10.1080/00268979609484488). Stateless.
 */
final class Attenuation {

	/** Above it, where T = 1/4a² is below one quarter, terms of the closed form cancel each other. */
	private static final double WIDE = 1;
	/** Of the series 2 Σ (−1)^(k+1) T^k/((k+2)! (2k+1)); the first one left out is below 1e-18 of the first at T = 1/4. */
	private static final int TERMS = 12;

	private Attenuation() {
	}

	/** Value and derivative by a. */
	static void at(double a, double[] into) {
		double t = 1 / (4 * a * a);
		if (a > WIDE) {
			series(a, t, into);
			return;
		}
		double exponential = Math.exp(-t);
		// √π erf(1/2a) = F0(T)/a
		Boys.values(0, t, into, 0, 1);
		double error = into[0] / a;
		double cube = 4 * a * a * a;
		into[0] = 1 - 8.0 / 3 * a * (error - 3 * a + cube + (2 * a - cube) * exponential);
		into[1] = -8.0 / 3 * (error - 6 * a + 4 * cube + (2 * a - 4 * cube) * exponential);
	}

	private static void series(double a, double t, double[] into) {
		double power = t;
		double factorial = 6;
		double sum = 0;
		double slope = 0;
		for (int k = 1; k <= TERMS; k++) {
			double term = 2 * power / (factorial * (2 * k + 1));
			sum += term;
			slope -= 2 * k / a * term;
			power *= -t;
			factorial *= k + 3;
		}
		into[0] = sum;
		into[1] = slope;
	}
}
