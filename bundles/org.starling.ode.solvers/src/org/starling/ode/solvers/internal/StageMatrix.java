package org.starling.ode.solvers.internal;

import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.internal.lu.LuFactorization;
import org.starling.ode.solvers.internal.lu.LuKernel;
import org.starling.ode.solvers.internal.lu.LuRows;
import org.starling.ode.solvers.internal.vector.RowKernel;

/**
 * The matrix {@code s·M − J} of an implicit stage. Factorised by generated sparse code with pivots on the diagonal; densely with
 * partial pivoting when that loses digits, or when a pivot on the diagonal is zero by structure. One object serves one solve.
 */
final class StageMatrix {

	/** Multiplications a state from which a factorisation is dear. */
	private static final int DEAR = 50;

	private final SparsityPattern pattern;
	private final double[] mass;
	private final LuKernel kernel;
	private final LuRows rows;
	private final double[] factors;
	private final boolean dear;
	private DenseStageMatrix dense;
	private boolean pivoted;
	private RowKernel several;
	private int severalCount;

	/** @param mass row-major mass matrix, or null for the identity */
	StageMatrix(SparsityPattern pattern, double[] mass) {
		this.pattern = pattern;
		this.mass = mass;
		LuFactorization lu = LuFactorization.of(pattern, mass).orElse(null);
		kernel = lu == null ? null : lu.kernel();
		rows = lu == null ? null : lu.rows();
		factors = lu == null ? null : new double[lu.entries()];
		dear = lu == null || lu.operations() > DEAR * pattern.columns();
	}

	/** Whether a factorisation costs much more than a solve and a few sums. */
	boolean isDear() {
		return dear;
	}

	/**
	 * Factorises; false, or solutions that are not finite, tell of a singular matrix.
	 *
	 * @param jacobian values in the order of the pattern
	 */
	boolean factor(double s, double[] jacobian) {
		pivoted = kernel == null || !(kernel.factor(s, jacobian, factors) <= LuFactorization.LARGEST_WATCH);
		if (!pivoted) {
			return true;
		}
		if (dense == null) {
			dense = new DenseStageMatrix(pattern, mass);
		}
		return dense.factor(s, jacobian);
	}

	/** Solves in place for so many right-hand sides, of all the first number, then of all the second. */
	void solve(double[] x, int count) {
		if (!pivoted) {
			if (severalCount != count) {
				several = rows.kernel(count);
				severalCount = count;
			}
			several.run(factors, x, x);
			return;
		}
		double[] one = new double[pattern.columns()];
		for (int k = 0; k < count; k++) {
			for (int i = 0; i < one.length; i++) {
				one[i] = x[i * count + k];
			}
			dense.solve(one, one);
			for (int i = 0; i < one.length; i++) {
				x[i * count + k] = one[i];
			}
		}
	}

	void solve(double[] b, double[] x) {
		if (pivoted) {
			dense.solve(b, x);
		} else {
			kernel.solve(factors, b, x);
		}
	}
}
