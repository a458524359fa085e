package org.starling.ode.solvers.internal.lu;

import java.util.Optional;

import org.starling.ode.SparsityPattern;

/**
 * The factorisation of {@link LuFactorization} and its solution as a list of operations on values that someone else calculates,
 * such as vectors with one system a lane. Immutable and thread-safe.
 */
public final class LaneLu {

	/** Calculates with values that it gives numbers. */
	public interface Calculator {

		int constant(double value);

		int add(int a, int b);

		int subtract(int a, int b);

		int multiply(int a, int b);

		int divide(int a, int b);

		int negate(int a);

		int absolute(int a);

		/** NaN when one of them is. */
		int maximum(int a, int b);

		/** {@code a·b + c}. */
		int multiplyAdd(int a, int b, int c);
	}

	/** Operations beyond which code without loops is too long to be compiled. */
	private static final long MOST_OPERATIONS = 20_000;

	private final LuStructure structure;

	private LaneLu(LuStructure structure) {
		this.structure = structure;
	}

	/** Empty when the structure asks for pivots off the diagonal, or for more operations than make sense. */
	public static Optional<LaneLu> of(SparsityPattern pattern) {
		return LuStructure.of(pattern, null).filter(s -> s.operations() + s.entries() <= MOST_OPERATIONS).map(LaneLu::new);
	}

	/** Places that the factors need. */
	public int entries() {
		return structure.entries();
	}

	/**
	 * Factorises {@code s·I − J}. What stands beside the diagonal is kept with the other sign, so that the solution is sums alone.
	 *
	 * @param s        the value of s
	 * @param jacobian values in the order of the pattern
	 * @param factors  receives the values of the factors
	 * @return the value of the watch on pivots, as {@link LuKernel#factor} gives it but for the largest terms in place of all
	 */
	public int factor(Calculator c, int s, int[] jacobian, int[] factors) {
		LuStructure a = structure;
		int most = c.constant(1);
		int least = c.constant(-1);
		for (int i = 0; i < a.size(); i++) {
			int pivot = a.diagonal()[i];
			for (int e = a.rowPointers()[i]; e < a.rowPointers()[i + 1]; e++) {
				factors[e] = negated(c, s, jacobian, e);
			}
			int original = factors[pivot];
			for (int e = a.rowPointers()[i]; e < pivot; e++) {
				int k = a.columns()[e];
				factors[e] = c.multiply(factors[e], factors[a.diagonal()[k]]);
				for (int q = a.diagonal()[k] + 1; q < a.rowPointers()[k + 1]; q++) {
					int at = a.indexOf(i, a.columns()[q]);
					factors[at] = c.multiplyAdd(factors[e], factors[q], factors[at]);
				}
			}
			factors[pivot] = c.divide(c.constant(-1), factors[pivot]);
			if (pivot > a.rowPointers()[i]) {
				int ratio = c.absolute(c.multiply(factors[pivot], original));
				most = c.maximum(most, ratio);
				least = c.maximum(least, c.negate(ratio));
			}
		}
		int inverse = c.divide(c.constant(1), least);
		return c.multiplyAdd(inverse, inverse, c.multiply(most, most));
	}

	private int negated(Calculator c, int s, int[] jacobian, int entry) {
		int place = structure.jacobian()[entry];
		if (structure.mass()[entry] != 0) {
			return place < 0 ? c.negate(s) : c.subtract(jacobian[place], s);
		}
		return place < 0 ? c.constant(0) : jacobian[place];
	}

	/** The solution for one right-hand side, given the values of the factors. */
	public int[] solve(Calculator c, int[] factors, int[] right) {
		LuStructure a = structure;
		int n = a.size();
		int[] x = new int[n];
		for (int i = 0; i < n; i++) {
			x[i] = right[a.order()[i]];
			for (int e = a.rowPointers()[i]; e < a.diagonal()[i]; e++) {
				x[i] = c.multiplyAdd(factors[e], x[a.columns()[e]], x[i]);
			}
		}
		for (int i = n - 1; i >= 0; i--) {
			for (int e = a.diagonal()[i] + 1; e < a.rowPointers()[i + 1]; e++) {
				x[i] = c.multiplyAdd(factors[e], x[a.columns()[e]], x[i]);
			}
			x[i] = c.multiply(x[i], factors[a.diagonal()[i]]);
		}
		int[] solution = new int[n];
		for (int i = 0; i < n; i++) {
			solution[a.order()[i]] = x[i];
		}
		return solution;
	}
}
