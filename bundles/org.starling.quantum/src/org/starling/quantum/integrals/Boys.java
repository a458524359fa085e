package org.starling.quantum.integrals;

/**
 * The Boys function F_m(T) = ∫₀¹ u^(2m) exp(−T u²) du: Taylor series of seven terms around points of a table, for large T the first term of
 * its asymptotic series, whose error is below exp(−T). Thread-safe.
 */
public final class Boys {

	/** Largest order. */
	public static final int TOP = 24;
	static final int TERMS = 7;
	/** Distance of two points is 1/16. */
	static final double POINTS = 16;
	/** From here on the asymptotic form counts. */
	static final double LARGE = 64;
	/** Numbers of one point in the table. */
	static final int STRIDE = TOP + TERMS;
	static final double[] TABLE = table();
	/** (2m−1)!!/2^(m+1) √π. */
	static final double[] ASYMPTOTIC = asymptotic();

	private Boys() {
	}

	private static double[] table() {
		int points = (int) (LARGE * POINTS) + 2;
		double[] table = new double[points * STRIDE];
		for (int p = 0; p < points; p++) {
			double t = p / POINTS;
			double exponential = Math.exp(-t);
			double f = series(STRIDE - 1, t, exponential);
			for (int m = STRIDE - 1; m >= 0; m--) {
				table[p * STRIDE + m] = f;
				f = (2 * t * f + exponential) / (2 * m - 1);
			}
		}
		return table;
	}

	/** exp(−T) Σ (2T)^k / ((2m+1)(2m+3)…(2m+2k+1)), terms all positive. */
	private static double series(int m, double t, double exponential) {
		double term = 1.0 / (2 * m + 1);
		double sum = term;
		for (int k = 1; term > sum * 1e-17; k++) {
			term *= 2 * t / (2 * m + 2 * k + 1);
			sum += term;
		}
		return exponential * sum;
	}

	private static double[] asymptotic() {
		double[] factors = new double[TOP + 1];
		double f = Math.sqrt(Math.PI) / 2;
		for (int m = 0; m <= TOP; m++) {
			factors[m] = f;
			f *= (2 * m + 1) / 2.0;
		}
		return factors;
	}

	/**
	 * F_0(T) to F_m(T).
	 *
	 * @param m      from 0 to {@link #TOP}
	 * @param t      not negative
	 * @param values receives m + 1 numbers from {@code from} on, {@code step} apart
	 */
	public static void values(int m, double t, double[] values, int from, int step) {
		if (t >= LARGE) {
			double inverse = 1 / t;
			double power = Math.sqrt(inverse);
			for (int i = 0; i <= m; i++) {
				values[from + i * step] = ASYMPTOTIC[i] * power;
				power *= inverse;
			}
			return;
		}
		int point = (int) (t * POINTS + 0.5);
		double minus = point / POINTS - t;
		int place = point * STRIDE;
		for (int i = 0; i <= m; i++) {
			double sum = TABLE[place + i + TERMS - 1];
			for (int k = TERMS - 1; k > 0; k--) {
				sum = Math.fma(sum * minus, INVERSE[k], TABLE[place + i + k - 1]);
			}
			values[from + i * step] = sum;
		}
	}

	/** 1/k. */
	static final double[] INVERSE = { 0, 1, 1.0 / 2, 1.0 / 3, 1.0 / 4, 1.0 / 5, 1.0 / 6 };
}
