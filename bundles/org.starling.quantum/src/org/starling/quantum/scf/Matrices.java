package org.starling.quantum.scf;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
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

	static DMatrixRMaj product(DMatrixRMaj a, DMatrixRMaj b) {
		DMatrixRMaj c = new DMatrixRMaj(a.numRows, b.numCols);
		CommonOps_DDRM.mult(a, b, c);
		return c;
	}

	/** X^T A X. */
	static DMatrixRMaj transformed(DMatrixRMaj x, DMatrixRMaj a) {
		DMatrixRMaj c = new DMatrixRMaj(x.numCols, x.numCols);
		CommonOps_DDRM.multTransA(x, product(a, x), c);
		return c;
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
			CommonOps_DDRM.multTransB(part, part, d);
		}
		return d;
	}
}
