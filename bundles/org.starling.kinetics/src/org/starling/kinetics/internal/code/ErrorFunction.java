package org.starling.kinetics.internal.code;

/**
 * The error function to double precision: the series 7.1.6 near zero, the continued fraction 7.1.14 of its complement farther
 * out, of Abramowitz and Stegun, Handbook of Mathematical Functions, 1964.
 */
final class ErrorFunction {

	private static final double SERIES_UP_TO = 3;
	private static final double ONE_FROM = 6;

	private ErrorFunction() {
	}

	static double erf(double x) {
		if (Double.isNaN(x)) {
			return x;
		}
		double a = Math.abs(x);
		double value = a < SERIES_UP_TO ? series(a) : a < ONE_FROM ? 1 - complement(a) : 1;
		return Math.copySign(value, x);
	}

	private static double series(double x) {
		double term = x;
		double sum = x;
		for (int n = 1; term > sum * 1e-17; n++) {
			term *= 2 * x * x / (2 * n + 1);
			sum += term;
		}
		return 2 / Math.sqrt(Math.PI) * Math.exp(-x * x) * sum;
	}

	private static double complement(double x) {
		double fraction = x;
		for (int k = 80; k >= 1; k--) {
			fraction = x + 0.5 * k / fraction;
		}
		return Math.exp(-x * x) / (Math.sqrt(Math.PI) * fraction);
	}
}
