package org.starling.ode.solvers.internal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;

/** The matrix {@code s·M − J} of an implicit stage, factorised densely by EJML with partial pivoting. */
final class StageMatrix {

	private final int n;
	private final double[] mass;
	private final LinearSolverDense<DMatrixRMaj> lu;
	private final DMatrixRMaj matrix;
	private final DMatrixRMaj right;
	private final DMatrixRMaj solution;

	/** @param mass row-major mass matrix, or null for the identity */
	StageMatrix(int n, double[] mass) {
		this.n = n;
		this.mass = mass;
		lu = LinearSolverFactory_DDRM.lu(n);
		matrix = new DMatrixRMaj(n, n);
		right = new DMatrixRMaj(n, 1);
		solution = new DMatrixRMaj(n, 1);
	}

	/** Factorises; false, or solutions that are not finite, tell of a singular matrix. */
	boolean factor(double s, double[] jacobian) {
		double[] w = matrix.data;
		if (mass == null) {
			for (int i = 0; i < w.length; i++) {
				w[i] = -jacobian[i];
			}
			for (int i = 0; i < n; i++) {
				w[i * n + i] += s;
			}
		} else {
			for (int i = 0; i < w.length; i++) {
				w[i] = s * mass[i] - jacobian[i];
			}
		}
		return lu.setA(matrix);
	}

	void solve(double[] b, double[] x) {
		right.setData(b);
		solution.setData(x);
		lu.solve(right, solution);
	}

	/** Adds {@code factor · M v} to {@code result}. */
	void addMassTimes(double factor, double[] v, double[] result) {
		for (int i = 0; i < n; i++) {
			double product = v[i];
			if (mass != null) {
				product = 0;
				for (int j = 0; j < n; j++) {
					product += mass[i * n + j] * v[j];
				}
			}
			result[i] += factor * product;
		}
	}
}
