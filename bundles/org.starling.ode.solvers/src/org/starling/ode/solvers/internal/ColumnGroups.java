package org.starling.ode.solvers.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.ode.SparsityPattern;

/**
 * Groups columns of a sparse Jacobian that share no row, so that one evaluation serves a whole group.
 * A. R. Curtis, M. J. D. Powell, J. K. Reid, IMA J. Appl. Math. 13 (1974) 117, doi:10.1093/imamat/13.1.117.
 */
final class ColumnGroups {

	private ColumnGroups() {
	}

	/** Every column once; a full pattern gives one group a column. */
	static int[][] of(SparsityPattern pattern) {
		int n = pattern.columns();
		if (pattern.nonZeros() == (long) n * pattern.rows()) {
			int[][] single = new int[n][];
			Arrays.setAll(single, j -> new int[] { j });
			return single;
		}
		List<int[]> groups = new ArrayList<>();
		boolean[] placed = new boolean[n];
		for (int first = 0; first < n; first++) {
			if (!placed[first]) {
				groups.add(collect(pattern, first, placed));
			}
		}
		return groups.toArray(int[][]::new);
	}

	private static int[] collect(SparsityPattern pattern, int first, boolean[] placed) {
		boolean[] taken = new boolean[pattern.rows()];
		List<Integer> group = new ArrayList<>();
		for (int j = first; j < pattern.columns(); j++) {
			if (!placed[j] && isFree(pattern, j, taken)) {
				placed[j] = true;
				group.add(j);
				for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
					taken[pattern.rowIndices()[k]] = true;
				}
			}
		}
		return group.stream().mapToInt(Integer::intValue).toArray();
	}

	private static boolean isFree(SparsityPattern pattern, int column, boolean[] taken) {
		for (int k = pattern.columnPointers()[column]; k < pattern.columnPointers()[column + 1]; k++) {
			if (taken[pattern.rowIndices()[k]]) {
				return false;
			}
		}
		return true;
	}
}
