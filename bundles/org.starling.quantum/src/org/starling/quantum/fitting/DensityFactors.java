package org.starling.quantum.fitting;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * A symmetric matrix as D = Σ ± C C^T. Densities of orbitals, which have no negative part, are factored by Cholesky's way with pivots
 * (F. Aquilante, T. B. Pedersen, A. Sánchez de Merás, H. Koch, J Chem Phys 125 (2006) 174101), changes of densities by eigenvectors. Stateless.
 */
final class DensityFactors {

	/** Smaller parts, relative to the largest, are none. */
	private static final double NOTHING = 1e-13;

	/**
	 * @param sign    1 or −1
	 * @param vectors C, a column each
	 */
	record Part(double sign, DMatrixRMaj vectors) {
	}

	private DensityFactors() {
	}

	static List<Part> of(DMatrixRMaj density) {
		DMatrixRMaj factor = cholesky(density);
		return factor != null ? List.of(new Part(1, factor)) : eigenvectors(density);
	}

	/** null when there is a negative part. */
	private static DMatrixRMaj cholesky(DMatrixRMaj density) {
		int n = density.numRows;
		double[] left = new double[n];
		double largest = 0;
		for (int i = 0; i < n; i++) {
			left[i] = density.get(i, i);
			largest = Math.max(largest, Math.abs(left[i]));
		}
		double least = NOTHING * largest;
		List<double[]> columns = new ArrayList<>();
		while (columns.size() < n) {
			int pivot = 0;
			for (int i = 1; i < n; i++) {
				pivot = left[i] > left[pivot] ? i : pivot;
			}
			if (left[pivot] <= least) {
				break;
			}
			double[] column = new double[n];
			double root = Math.sqrt(left[pivot]);
			for (int i = 0; i < n; i++) {
				double sum = density.get(i, pivot);
				for (double[] other : columns) {
					sum -= other[i] * other[pivot];
				}
				column[i] = sum / root;
				left[i] -= column[i] * column[i];
			}
			columns.add(column);
		}
		DMatrixRMaj vectors = new DMatrixRMaj(n, columns.size());
		for (int i = 0; i < n; i++) {
			for (int k = 0; k < columns.size(); k++) {
				vectors.data[i * columns.size() + k] = columns.get(k)[i];
			}
		}
		return isWhole(density, columns, 100 * least) ? vectors : null;
	}

	/** Whether nothing is left of the matrix. */
	private static boolean isWhole(DMatrixRMaj density, List<double[]> columns, double tolerance) {
		int n = density.numRows;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double sum = density.get(i, j);
				for (double[] column : columns) {
					sum -= column[i] * column[j];
				}
				if (Math.abs(sum) > tolerance) {
					return false;
				}
			}
		}
		return true;
	}

	private static List<Part> eigenvectors(DMatrixRMaj density) {
		int n = density.numRows;
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
		if (!eigen.decompose(density.copy())) {
			throw new ArithmeticException("a density of " + n + " rows has no eigenvalues; it holds numbers that are none");
		}
		double largest = 0;
		for (int k = 0; k < n; k++) {
			largest = Math.max(largest, Math.abs(eigen.getEigenvalue(k).real));
		}
		List<Part> parts = new ArrayList<>();
		for (double sign : new double[] { 1, -1 }) {
			List<double[]> columns = new ArrayList<>();
			for (int k = 0; k < n; k++) {
				double value = sign * eigen.getEigenvalue(k).real;
				if (value > NOTHING * largest) {
					double root = Math.sqrt(value);
					double[] column = eigen.getEigenVector(k).data.clone();
					for (int i = 0; i < n; i++) {
						column[i] *= root;
					}
					columns.add(column);
				}
			}
			DMatrixRMaj vectors = new DMatrixRMaj(n, columns.size());
			for (int i = 0; i < n; i++) {
				for (int k = 0; k < columns.size(); k++) {
					vectors.set(i, k, columns.get(k)[i]);
				}
			}
			if (!columns.isEmpty()) {
				parts.add(new Part(sign, vectors));
			}
		}
		return parts;
	}
}
