package org.starling.quantum.fitting;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;

/**
 * The Cholesky factor L of the Coulomb integrals (P|Q) of fitting functions. Functions that are sums of earlier ones are left out. Immutable.
 */
final class Metric {

	/** Part of its own repulsion that a function must keep beside those before it. */
	private static final double DEPENDENT = 1e-11;

	/** Indices of the functions that stay. */
	final int[] kept;
	/** L, rows of rising length. */
	final double[][] factor;

	Metric(DMatrixRMaj metric) {
		int n = metric.numRows;
		double[][] rows = new double[n][];
		int[] stay = new int[n];
		int size = 0;
		for (int p = 0; p < n; p++) {
			double[] row = new double[size + 1];
			for (int q = 0; q < size; q++) {
				row[q] = (metric.get(p, stay[q]) - dot(row, rows[q], q)) / rows[q][q];
			}
			double left = metric.get(p, p) - dot(row, row, size);
			if (left > DEPENDENT * metric.get(p, p)) {
				row[size] = Math.sqrt(left);
				rows[size] = row;
				stay[size++] = p;
			}
		}
		kept = Arrays.copyOf(stay, size);
		factor = Arrays.copyOf(rows, size);
	}

	private static double dot(double[] a, double[] b, int n) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int whole = n - n % 4;
		for (int i = 0; i < whole; i += 4) {
			s0 = Math.fma(a[i], b[i], s0);
			s1 = Math.fma(a[i + 1], b[i + 1], s1);
			s2 = Math.fma(a[i + 2], b[i + 2], s2);
			s3 = Math.fma(a[i + 3], b[i + 3], s3);
		}
		for (int i = whole; i < n; i++) {
			s0 = Math.fma(a[i], b[i], s0);
		}
		return s0 + s1 + (s2 + s3);
	}

	/** Number of functions that stay. */
	int size() {
		return kept.length;
	}
}
