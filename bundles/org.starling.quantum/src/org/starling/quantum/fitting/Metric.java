package org.starling.quantum.fitting;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;

/**
 * The Cholesky factor L of the Coulomb integrals (P|Q) of fitting functions. Functions that are sums of earlier ones are left out. Immutable.
 */
final class Metric {

	/** Part of its own repulsion that a function must keep beside those before it. */
	private static final double DEPENDENT = 1e-11;

	/** Remainder beside the norm from which on a function of a smooth repulsion counts: energies are the same from 1e-13 to 1e-8. */
	private static final double SMALL = 1e-10;

	/** Indices of the functions that stay. */
	final int[] kept;
	/** L, rows of rising length. */
	final double[][] factor;

	/** In the order of the functions. */
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

	/**
	 * That of a smooth repulsion, in which many functions are nearly alike: the largest remainder comes next (S. F. Boys; N. H. F. Beebe, J. Linderberg, Int J
	 * Quantum Chem 12 (1977) 683), until all are small beside the norms.
	 *
	 * @param norms of the functions, positive
	 */
	Metric(DMatrixRMaj metric, double[] norms) {
		int n = metric.numRows;
		double[][] rows = new double[n][n];
		double[] left = new double[n];
		int[] stay = new int[n];
		boolean[] taken = new boolean[n];
		for (int p = 0; p < n; p++) {
			left[p] = metric.get(p, p);
		}
		int size = 0;
		for (int p = largest(left, norms, taken); p >= 0; p = largest(left, norms, taken)) {
			taken[p] = true;
			double root = Math.sqrt(left[p]);
			for (int q = 0; q < n; q++) {
				if (!taken[q]) {
					double value = (metric.get(q, p) - dot(rows[q], rows[p], size)) / root;
					rows[q][size] = value;
					left[q] -= value * value;
				}
			}
			rows[p][size] = root;
			stay[size++] = p;
		}
		kept = Arrays.copyOf(stay, size);
		factor = new double[size][];
		for (int k = 0; k < size; k++) {
			factor[k] = Arrays.copyOf(rows[kept[k]], k + 1);
		}
	}

	/** -1 when all that is left is small. */
	private static int largest(double[] left, double[] norms, boolean[] taken) {
		int largest = -1;
		double most = SMALL;
		for (int p = 0; p < left.length; p++) {
			if (!taken[p] && left[p] / norms[p] > most) {
				most = left[p] / norms[p];
				largest = p;
			}
		}
		return largest;
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
