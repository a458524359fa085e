package org.starling.ode.solvers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.ode.SparsityPattern;

/** Systems that need pivoting are solved all the same. */
class StageMatrixTest {

	/** (1e-20 x + y, x + y) = (1, 2) has the solution (1, 1) to all digits; without pivoting x comes out as 0. */
	@Test
	void growthOfEntriesIsMetByPivoting() {
		StageMatrix matrix = new StageMatrix(SparsityPattern.dense(2), new double[4]);
		assertTrue(matrix.factor(1, new double[] { -1e-20, -1, -1, -1 }));
		double[] x = new double[2];
		matrix.solve(new double[] { 1, 2 }, x);
		assertEquals(1, x[0], 1e-15);
		assertEquals(1, x[1], 1e-15);
	}

	@Test
	void pivotsThatAreZeroByStructure() {
		SparsityPattern swap = SparsityPattern.of(new boolean[][] { { false, true }, { true, false } }, 2);
		StageMatrix matrix = new StageMatrix(swap, new double[4]);
		assertTrue(matrix.factor(1, new double[] { -2, -4 }));
		double[] x = new double[2];
		matrix.solve(new double[] { 8, 6 }, x);
		assertEquals(3, x[0], 1e-15);
		assertEquals(2, x[1], 1e-15);
	}
}
