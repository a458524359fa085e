package org.starling.ode.solvers.internal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The exponential of a dense matrix by scaling and squaring with diagonal Padé approximants of degree 3 to 13.
 * N. J. Higham, SIAM J. Matrix Anal. Appl. 26 (2005) 1179, doi:10.1137/04061101X. Stateless.
 */
final class MatrixExponential {

	private static final int[] DEGREES = { 3, 5, 7, 9, 13 };
	/** Largest 1-norms for which a degree is exact to double precision: Table 2.3 there. */
	private static final double[] LARGEST_NORMS = { 1.495585217958292e-2, 2.539398330063230e-1, 9.504178996162932e-1,
			2.097847961257068, 5.371920351148152 };
	private static final double[][] COEFFICIENTS = { { 120, 60, 12, 1 }, { 30240, 15120, 3360, 420, 30, 1 },
			{ 17297280, 8648640, 1995840, 277200, 25200, 1512, 56, 1 },
			{ 17643225600., 8821612800., 2075673600., 302702400., 30270240., 2162160., 110880., 3960., 90., 1. },
			{ 64764752532480000., 32382376266240000., 7771770303897600., 1187353796428800., 129060195264000., 10559470521600.,
					670442572800., 33522128640., 1323241920., 40840800., 960960., 16380., 182., 1. } };

	private MatrixExponential() {
	}

	/**
	 * @param a square, row-major; not changed
	 * @return {@code exp(factor · a)}, row-major; entries that are not finite when the norm overflows
	 */
	static double[] of(double[] a, int n, double factor) {
		DMatrixRMaj x = new DMatrixRMaj(n, n);
		for (int i = 0; i < a.length; i++) {
			x.data[i] = factor * a[i];
		}
		double norm = norm(x);
		if (!Double.isFinite(norm)) {
			double[] undefined = new double[n * n];
			java.util.Arrays.fill(undefined, Double.NaN);
			return undefined;
		}
		int last = DEGREES.length - 1;
		for (int d = 0; d < last; d++) {
			if (norm <= LARGEST_NORMS[d]) {
				return pade(x, COEFFICIENTS[d]).data;
			}
		}
		int squarings = Math.max(0, Math.getExponent(norm / LARGEST_NORMS[last]) + 1);
		CommonOps_DDRM.scale(Math.scalb(1.0, -squarings), x);
		DMatrixRMaj r = pade(x, COEFFICIENTS[last]);
		DMatrixRMaj square = new DMatrixRMaj(n, n);
		for (int i = 0; i < squarings; i++) {
			CommonOps_DDRM.mult(r, r, square);
			DMatrixRMaj swap = r;
			r = square;
			square = swap;
		}
		return r.data;
	}

	/** {@code (V − U)⁻¹ (V + U)} with the odd part {@code U = x Σ b_{2k+1} x^{2k}} and the even part {@code V = Σ b_{2k} x^{2k}}. */
	private static DMatrixRMaj pade(DMatrixRMaj x, double[] b) {
		int n = x.numRows;
		DMatrixRMaj x2 = new DMatrixRMaj(n, n);
		CommonOps_DDRM.mult(x, x, x2);
		DMatrixRMaj even = diagonal(n, b[0]);
		DMatrixRMaj oddOverX = diagonal(n, b[1]);
		DMatrixRMaj power = x2.copy();
		for (int k = 2; k < b.length; k += 2) {
			CommonOps_DDRM.addEquals(even, b[k], power);
			CommonOps_DDRM.addEquals(oddOverX, b[k + 1], power);
			if (k + 2 < b.length) {
				DMatrixRMaj next = new DMatrixRMaj(n, n);
				CommonOps_DDRM.mult(power, x2, next);
				power = next;
			}
		}
		DMatrixRMaj odd = new DMatrixRMaj(n, n);
		CommonOps_DDRM.mult(x, oddOverX, odd);
		DMatrixRMaj numerator = new DMatrixRMaj(n, n);
		DMatrixRMaj denominator = new DMatrixRMaj(n, n);
		CommonOps_DDRM.add(even, odd, numerator);
		CommonOps_DDRM.subtract(even, odd, denominator);
		DMatrixRMaj result = new DMatrixRMaj(n, n);
		CommonOps_DDRM.solve(denominator, numerator, result);
		return result;
	}

	private static DMatrixRMaj diagonal(int n, double value) {
		DMatrixRMaj d = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			d.unsafe_set(i, i, value);
		}
		return d;
	}

	private static double norm(DMatrixRMaj x) {
		double largest = 0;
		for (int j = 0; j < x.numCols; j++) {
			double sum = 0;
			for (int i = 0; i < x.numRows; i++) {
				sum += Math.abs(x.unsafe_get(i, j));
			}
			largest = sum > largest || Double.isNaN(sum) ? sum : largest;
			if (Double.isNaN(largest)) {
				return largest;
			}
		}
		return largest;
	}
}
