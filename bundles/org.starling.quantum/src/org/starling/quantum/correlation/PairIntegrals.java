package org.starling.quantum.correlation;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.linear.MatrixProducts;

/** Integrals over molecular orbitals of two kinds of products, (ia|jb). Stateless. */
public final class PairIntegrals {

	private PairIntegrals() {
	}

	/**
	 * @param i,a orbitals of the first product, a column each
	 * @param j,b orbitals of the second product
	 * @return row i·(number of a) + a, column j·(number of b) + b
	 */
	public static DMatrixRMaj of(StoredRepulsion integrals, DMatrixRMaj i, DMatrixRMaj a, DMatrixRMaj j, DMatrixRMaj b) {
		int n = integrals.functions();
		int products = n * (n + 1) / 2;
		int second = j.numCols * b.numCols;
		double[] half = new double[products * second];
		DMatrixRMaj slice = new DMatrixRMaj(n, n);
		int[] all = MatrixProducts.rows(n, 0, n);
		int[] rowsB = MatrixProducts.rows(n, 0, b.numCols);
		int[] rowsJ = MatrixProducts.rows(n, 0, j.numCols);
		double[] right = new double[n * b.numCols];
		for (int p = 0; p < n; p++) {
			for (int q = 0; q <= p; q++) {
				integrals.slice(p, q, slice);
				Arrays.fill(right, 0);
				MatrixProducts.outer(n, b.numCols, n, slice.data, all, b.data, rowsB, right, 0, b.numCols);
				MatrixProducts.outer(j.numCols, b.numCols, n, j.data, rowsJ, right, rowsB, half, (p * (p + 1) / 2 + q) * second, b.numCols);
			}
		}
		DMatrixRMaj whole = new DMatrixRMaj(i.numCols * a.numCols, second);
		double[] rest = new double[a.numCols * second];
		int[] rowsA = MatrixProducts.rows(n, 0, a.numCols);
		int[] places = new int[n];
		for (int p = 0; p < n; p++) {
			for (int q = 0; q < n; q++) {
				places[q] = second * (p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p);
			}
			Arrays.fill(rest, 0);
			MatrixProducts.outer(a.numCols, second, n, a.data, rowsA, half, places, rest, 0, second);
			MatrixProducts.outer(i.numCols, rest.length, 1, i.data, new int[] { p * i.numCols }, rest, new int[1], whole.data, 0, rest.length);
		}
		return whole;
	}
}
