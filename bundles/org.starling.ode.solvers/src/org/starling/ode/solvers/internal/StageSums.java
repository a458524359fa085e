package org.starling.ode.solvers.internal;

/**
 * Weighted sums of stage vectors, each pass over the states in a form that HotSpot turns into vector instructions.
 * Stateless.
 */
final class StageSums {

	private StageSums() {
	}

	/** Writes {@code base + Σ_{s<count} weights_s · stages_s}. */
	static void combine(double[] base, double[] weights, double[][] stages, int count, double[] result) {
		System.arraycopy(base, 0, result, 0, result.length);
		add(1, weights, stages, count, result);
	}

	/** Adds {@code factor · Σ_{s<count} weights_s · stages_s}. */
	static void add(double factor, double[] weights, double[][] stages, int count, double[] result) {
		int s = 0;
		for (; s + 3 < count; s += 4) {
			addFour(factor * weights[s], stages[s], factor * weights[s + 1], stages[s + 1], factor * weights[s + 2],
					stages[s + 2], factor * weights[s + 3], stages[s + 3], result);
		}
		for (; s + 1 < count; s += 2) {
			addTwo(factor * weights[s], stages[s], factor * weights[s + 1], stages[s + 1], result);
		}
		if (s < count) {
			addOne(factor * weights[s], stages[s], result);
		}
	}

	/** Writes {@code a + b}. */
	static void sum(double[] a, double[] b, double[] result) {
		for (int j = 0; j < result.length; j++) {
			result[j] = a[j] + b[j];
		}
	}

	/** Writes {@code a - b}. */
	static void subtract(double[] a, double[] b, double[] result) {
		for (int j = 0; j < result.length; j++) {
			result[j] = a[j] - b[j];
		}
	}

	static void addOne(double w0, double[] v0, double[] result) {
		for (int j = 0; j < result.length; j++) {
			result[j] += w0 * v0[j];
		}
	}

	private static void addTwo(double w0, double[] v0, double w1, double[] v1, double[] result) {
		for (int j = 0; j < result.length; j++) {
			result[j] += w0 * v0[j] + w1 * v1[j];
		}
	}

	private static void addFour(double w0, double[] v0, double w1, double[] v1, double w2, double[] v2, double w3, double[] v3,
			double[] result) {
		for (int j = 0; j < result.length; j++) {
			result[j] += (w0 * v0[j] + w1 * v1[j]) + (w2 * v2[j] + w3 * v3[j]);
		}
	}
}
