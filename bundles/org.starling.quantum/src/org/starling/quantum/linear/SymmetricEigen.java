package org.starling.quantum.linear;

import java.util.Arrays;
import java.util.Comparator;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * Eigenvalues of a symmetric matrix.
 *
 * @param values  in rising order
 * @param vectors as columns
 */
public record SymmetricEigen(double[] values, DMatrixRMaj vectors) {

	/**
	 * @throws ArithmeticException when the matrix has numbers that are none
	 */
	public static SymmetricEigen of(DMatrixRMaj symmetric) {
		int n = symmetric.numRows;
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
		if (!eigen.decompose(symmetric.copy())) {
			throw new ArithmeticException("a matrix of " + n + " rows has no eigenvalues; it holds numbers that are none");
		}
		Integer[] order = new Integer[n];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingDouble(i -> eigen.getEigenvalue(i).real));
		double[] values = new double[n];
		DMatrixRMaj vectors = new DMatrixRMaj(n, n);
		for (int k = 0; k < n; k++) {
			values[k] = eigen.getEigenvalue(order[k]).real;
			DMatrixRMaj vector = eigen.getEigenVector(order[k]);
			for (int i = 0; i < n; i++) {
				vectors.data[i * n + k] = vector.data[i];
			}
		}
		return new SymmetricEigen(values, vectors);
	}
}
