package org.starling.chemistry.internal.geometry;

import java.util.Arrays;
import java.util.Comparator;

/** Eigenvalues and -vectors of a small symmetric matrix by Jacobi's rotations (Golub and Van Loan, Matrix Computations, 2013, 8.5). Immutable. */
public final class SymmetricEigen {

	private static final int SWEEPS = 60;

	private final double[] values;
	private final double[][] vectors;

	private SymmetricEigen(double[] values, double[][] vectors) {
		this.values = values;
		this.vectors = vectors;
	}

	/** @param matrix symmetric; not changed */
	public static SymmetricEigen of(double[][] matrix) {
		int n = matrix.length;
		double[][] a = Arrays.stream(matrix).map(double[]::clone).toArray(double[][]::new);
		double[][] v = new double[n][n];
		for (int i = 0; i < n; i++) {
			v[i][i] = 1;
		}
		for (int sweep = 0; sweep < SWEEPS; sweep++) {
			double off = 0;
			for (int p = 0; p < n; p++) {
				for (int q = p + 1; q < n; q++) {
					off = Math.max(off, Math.abs(a[p][q]));
					rotate(a, v, p, q);
				}
			}
			if (off == 0) {
				break;
			}
		}
		Integer[] order = new Integer[n];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingDouble(i -> a[i][i]));
		double[] values = new double[n];
		double[][] vectors = new double[n][n];
		for (int i = 0; i < n; i++) {
			values[i] = a[order[i]][order[i]];
			for (int k = 0; k < n; k++) {
				vectors[i][k] = v[k][order[i]];
			}
		}
		return new SymmetricEigen(values, vectors);
	}

	private static void rotate(double[][] a, double[][] v, int p, int q) {
		if (a[p][q] == 0) {
			return;
		}
		double theta = (a[q][q] - a[p][p]) / (2 * a[p][q]);
		double t = Math.copySign(1, theta) / (Math.abs(theta) + Math.sqrt(theta * theta + 1));
		double c = 1 / Math.sqrt(t * t + 1);
		double s = t * c;
		for (int k = 0; k < a.length; k++) {
			double kp = a[k][p];
			double kq = a[k][q];
			a[k][p] = c * kp - s * kq;
			a[k][q] = s * kp + c * kq;
		}
		for (int k = 0; k < a.length; k++) {
			double pk = a[p][k];
			double qk = a[q][k];
			a[p][k] = c * pk - s * qk;
			a[q][k] = s * pk + c * qk;
			double vp = v[k][p];
			double vq = v[k][q];
			v[k][p] = c * vp - s * vq;
			v[k][q] = s * vp + c * vq;
		}
		a[p][q] = 0;
		a[q][p] = 0;
	}

	/** From the smallest, number 0, on. */
	public double value(int number) {
		return values[number];
	}

	/** Of length 1. */
	public double[] vector(int number) {
		return vectors[number].clone();
	}
}
