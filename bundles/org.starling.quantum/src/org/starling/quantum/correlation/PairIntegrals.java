package org.starling.quantum.correlation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.integrals.StoredRepulsion;

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
		DMatrixRMaj half = new DMatrixRMaj(products, second);
		DMatrixRMaj slice = new DMatrixRMaj(n, n);
		DMatrixRMaj left = new DMatrixRMaj(j.numCols, n);
		DMatrixRMaj block = new DMatrixRMaj(j.numCols, b.numCols);
		for (int p = 0; p < n; p++) {
			for (int q = 0; q <= p; q++) {
				integrals.slice(p, q, slice);
				CommonOps_DDRM.multTransA(j, slice, left);
				CommonOps_DDRM.mult(left, b, block);
				System.arraycopy(block.data, 0, half.data, (p * (p + 1) / 2 + q) * second, second);
			}
		}
		DMatrixRMaj whole = new DMatrixRMaj(i.numCols * a.numCols, second);
		DMatrixRMaj square = new DMatrixRMaj(n, n);
		DMatrixRMaj first = new DMatrixRMaj(i.numCols, n);
		DMatrixRMaj ia = new DMatrixRMaj(i.numCols, a.numCols);
		for (int column = 0; column < second; column++) {
			for (int p = 0; p < n; p++) {
				for (int q = 0; q <= p; q++) {
					double value = half.data[(p * (p + 1) / 2 + q) * second + column];
					square.data[p * n + q] = value;
					square.data[q * n + p] = value;
				}
			}
			CommonOps_DDRM.multTransA(i, square, first);
			CommonOps_DDRM.mult(first, a, ia);
			for (int row = 0; row < ia.data.length; row++) {
				whole.data[row * second + column] = ia.data[row];
			}
		}
		return whole;
	}
}
