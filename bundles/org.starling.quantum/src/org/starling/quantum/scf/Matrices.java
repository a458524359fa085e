package org.starling.quantum.scf;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.linear.MatrixProducts;
import org.starling.quantum.linear.SymmetricEigen;

/** What self-consistent fields need of matrices, beside EJML's. Stateless. */
final class Matrices {

	private Matrices() {
	}

	/** Eigenvalues in rising order with their vectors as columns. */
	record Eigen(double[] values, DMatrixRMaj vectors) {
	}

	/**
	 * Of a symmetric matrix.
	 *
	 * @throws ArithmeticException when it has numbers that are none
	 */
	static Eigen eigen(DMatrixRMaj symmetric) {
		SymmetricEigen eigen = SymmetricEigen.of(symmetric);
		return new Eigen(eigen.values(), eigen.vectors());
	}

	/** A B. */
	static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
		return outer(CommonOps_DDRM.transpose(a, null), b);
	}

	/** A^T B. */
	private static DMatrixRMaj outer(DMatrixRMaj a, DMatrixRMaj b) {
		DMatrixRMaj c = new DMatrixRMaj(a.numCols, b.numCols);
		MatrixProducts.outer(a.numCols, b.numCols, a.numRows, a.data, MatrixProducts.rows(a.numRows, 0, a.numCols), b.data,
				MatrixProducts.rows(b.numRows, 0, b.numCols), c.data, 0, c.numCols);
		return c;
	}

	/** X^T A X. */
	static DMatrixRMaj transformed(DMatrixRMaj x, DMatrixRMaj a) {
		return outer(x, product(a, x));
	}

	/** a + factor·b. */
	static DMatrixRMaj sum(DMatrixRMaj a, double factor, DMatrixRMaj b) {
		DMatrixRMaj c = new DMatrixRMaj(a.numRows, a.numCols);
		CommonOps_DDRM.add(a, factor, b, c);
		return c;
	}

	/** Sum of the products of the elements. */
	static double dot(DMatrixRMaj a, DMatrixRMaj b) {
		double sum = 0;
		for (int i = 0; i < a.data.length; i++) {
			sum += a.data[i] * b.data[i];
		}
		return sum;
	}

	/** Σ C C^T over some columns. */
	static DMatrixRMaj density(DMatrixRMaj c, int from, int to) {
		DMatrixRMaj d = new DMatrixRMaj(c.numRows, c.numRows);
		if (to > from) {
			DMatrixRMaj part = CommonOps_DDRM.extract(c, 0, c.numRows, from, to);
			MatrixProducts.inner(d.numRows, d.numRows, to - from, part.data, 0, to - from, part.data, 0, to - from, d.data, 0, d.numRows);
		}
		return d;
	}
}
