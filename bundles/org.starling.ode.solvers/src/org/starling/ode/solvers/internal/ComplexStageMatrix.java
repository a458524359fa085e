package org.starling.ode.solvers.internal;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.LinearSolverFactory_DDRM;
import org.ejml.interfaces.linsol.LinearSolverDense;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.internal.lu.LuFactorization;

/**
 * The matrix {@code (σ + iω) M − J}: sparse without pivoting, or as a dense real matrix of twice the size with partial pivoting
 * when that loses digits. One object serves one solve.
 */
final class ComplexStageMatrix {

	private final SparsityPattern pattern;
	private final double[] mass;
	private final LuFactorization sparse;
	private final double[] re;
	private final double[] im;
	private LinearSolverDense<DMatrixRMaj> dense;
	private boolean pivoted;

	/** @param mass row-major mass matrix, or null for the identity */
	ComplexStageMatrix(SparsityPattern pattern, double[] mass) {
		this.pattern = pattern;
		this.mass = mass;
		sparse = LuFactorization.of(pattern, mass).orElse(null);
		re = new double[sparse == null ? 0 : sparse.entries()];
		im = new double[re.length];
	}

	/** Factorises; false, or solutions that are not finite, tell of a singular matrix. */
	boolean factor(double sigma, double omega, double[] jacobian) {
		pivoted = sparse == null
				|| !(sparse.complex().factor(sigma, omega, jacobian, re, im) <= LuFactorization.LARGEST_WATCH);
		return !pivoted || factorDensely(sigma, omega, jacobian);
	}

	/** Solves in place. */
	void solve(double[] xRe, double[] xIm) {
		if (!pivoted) {
			sparse.complex().solve(re, im, xRe, xIm);
			return;
		}
		int n = xRe.length;
		DMatrixRMaj b = new DMatrixRMaj(2 * n, 1);
		System.arraycopy(xRe, 0, b.data, 0, n);
		System.arraycopy(xIm, 0, b.data, n, n);
		DMatrixRMaj x = new DMatrixRMaj(2 * n, 1);
		dense.solve(b, x);
		System.arraycopy(x.data, 0, xRe, 0, n);
		System.arraycopy(x.data, n, xIm, 0, n);
	}

	private boolean factorDensely(double sigma, double omega, double[] jacobian) {
		int n = pattern.columns();
		DMatrixRMaj a = new DMatrixRMaj(2 * n, 2 * n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				double m = mass == null ? i == j ? 1 : 0 : mass[i * n + j];
				a.set(i, j, sigma * m);
				a.set(n + i, n + j, sigma * m);
				a.set(i, n + j, -omega * m);
				a.set(n + i, j, omega * m);
			}
		}
		for (int j = 0; j < n; j++) {
			for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
				int i = pattern.rowIndices()[k];
				a.add(i, j, -jacobian[k]);
				a.add(n + i, n + j, -jacobian[k]);
			}
		}
		if (dense == null) {
			dense = LinearSolverFactory_DDRM.lu(2 * n);
		}
		return dense.setA(a);
	}
}
