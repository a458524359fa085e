package org.starling.quantum.basis;

/**
 * Cartesian functions of a shell in their order (x^i y^j z^k with falling i, then falling j) and the real solid harmonics as sums of them
 * (H. B. Schlegel, M. J. Frisch, Int J Quantum Chem 54 (1995) 83). Those of a shell stand in the order m = 0, 1, −1, 2, −2, … Stateless.
 */
public final class Harmonics {

	private Harmonics() {
	}

	/** Exponents i, j, k of the Cartesian functions of angular momentum l. */
	public static int[][] cartesian(int l) {
		int[][] powers = new int[(l + 1) * (l + 2) / 2][];
		int n = 0;
		for (int i = l; i >= 0; i--) {
			for (int j = l - i; j >= 0; j--) {
				powers[n++] = new int[] { i, j, l - i - j };
			}
		}
		return powers;
	}

	/**
	 * Factors of the Cartesian functions, each normalised as x^l is, in the normalised real solid harmonics.
	 *
	 * @return 2l+1 rows of (l+1)(l+2)/2 factors
	 */
	public static double[][] spherical(int l) {
		int[][] powers = cartesian(l);
		double[][] rows = new double[2 * l + 1][powers.length];
		for (int r = 0; r < rows.length; r++) {
			int m = r == 0 ? 0 : r % 2 == 1 ? (r + 1) / 2 : -r / 2;
			for (int c = 0; c < powers.length; c++) {
				rows[r][c] = factor(l, m, powers[c][0], powers[c][1], powers[c][2]);
			}
		}
		return rows;
	}

	/** Schlegel and Frisch's equation 15 for real harmonics, times the norm of x^l over that of x^i y^j z^k. */
	private static double factor(int l, int m, int i, int j, int k) {
		int absM = Math.abs(m);
		int twice = i + j - absM;
		if (twice < 0 || twice % 2 != 0) {
			return 0;
		}
		int half = twice / 2;
		double outer = 0;
		for (int n = 0; n <= (l - absM) / 2; n++) {
			if (half <= n) {
				outer += binomial(l, n) * binomial(n, half) * (n % 2 == 0 ? 1 : -1) * factorial(2 * l - 2 * n) / factorial(l - absM - 2 * n);
			}
		}
		double inner = 0;
		for (int n = 0; n <= half; n++) {
			int other = i - 2 * n;
			if (other < 0 || other > absM) {
				continue;
			}
			int power = absM - other;
			// real part of i^power for m >= 0, imaginary part for m < 0
			boolean real = power % 2 == 0;
			if (real == m >= 0) {
				inner += binomial(half, n) * binomial(absM, other) * (power / 2 % 2 == 0 ? 1 : -1);
			}
		}
		double norm = Math.sqrt(factorial(l - absM) / factorial(l + absM)) / (Math.pow(2, l) * factorial(l)) * (m == 0 ? 1 : Math.sqrt(2));
		return norm * outer * inner;
	}

	private static double binomial(int n, int k) {
		return k < 0 || k > n ? 0 : factorial(n) / (factorial(k) * factorial(n - k));
	}

	private static double factorial(int n) {
		double product = 1;
		for (int i = 2; i <= n; i++) {
			product *= i;
		}
		return product;
	}

	/** n!! with (−1)!! = 1. */
	public static double doubleFactorial(int n) {
		double product = 1;
		for (int i = n; i > 1; i -= 2) {
			product *= i;
		}
		return product;
	}
}
