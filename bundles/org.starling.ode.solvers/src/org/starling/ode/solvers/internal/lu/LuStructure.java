package org.starling.ode.solvers.internal.lu;

import java.util.BitSet;
import java.util.Optional;

import org.starling.ode.SparsityPattern;

/**
 * Where the non-zeros of the factors {@code L U = P W Pᵀ} of {@code W = s·M − J} stand, for pivots on the diagonal in an order
 * that keeps fill-in small: at each step the pivot with the least product of other entries in its row and column. Rows hold the
 * unit lower triangle, the pivot and the upper triangle, columns ascending, all in pivot order.
 * H. M. Markowitz, Management Science 3 (1957) 255, doi:10.1287/mnsc.3.3.255;
 * I. S. Duff, A. M. Erisman, J. K. Reid, Direct Methods for Sparse Matrices, 2nd ed., Oxford 2017, chapters 7 and 11.
 *
 * @param order       original index of each pivot
 * @param rowPointers {@code n + 1} offsets into {@code columns}
 * @param columns     column of each entry, in pivot order
 * @param diagonal    offset of each row's pivot
 * @param jacobian    position of each entry in the Jacobian's values, or -1
 * @param mass        entry of the mass matrix at each place
 * @param operations  multiplications of one factorisation
 */
record LuStructure(int[] order, int[] rowPointers, int[] columns, int[] diagonal, int[] jacobian, double[] mass,
		long operations) {

	int size() {
		return order.length;
	}

	int entries() {
		return columns.length;
	}

	/**
	 * Orders and fills.
	 *
	 * @param mass row-major mass matrix, or null for the identity
	 * @return empty when a pivot on the diagonal would be zero by structure
	 */
	static Optional<LuStructure> of(SparsityPattern pattern, double[] mass) {
		int n = pattern.columns();
		BitSet[] rows = new BitSet[n];
		BitSet[] columns = new BitSet[n];
		for (int i = 0; i < n; i++) {
			rows[i] = new BitSet(n);
			columns[i] = new BitSet(n);
		}
		for (int j = 0; j < n; j++) {
			for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
				rows[pattern.rowIndices()[k]].set(j);
			}
		}
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				if (massAt(mass, n, i, j) != 0) {
					rows[i].set(j);
				}
			}
			if (!rows[i].get(i)) {
				return Optional.empty();
			}
			int row = i;
			rows[i].stream().forEach(j -> columns[j].set(row));
		}
		return Optional.of(collect(pattern, mass, eliminate(rows, columns), rows));
	}

	/** Adds the fill to {@code rows}; gives the pivots in their order. */
	private static int[] eliminate(BitSet[] rows, BitSet[] columns) {
		int n = rows.length;
		int[] order = new int[n];
		BitSet open = new BitSet(n);
		open.set(0, n);
		int[] rowCount = new int[n];
		int[] columnCount = new int[n];
		for (int i = 0; i < n; i++) {
			rowCount[i] = rows[i].cardinality();
			columnCount[i] = columns[i].cardinality();
		}
		for (int step = 0; step < n; step++) {
			int pivot = cheapest(open, rowCount, columnCount);
			order[step] = pivot;
			open.clear(pivot);
			BitSet across = (BitSet) rows[pivot].clone();
			across.and(open);
			BitSet down = (BitSet) columns[pivot].clone();
			down.and(open);
			down.stream().forEach(i -> {
				rowCount[i]--;
				across.stream().filter(j -> !rows[i].get(j)).forEach(j -> {
					rows[i].set(j);
					columns[j].set(i);
					rowCount[i]++;
					columnCount[j]++;
				});
			});
			across.stream().forEach(j -> columnCount[j]--);
		}
		return order;
	}

	private static int cheapest(BitSet open, int[] rowCount, int[] columnCount) {
		int best = -1;
		long least = Long.MAX_VALUE;
		for (int i = open.nextSetBit(0); i >= 0; i = open.nextSetBit(i + 1)) {
			long cost = (rowCount[i] - 1L) * (columnCount[i] - 1L);
			if (cost < least) {
				least = cost;
				best = i;
			}
		}
		return best;
	}

	private static LuStructure collect(SparsityPattern pattern, double[] mass, int[] order, BitSet[] rows) {
		int n = order.length;
		int[] position = new int[n];
		int[] pointers = new int[n + 1];
		for (int k = 0; k < n; k++) {
			position[order[k]] = k;
			pointers[k + 1] = pointers[k] + rows[order[k]].cardinality();
		}
		int[] columns = new int[pointers[n]];
		int[] diagonal = new int[n];
		int[] jacobian = new int[pointers[n]];
		double[] masses = new double[pointers[n]];
		long operations = 0;
		for (int k = 0; k < n; k++) {
			int[] sorted = rows[order[k]].stream().map(j -> position[j]).sorted().toArray();
			System.arraycopy(sorted, 0, columns, pointers[k], sorted.length);
			for (int e = pointers[k]; e < pointers[k + 1]; e++) {
				int column = order[columns[e]];
				jacobian[e] = pattern.indexOf(order[k], column);
				masses[e] = massAt(mass, n, order[k], column);
				if (columns[e] == k) {
					diagonal[k] = e;
				} else if (columns[e] < k) {
					operations += pointers[columns[e] + 1] - diagonal[columns[e]];
				}
			}
		}
		return new LuStructure(order, pointers, columns, diagonal, jacobian, masses, operations);
	}

	private static double massAt(double[] mass, int n, int i, int j) {
		return mass == null ? i == j ? 1 : 0 : mass[i * n + j];
	}

	/** Offset of an entry, which must be there. */
	int indexOf(int row, int column) {
		return java.util.Arrays.binarySearch(columns, rowPointers[row], rowPointers[row + 1], column);
	}
}
