package org.starling.quantum.integrals;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class BoysTest {

	private static final int TOP = 20;

	private static double[] values(double t) {
		double[] values = new double[TOP + 1];
		Boys.values(TOP, t, values, 0, 1);
		return values;
	}

	/** F_m(T) = exp(−T) Σ (2T)^k/((2m+1)(2m+3)…(2m+2k+1)) with all terms, which the table isn't read for. */
	private static double series(int m, double t) {
		double term = 1.0 / (2 * m + 1);
		double sum = 0;
		for (int k = 1; k < 400; k++) {
			sum += term;
			term *= 2 * t / (2 * m + 2 * k + 1);
		}
		return Math.exp(-t) * sum;
	}

	@Test
	void theSeriesIsMetTo14Digits() {
		for (double t = 0; t < 63; t += 0.317) {
			double[] values = values(t);
			for (int m = 0; m <= TOP; m++) {
				assertEquals(series(m, t), values[m], 1e-14, "F_" + m + "(" + t + ")");
			}
		}
	}

	@Test
	void ordersAreTiedByTheirRecurrence() {
		for (double t : new double[] { 1e-9, 0.4, 7.7, 31.9, 63.9, 64, 90, 1e4 }) {
			double[] values = values(t);
			for (int m = 0; m < TOP; m++) {
				assertEquals((2 * t * values[m + 1] + Math.exp(-t)) / (2 * m + 1), values[m], 3e-15 * Math.max(1, t), "F_" + m + "(" + t + ")");
			}
		}
	}

	@Test
	void atZeroItIsOneOverTwoMPlusOne() {
		double[] values = values(0);
		for (int m = 0; m <= TOP; m++) {
			assertEquals(1.0 / (2 * m + 1), values[m], 1e-16);
		}
	}
}
