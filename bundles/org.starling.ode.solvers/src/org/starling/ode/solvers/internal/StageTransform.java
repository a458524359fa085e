package org.starling.ode.solvers.internal;

/**
 * A Rosenbrock tableau in the stage values {@code Y_i = s_i + V_i}, where {@code s_i = s + Σ a_ij V_j}. For a linear system
 * {@code s' = J s + g} the stages then read {@code W Y_i = s_i/(hγ) + Σ c_ij/h V_j + g_i} with {@code W = I/(hγ) − J}: no product with
 * J is left. All weights on earlier stage values; what is missing to the sum of weights stands on s. For stiffly accurate methods
 * whose last stage continues the one before: the last stage value is the new state, and differs from the one before by the error.
 *
 * @param right of the right sides, without the factor 1/h; weights sum to 1/γ
 * @param point of the points s_i; weights sum to 1
 * @param dense by power of the interpolant; weights sum to 0
 */
record StageTransform(double gamma, double[][] right, double[][] point, double[][] dense) {

	/** What rounding leaves of a weight that is zero. */
	private static final double ZERO = 1e-12;

	/** @throws IllegalArgumentException when the method is not stiffly accurate */
	static StageTransform of(RosenbrockTableau t) {
		if (!t.isStifflyAccurate() || !t.continuesPrevious(t.stages() - 1)) {
			throw new IllegalArgumentException("sensitivities need a stiffly accurate Rosenbrock method");
		}
		int stages = t.stages();
		double[][] values = new double[stages][stages];
		for (int i = 0; i < stages; i++) {
			values[i] = product(t.a()[i], values, -1);
			values[i][i] = 1;
		}
		double[][] right = new double[stages][];
		double[][] point = new double[stages][];
		for (int i = 0; i < stages; i++) {
			double[] sum = t.a()[i].clone();
			for (int j = 0; j < i; j++) {
				sum[j] = sum[j] / t.gamma() + t.c()[i][j];
			}
			right[i] = product(sum, values, 1);
			point[i] = product(t.a()[i], values, 1);
		}
		double[][] dense = new double[t.dense().length][];
		for (int r = 0; r < dense.length; r++) {
			dense[r] = product(t.dense()[r], values, 1);
		}
		return new StageTransform(t.gamma(), right, point, dense);
	}

	private static double[] product(double[] row, double[][] values, double factor) {
		double[] sum = new double[values.length];
		for (int j = 0; j < row.length; j++) {
			for (int k = 0; k <= j; k++) {
				sum[k] += factor * row[j] * values[j][k];
			}
		}
		for (int k = 0; k < sum.length; k++) {
			sum[k] = Math.abs(sum[k]) < ZERO ? 0 : sum[k];
		}
		return sum;
	}

	/** Weights by stage of the solution at a fraction of the step; those on s are what is missing to 1. */
	double[] at(double theta) {
		double[] weights = new double[right.length];
		for (int j = 0; j < weights.length; j++) {
			double inner = 0;
			for (int r = dense.length - 1; r >= 0; r--) {
				inner = dense[r][j] + theta * inner;
			}
			weights[j] = theta * (1 - theta) * inner;
		}
		weights[weights.length - 1] += theta;
		return weights;
	}
}
