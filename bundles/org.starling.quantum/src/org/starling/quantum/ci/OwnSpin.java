package org.starling.quantum.ci;

import java.util.Arrays;

/** The Hamiltonian of the electrons of one spin by themselves as a sparse symmetric matrix over their strings. Immutable. */
final class OwnSpin {

	/** Columns and elements of each row. */
	private final int[][] columns;
	private final double[][] elements;

	/** @param one h_pq − ½ Σ (pr|rq), p·orbitals + q */
	OwnSpin(ActiveSpace space, Strings strings, double[] one) {
		int n = strings.orbitals;
		columns = new int[strings.size()][];
		elements = new double[strings.size()][];
		double[] row = new double[strings.size()];
		int[] touched = new int[strings.size()];
		boolean[] seen = new boolean[strings.size()];
		for (int i = 0; i < columns.length; i++) {
			int count = 0;
			int[] first = strings.excitations[i];
			for (int e = 0; e < first.length; e += 3) {
				int pq = first[e + 1];
				count = touch(first[e], touched, seen, count);
				row[first[e]] += first[e + 2] * one[pq];
				int[] second = strings.excitations[first[e]];
				for (int f = 0; f < second.length; f += 3) {
					int rs = second[f + 1];
					count = touch(second[f], touched, seen, count);
					row[second[f]] += 0.5 * first[e + 2] * second[f + 2] * space.integral(pq / n, pq % n, rs / n, rs % n);
				}
			}
			columns[i] = Arrays.copyOf(touched, count);
			elements[i] = new double[count];
			for (int c = 0; c < count; c++) {
				elements[i][c] = row[touched[c]];
				row[touched[c]] = 0;
				seen[touched[c]] = false;
			}
		}
	}

	private static int touch(int place, int[] touched, boolean[] seen, int count) {
		if (seen[place]) {
			return count;
		}
		seen[place] = true;
		touched[count] = place;
		return count + 1;
	}

	/** Number of elements of the matrix at most. */
	static double elements(int orbitals, int electrons) {
		double empty = orbitals - electrons;
		return Strings.count(orbitals, electrons) * (1 + electrons * empty + electrons * (electrons - 1.0) * empty * (empty - 1) / 4);
	}

	/** Numbers of the strings that a string is coupled with, itself among them. */
	int[] columns(int string) {
		return columns[string];
	}

	/** The elements to {@link #columns(int)}. */
	double[] elements(int string) {
		return elements[string];
	}

	/** Adds the matrix times a vector whose rows are strings of this spin. */
	void addRows(double[] vector, double[] sum) {
		int length = vector.length / Math.max(1, columns.length);
		for (int i = 0; i < columns.length; i++) {
			for (int c = 0; c < columns[i].length; c++) {
				int from = columns[i][c] * length;
				int to = i * length;
				double factor = elements[i][c];
				for (int j = 0; j < length; j++) {
					sum[to + j] += factor * vector[from + j];
				}
			}
		}
	}

	/** Adds a vector whose columns are strings of this spin times the matrix. */
	void addColumns(double[] vector, double[] sum) {
		int rows = vector.length / Math.max(1, columns.length);
		for (int r = 0; r < rows; r++) {
			int at = r * columns.length;
			for (int i = 0; i < columns.length; i++) {
				double total = 0;
				int[] places = columns[i];
				double[] factors = elements[i];
				for (int c = 0; c < places.length; c++) {
					total += factors[c] * vector[at + places[c]];
				}
				sum[at + i] += total;
			}
		}
	}
}
