package org.starling.quantum.optimize;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.linear.SymmetricEigen;

/**
 * The combinations of redundant coordinates that the nuclei can move along, orthonormal (J. Baker, A. Kessi, B. Delley, J Chem Phys 105 (1996) 192),
 * with the generalised inverse of the derivatives. Immutable.
 */
final class Subspace {

	private static final double ZERO = 1e-6;

	/** A column each, over the coordinates. */
	final DMatrixRMaj directions;
	/** A column each, over the Cartesian ones: the first-order move of the nuclei. */
	final DMatrixRMaj moves;

	Subspace(DMatrixRMaj b) {
		DMatrixRMaj square = new DMatrixRMaj(b.numCols, b.numCols);
		CommonOps_DDRM.multTransA(b, b, square);
		SymmetricEigen eigen = SymmetricEigen.of(square);
		int first = 0;
		while (first < b.numCols && eigen.values()[first] < ZERO) {
			first++;
		}
		moves = new DMatrixRMaj(b.numCols, b.numCols - first);
		for (int k = first; k < b.numCols; k++) {
			double root = 1 / Math.sqrt(eigen.values()[k]);
			for (int i = 0; i < b.numCols; i++) {
				moves.set(i, k - first, root * eigen.vectors().get(i, k));
			}
		}
		directions = new DMatrixRMaj(b.numRows, moves.numCols);
		CommonOps_DDRM.mult(b, moves, directions);
	}

	int size() {
		return moves.numCols;
	}

	/** Components of a gradient by the nuclei's places along the directions. */
	DMatrixRMaj gradient(double[] cartesian) {
		DMatrixRMaj g = new DMatrixRMaj(size(), 1);
		CommonOps_DDRM.multTransA(moves, DMatrixRMaj.wrap(cartesian.length, 1, cartesian), g);
		return g;
	}

	/** U^T H U. */
	DMatrixRMaj project(DMatrixRMaj hessian) {
		DMatrixRMaj half = new DMatrixRMaj(hessian.numRows, size());
		CommonOps_DDRM.mult(hessian, directions, half);
		DMatrixRMaj whole = new DMatrixRMaj(size(), size());
		CommonOps_DDRM.multTransA(directions, half, whole);
		return whole;
	}

	/** The change of the coordinates that a step along the directions is. */
	double[] change(DMatrixRMaj step) {
		DMatrixRMaj change = new DMatrixRMaj(directions.numRows, 1);
		CommonOps_DDRM.mult(directions, step, change);
		return change.data;
	}

	/** First-order move of the nuclei for a change of the coordinates. */
	double[] move(double[] change) {
		DMatrixRMaj along = new DMatrixRMaj(size(), 1);
		CommonOps_DDRM.multTransA(directions, DMatrixRMaj.wrap(change.length, 1, change), along);
		DMatrixRMaj move = new DMatrixRMaj(moves.numRows, 1);
		CommonOps_DDRM.mult(moves, along, move);
		return move.data;
	}
}
