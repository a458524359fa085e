package org.starling.ode;

import java.util.Arrays;

/**
 * Structural non-zeros of a matrix by columns (compressed sparse columns).
 *
 * @param rows           number of rows
 * @param columns        number of columns
 * @param columnPointers {@code columns + 1} offsets into {@code rowIndices}
 * @param rowIndices     row of each non-zero, ascending within a column
 */
public record SparsityPattern(int rows, int columns, int[] columnPointers, int[] rowIndices) {

	public SparsityPattern {
		if (columnPointers.length != columns + 1 || columnPointers[0] != 0
				|| columnPointers[columns] != rowIndices.length) {
			throw new IllegalArgumentException("column pointers do not fit " + rowIndices.length + " row indices");
		}
		for (int j = 0; j < columns; j++) {
			for (int k = columnPointers[j]; k < columnPointers[j + 1]; k++) {
				boolean ascending = k == columnPointers[j] || rowIndices[k] > rowIndices[k - 1];
				if (rowIndices[k] < 0 || rowIndices[k] >= rows || !ascending) {
					throw new IllegalArgumentException("row indices of column " + j + " are not ascending within the rows");
				}
			}
		}
	}

	/** Number of structural non-zeros. */
	public int nonZeros() {
		return rowIndices.length;
	}

	/** Position of an entry in the value array, or -1 when it is structurally zero. */
	public int indexOf(int row, int column) {
		int k = Arrays.binarySearch(rowIndices, columnPointers[column], columnPointers[column + 1], row);
		return k >= 0 ? k : -1;
	}

	/** A full square pattern, in column-major order. */
	public static SparsityPattern dense(int n) {
		int[] pointers = new int[n + 1];
		int[] indices = new int[Math.multiplyExact(n, n)];
		for (int j = 0; j < n; j++) {
			pointers[j + 1] = (j + 1) * n;
			for (int i = 0; i < n; i++) {
				indices[j * n + i] = i;
			}
		}
		return new SparsityPattern(n, n, pointers, indices);
	}

	/** The pattern of the true entries of {@code nonZero[row][column]}. */
	public static SparsityPattern of(boolean[][] nonZero, int columns) {
		int[] pointers = new int[columns + 1];
		int[] indices = new int[nonZero.length * columns];
		int k = 0;
		for (int j = 0; j < columns; j++) {
			for (int i = 0; i < nonZero.length; i++) {
				if (nonZero[i][j]) {
					indices[k++] = i;
				}
			}
			pointers[j + 1] = k;
		}
		return new SparsityPattern(nonZero.length, columns, pointers, Arrays.copyOf(indices, k));
	}

	@Override
	public boolean equals(Object other) {
		return other instanceof SparsityPattern o && rows == o.rows && columns == o.columns
				&& Arrays.equals(columnPointers, o.columnPointers) && Arrays.equals(rowIndices, o.rowIndices);
	}

	@Override
	public int hashCode() {
		return 31 * Arrays.hashCode(columnPointers) + Arrays.hashCode(rowIndices);
	}
}
