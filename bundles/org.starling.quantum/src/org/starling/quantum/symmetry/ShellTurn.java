package org.starling.quantum.symmetry;

import org.starling.quantum.basis.Harmonics;

/**
 * What an operation makes of the functions of a shell: those of an angular momentum l become sums of each other (function j of the turned shell in
 * row j). Stateless.
 */
final class ShellTurn {

	private ShellTurn() {
	}

	/** @return square, of (l+1)(l+2)/2 or, for real solid harmonics from d on, 2l+1 functions */
	static double[][] of(SymmetryOperation operation, int l, boolean spherical) {
		double[][] cartesian = cartesian(operation.matrix(), l);
		if (!spherical || l < 2) {
			return cartesian;
		}
		double[][] harmonics = Harmonics.spherical(l);
		double[][] turned = product(cartesian, transposed(harmonics));
		return product(product(harmonics, overlap(l)), turned);
	}

	/** Each coordinate of the turned point is a sum of the others: x^i y^j z^k a product of l sums. */
	private static double[][] cartesian(double[] matrix, int l) {
		int[][] powers = Harmonics.cartesian(l);
		double[][] turn = new double[powers.length][powers.length];
		for (int c = 0; c < powers.length; c++) {
			double[][][] polynomial = new double[l + 1][l + 1][l + 1];
			polynomial[0][0][0] = 1;
			int degree = 0;
			for (int k = 0; k < 3; k++) {
				for (int n = 0; n < powers[c][k]; n++) {
					polynomial = times(polynomial, degree++, matrix[k], matrix[3 + k], matrix[6 + k]);
				}
			}
			for (int d = 0; d < powers.length; d++) {
				turn[d][c] = polynomial[powers[d][0]][powers[d][1]][powers[d][2]];
			}
		}
		return turn;
	}

	/** A polynomial of a degree times a x + b y + c z. */
	private static double[][][] times(double[][][] polynomial, int degree, double a, double b, double c) {
		int n = polynomial.length;
		double[][][] product = new double[n][n][n];
		for (int i = 0; i <= degree; i++) {
			for (int j = 0; j <= degree - i; j++) {
				int k = degree - i - j;
				double factor = polynomial[i][j][k];
				product[i + 1][j][k] += a * factor;
				product[i][j + 1][k] += b * factor;
				product[i][j][k + 1] += c * factor;
			}
		}
		return product;
	}

	/** Of Cartesian functions of one shell, each with the factor that makes the norm of x^l one. */
	private static double[][] overlap(int l) {
		int[][] powers = Harmonics.cartesian(l);
		double[][] overlap = new double[powers.length][powers.length];
		for (int a = 0; a < powers.length; a++) {
			for (int b = 0; b < powers.length; b++) {
				double product = 1 / Harmonics.doubleFactorial(2 * l - 1);
				for (int k = 0; k < 3; k++) {
					int power = powers[a][k] + powers[b][k];
					product *= power % 2 == 0 ? Harmonics.doubleFactorial(power - 1) : 0;
				}
				overlap[a][b] = product;
			}
		}
		return overlap;
	}

	private static double[][] product(double[][] a, double[][] b) {
		double[][] product = new double[a.length][b[0].length];
		for (int i = 0; i < a.length; i++) {
			for (int k = 0; k < b.length; k++) {
				for (int j = 0; j < b[0].length; j++) {
					product[i][j] += a[i][k] * b[k][j];
				}
			}
		}
		return product;
	}

	private static double[][] transposed(double[][] a) {
		double[][] transposed = new double[a[0].length][a.length];
		for (int i = 0; i < a.length; i++) {
			for (int j = 0; j < a[0].length; j++) {
				transposed[j][i] = a[i][j];
			}
		}
		return transposed;
	}
}
