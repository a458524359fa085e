package org.starling.ode.solvers.internal;

import java.util.Arrays;

import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * The backward differences of a solution on an even grid, of order 0 to 7, and the polynomial through it. Belongs to one solve.
 * L. F. Shampine, M. W. Reichelt, SIAM J. Sci. Comput. 18 (1997) 1, doi:10.1137/S1064827594276424, section 2.
 */
final class BackwardDifferences {

	static final int MOST_ORDER = 5;

	final double[][] rows;

	BackwardDifferences(int n) {
		rows = new double[MOST_ORDER + 3][n];
	}

	/** Takes the differences from values at {@code order + 1} even points of a step. */
	void sample(int order, StepInterpolant step) {
		for (int k = 0; k <= order; k++) {
			step.evaluate((double) (order - k) / order, rows[k]);
		}
		for (int k = 1; k <= order; k++) {
			for (int j = order; j >= k; j--) {
				StageSums.subtract(rows[j - 1], rows[j], rows[j]);
			}
		}
		for (int k = order + 1; k < rows.length; k++) {
			Arrays.fill(rows[k], 0);
		}
	}

	/**
	 * The polynomial at the next grid point.
	 *
	 * @param weights of the differences in {@code history}
	 * @param value   receives the value
	 * @param history receives the weighted sum
	 */
	void predict(int order, double[] weights, double[] value, double[] history) {
		System.arraycopy(rows[0], 0, value, 0, value.length);
		Arrays.fill(history, 0);
		for (int k = 1; k <= order; k++) {
			double[] row = rows[k];
			double weight = weights[k];
			for (int i = 0; i < row.length; i++) {
				value[i] += row[i];
				history[i] += weight * row[i];
			}
		}
	}

	/** Makes this the differences one grid point further than {@code before}, where the solution lies {@code d} above the prediction. */
	void advance(BackwardDifferences before, int order, double[] d) {
		for (int i = 0; i < d.length; i++) {
			rows[order + 2][i] = d[i] - before.rows[order + 1][i];
			rows[order + 1][i] = d[i];
		}
		for (int k = order; k >= 0; k--) {
			StageSums.sum(before.rows[k], rows[k + 1], rows[k]);
		}
	}

	/** Changes the grid's spacing by a factor, keeping the polynomial of that order. */
	void rescale(int order, double factor) {
		double[][] change = product(change(order, factor), change(order, 1));
		double[][] old = new double[order + 1][];
		for (int j = 0; j <= order; j++) {
			old[j] = rows[j].clone();
		}
		for (int i = 0; i <= order; i++) {
			Arrays.fill(rows[i], 0);
			for (int j = 0; j <= order; j++) {
				StageSums.addOne(change[j][i], old[j], rows[i]);
			}
		}
	}

	/** The polynomial at {@code theta} of the last step, 1 being the newest grid point. */
	static void evaluate(double[][] rows, int order, double theta, double[] result) {
		System.arraycopy(rows[0], 0, result, 0, result.length);
		double product = 1;
		for (int k = 1; k <= order; k++) {
			product *= (theta - 1 + k - 1) / k;
			StageSums.addOne(product, rows[k], result);
		}
	}

	private static double[][] change(int order, double factor) {
		double[][] m = new double[order + 1][order + 1];
		Arrays.fill(m[0], 1);
		for (int i = 1; i <= order; i++) {
			for (int j = 1; j <= order; j++) {
				m[i][j] = m[i - 1][j] * (i - 1 - factor * j) / i;
			}
		}
		return m;
	}

	private static double[][] product(double[][] a, double[][] b) {
		double[][] c = new double[a.length][a.length];
		for (int i = 0; i < a.length; i++) {
			for (int k = 0; k < a.length; k++) {
				for (int j = 0; j < a.length; j++) {
					c[i][j] += a[i][k] * b[k][j];
				}
			}
		}
		return c;
	}
}
