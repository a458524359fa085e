package org.starling.ode.solvers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.starling.ode.SparsityPattern;

class ColumnGroupsTest {

	/** A band of width three needs three groups, however long it is. */
	@Test
	void tridiagonalPatternNeedsThreeGroups() {
		int n = 20;
		boolean[][] band = new boolean[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = Math.max(0, i - 1); j <= Math.min(n - 1, i + 1); j++) {
				band[i][j] = true;
			}
		}
		int[][] groups = ColumnGroups.of(SparsityPattern.of(band, n));
		assertEquals(3, groups.length);
		for (int[] group : groups) {
			Set<Integer> rows = new HashSet<>();
			for (int j : group) {
				for (int i = 0; i < n; i++) {
					assertTrue(!band[i][j] || rows.add(i), "row " + i + " is shared");
				}
			}
		}
	}

	@Test
	void fullPatternHasOneGroupPerColumn() {
		assertEquals(5, ColumnGroups.of(SparsityPattern.dense(5)).length);
	}
}
