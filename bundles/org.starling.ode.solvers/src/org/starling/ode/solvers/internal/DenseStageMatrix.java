package org.starling.ode.solvers.internal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.starling.ode.SparsityPattern;

/** The matrix {@code s·M − J} factorised densely by EJML with partial pivoting. */
final class DenseStageMatrix {

	private final SparsityPattern pattern;
	private final double[] mass;
	private final LinearSolverDense<DMatrixRMaj> lu;
	private final DMatrixRMaj matrix;
	private final DMatrixRMaj right;
	private final DMatrixRMaj solution;

	/** @param mass row-major mass matrix, or null for the identity */
	DenseStageMatrix(SparsityPattern pattern, double[] mass) {
		this.pattern = pattern;
		this.mass = mass;
		int n = pattern.columns();
		lu = LinearSolverFactory_DDRM.lu(n);
		matrix = new DMatrixRMaj(n, n);
		right = new DMatrixRMaj(n, 1);
		solution = new DMatrixRMaj(n, 1);
	}

	/** @param jacobian values in the order of the pattern */
	boolean factor(double s, double[] jacobian) {
		int n = pattern.columns();
		double[] w = matrix.data;
		for (int i = 0; i < w.length; i++) {
			w[i] = mass == null ? i % (n + 1) == 0 ? s : 0 : s * mass[i];
		}
		for (int j = 0; j < n; j++) {
			for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
				w[pattern.rowIndices()[k] * n + j] -= jacobian[k];
			}
		}
		return lu.setA(matrix);
	}

	void solve(double[] b, double[] x) {
		right.setData(b);
		solution.setData(x);
		lu.solve(right, solution);
	}
}
