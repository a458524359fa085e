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

	private Subspace(DMatrixRMaj directions, DMatrixRMaj moves) {
		this.directions = directions;
		this.moves = moves;
	}

	/**
	 * The combinations that leave a function of the nuclei's places as it is, to first order.
	 *
	 * @param slope its derivatives
	 */
	Subspace without(double[] slope) {
		DMatrixRMaj along = gradient(slope);
		double norm = Math.sqrt(CommonOps_DDRM.dot(along, along));
		if (size() == 0 || norm < ZERO) {
			return this;
		}
		// Householder's reflection of the first axis to the slope; its other columns are what is across
		double sign = along.data[0] < 0 ? -1 : 1;
		along.data[0] += sign * norm;
		double square = CommonOps_DDRM.dot(along, along);
		DMatrixRMaj across = new DMatrixRMaj(size(), size() - 1);
		for (int i = 0; i < size(); i++) {
			for (int k = 1; k < size(); k++) {
				across.set(i, k - 1, (i == k ? 1 : 0) - 2 * along.data[i] * along.data[k] / square);
			}
		}
		DMatrixRMaj kept = new DMatrixRMaj(directions.numRows, across.numCols);
		CommonOps_DDRM.mult(directions, across, kept);
		DMatrixRMaj moved = new DMatrixRMaj(moves.numRows, across.numCols);
		CommonOps_DDRM.mult(moves, across, moved);
		return new Subspace(kept, moved);
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
