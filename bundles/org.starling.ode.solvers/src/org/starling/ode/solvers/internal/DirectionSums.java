package org.starling.ode.solvers.internal;

/**
 * Weighted sums of the sensitivities of all directions and their stage values. All vectors of a loop have the same index, so
 * that HotSpot makes vector instructions of it though it can't know that they are different ones. Used by one thread.
 */
final class DirectionSums {

	private final int length;
	private final double[][] vectors;
	private final double[] weights;

	/** @param length of the vectors that are summed; they may be longer */
	DirectionSums(int length, int stages) {
		this.length = length;
		vectors = new double[stages][];
		weights = new double[stages];
	}

	/**
	 * The least length of at least so many numbers with which arrays that are allocated one behind the other begin at the same place
	 * of a cache line, so that vectors of one loop cross lines in none of them; 16 bytes of an array are its head.
	 */
	static int sameAlignment(int length) {
		return length + Math.floorMod(6 - length, 8);
	}

	/**
	 * Writes {@code factor · Σ w_j values_j} plus as much of s as is missing to {@code total}.
	 */
	void combine(double total, double[] s, double factor, double[] w, double[][] values, double[] result) {
		int count = 0;
		double rest = total;
		for (int j = 0; j < w.length; j++) {
			if (w[j] != 0) {
				vectors[count] = values[j];
				weights[count++] = factor * w[j];
				rest -= factor * w[j];
			}
		}
		double[][] v = vectors;
		double[] a = weights;
		switch (count) {
		case 0 -> set(rest, s, result);
		case 1 -> set(rest, s, a[0], v[0], result);
		case 2 -> set(rest, s, a[0], v[0], a[1], v[1], result);
		case 3 -> set(rest, s, a[0], v[0], a[1], v[1], a[2], v[2], result);
		case 4 -> set(rest, s, a[0], v[0], a[1], v[1], a[2], v[2], a[3], v[3], result);
		case 5 -> set(rest, s, a[0], v[0], a[1], v[1], a[2], v[2], a[3], v[3], a[4], v[4], result);
		case 6 -> set(rest, s, a[0], v[0], a[1], v[1], a[2], v[2], a[3], v[3], a[4], v[4], a[5], v[5], result);
		default -> {
			set(rest, s, a[0], v[0], a[1], v[1], a[2], v[2], a[3], v[3], a[4], v[4], a[5], v[5], a[6], v[6], result);
			for (int j = 7; j < count; j++) {
				add(a[j], v[j], result);
			}
		}
		}
	}

	private void set(double w, double[] v, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k];
		}
	}

	private void set(double w, double[] v, double w0, double[] v0, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k] + w0 * v0[k];
		}
	}

	private void set(double w, double[] v, double w0, double[] v0, double w1, double[] v1, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k] + (w0 * v0[k] + w1 * v1[k]);
		}
	}

	private void set(double w, double[] v, double w0, double[] v0, double w1, double[] v1, double w2, double[] v2,
			double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k] + (w0 * v0[k] + w1 * v1[k] + w2 * v2[k]);
		}
	}

	private void set(double w, double[] v, double w0, double[] v0, double w1, double[] v1, double w2, double[] v2, double w3,
			double[] v3, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k] + ((w0 * v0[k] + w1 * v1[k]) + (w2 * v2[k] + w3 * v3[k]));
		}
	}

	private void set(double w, double[] v, double w0, double[] v0, double w1, double[] v1, double w2, double[] v2, double w3,
			double[] v3, double w4, double[] v4, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k] + ((w0 * v0[k] + w1 * v1[k]) + (w2 * v2[k] + w3 * v3[k])) + w4 * v4[k];
		}
	}

	private void set(double w, double[] v, double w0, double[] v0, double w1, double[] v1, double w2, double[] v2, double w3,
			double[] v3, double w4, double[] v4, double w5, double[] v5, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k] + ((w0 * v0[k] + w1 * v1[k]) + (w2 * v2[k] + w3 * v3[k])) + (w4 * v4[k] + w5 * v5[k]);
		}
	}

	private void set(double w, double[] v, double w0, double[] v0, double w1, double[] v1, double w2, double[] v2, double w3,
			double[] v3, double w4, double[] v4, double w5, double[] v5, double w6, double[] v6, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] = w * v[k] + ((w0 * v0[k] + w1 * v1[k]) + (w2 * v2[k] + w3 * v3[k]))
					+ (w4 * v4[k] + w5 * v5[k] + w6 * v6[k]);
		}
	}

	private void add(double w0, double[] v0, double[] result) {
		for (int k = 0; k < length; k++) {
			result[k] += w0 * v0[k];
		}
	}
}
