package org.starling.quantum.algebra;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The next vector of an iteration as the combination of the last ones whose errors cancel best: DIIS (P. Pulay, Chem Phys Lett 73 (1980) 393; G. E.
 * Scuseria, T. J. Lee, H. F. Schaefer, Chem Phys Lett 130 (1986) 236). Used by one thread.
 */
public final class VectorExtrapolation {

	private final int length;
	private final List<double[]> vectors = new ArrayList<>();
	private final List<double[]> errors = new ArrayList<>();

	/** @param length most vectors that are kept */
	public VectorExtrapolation(int length) {
		this.length = length;
	}

	/**
	 * @param vector of this iteration, which is kept
	 * @param error  what it changed by, which is kept
	 * @return a new vector
	 */
	public double[] next(double[] vector, double[] error) {
		vectors.add(vector);
		errors.add(error);
		if (vectors.size() > length) {
			vectors.removeFirst();
			errors.removeFirst();
		}
		double[] weights = weights();
		while (weights == null) {
			vectors.removeFirst();
			errors.removeFirst();
			weights = weights();
		}
		double[] sum = new double[vector.length];
		for (int k = 0; k < weights.length; k++) {
			RealVectors.add(sum, weights[k], vectors.get(k));
		}
		return sum;
	}

	/** Null when the equations have no solution. */
	private double[] weights() {
		int n = errors.size();
		if (n == 1) {
			return new double[] { 1 };
		}
		DMatrixRMaj matrix = new DMatrixRMaj(n + 1, n + 1);
		double scale = RealVectors.dot(errors.getLast(), errors.getLast());
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double value = RealVectors.dot(errors.get(i), errors.get(j)) / scale;
				matrix.set(i, j, value);
				matrix.set(j, i, value);
			}
			matrix.set(i, n, -1);
			matrix.set(n, i, -1);
		}
		DMatrixRMaj right = new DMatrixRMaj(n + 1, 1);
		right.set(n, 0, -1);
		DMatrixRMaj solution = new DMatrixRMaj(n + 1, 1);
		double[] weights = new double[n];
		if (!CommonOps_DDRM.solve(matrix, right, solution)) {
			return null;
		}
		for (int i = 0; i < n; i++) {
			weights[i] = solution.get(i, 0);
			if (!Double.isFinite(weights[i])) {
				return null;
			}
		}
		return weights;
	}
}
