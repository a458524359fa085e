package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.Optional;

/**
 * The eigenvalues of a small matrix by formula: of the diagonal where nothing flows back, by the roots of a quadratic or a cubic
 * polynomial for groups of two or three states that exchange in both directions.
 */
final class RealEigenvalues {

	private static final int LARGEST_GROUP = 3;

	private RealEigenvalues() {
	}

	/**
	 * @param a row-major
	 * @return ascending; empty when an eigenvalue is complex or a group of states is larger than three
	 */
	static Optional<double[]> of(double[] a, int n) {
		boolean[][] reaches = reachability(a, n);
		double[] found = new double[n];
		boolean[] done = new boolean[n];
		int count = 0;
		for (int i = 0; i < n; i++) {
			if (done[i]) {
				continue;
			}
			int[] group = new int[n];
			int size = 0;
			for (int j = i; j < n; j++) {
				if (j == i || reaches[i][j] && reaches[j][i]) {
					group[size++] = j;
					done[j] = true;
				}
			}
			double[] values = size > LARGEST_GROUP ? new double[] { Double.NaN } : ofGroup(a, n, Arrays.copyOf(group, size));
			for (double value : values) {
				if (!Double.isFinite(value)) {
					return Optional.empty();
				}
				found[count++] = value;
			}
		}
		Arrays.sort(found);
		return Optional.of(found);
	}

	private static boolean[][] reachability(double[] a, int n) {
		boolean[][] reaches = new boolean[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				reaches[i][j] = a[i * n + j] != 0;
			}
		}
		for (int k = 0; k < n; k++) {
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < n; j++) {
					reaches[i][j] |= reaches[i][k] && reaches[k][j];
				}
			}
		}
		return reaches;
	}

	private static double[] ofGroup(double[] a, int n, int[] g) {
		double p = a[g[0] * n + g[0]];
		if (g.length == 1) {
			return new double[] { p };
		}
		double q = a[g[1] * n + g[1]];
		double pq = a[g[0] * n + g[1]] * a[g[1] * n + g[0]];
		if (g.length == 2) {
			return pair(0.5 * (p + q), 0.5 * (p - q), pq, p * q - pq);
		}
		double r = a[g[2] * n + g[2]];
		double pr = a[g[0] * n + g[2]] * a[g[2] * n + g[0]];
		double qr = a[g[1] * n + g[2]] * a[g[2] * n + g[1]];
		double cycles = a[g[0] * n + g[1]] * a[g[1] * n + g[2]] * a[g[2] * n + g[0]]
				+ a[g[0] * n + g[2]] * a[g[2] * n + g[1]] * a[g[1] * n + g[0]];
		double determinant = p * q * r + cycles - p * qr - q * pr - r * pq;
		return triple(p + q + r, p * q - pq + p * r - pr + q * r - qr, determinant);
	}

	/** The root of larger size by addition, the other one from the product. */
	private static double[] pair(double mean, double difference, double exchange, double product) {
		double root = Math.sqrt(difference * difference + exchange);
		double large = mean + Math.copySign(root, mean);
		return new double[] { large, large == 0 ? 0 : product / large };
	}

	/** Roots of {@code x³ − trace x² + minors x − determinant} by Viète's trigonometric formula, then Newton's method. */
	private static double[] triple(double trace, double minors, double determinant) {
		double mean = trace / 3;
		double p = mean * mean - minors / 3;
		double q = mean * mean * mean - 0.5 * (mean * minors - determinant);
		double cosine = q / (p * Math.sqrt(p));
		if (!(p > 0 && Math.abs(cosine) <= 1)) {
			return new double[] { Double.NaN };
		}
		double angle = Math.acos(cosine) / 3;
		double[] roots = new double[3];
		for (int k = 0; k < 3; k++) {
			double x = mean + 2 * Math.sqrt(p) * Math.cos(angle - 2 * Math.PI * k / 3);
			for (int i = 0; i < 3; i++) {
				double slope = (3 * x - 2 * trace) * x + minors;
				double value = ((x - trace) * x + minors) * x - determinant;
				x = slope == 0 ? x : x - value / slope;
			}
			roots[k] = x;
		}
		return roots;
	}
}
