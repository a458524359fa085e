package org.starling.ode;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;

class SparsityPatternTest {

	/** The matrix of T. A. Davis, Direct Methods for Sparse Linear Systems, SIAM 2006, section 2.1. */
	private final SparsityPattern davis = SparsityPattern.of(new boolean[][] { { true, false, true, false },
			{ true, true, false, true }, { false, true, true, false }, { true, true, false, true } }, 4);

	@Test
	void columnsAreCompressed() {
		assertArrayEquals(new int[] { 0, 3, 6, 8, 10 }, davis.columnPointers());
		assertArrayEquals(new int[] { 0, 1, 3, 1, 2, 3, 0, 2, 1, 3 }, davis.rowIndices());
		assertEquals(10, davis.nonZeros());
	}

	@Test
	void entriesAreFound() {
		assertEquals(2, davis.indexOf(3, 0));
		assertEquals(9, davis.indexOf(3, 3));
		assertEquals(-1, davis.indexOf(2, 0));
	}

	@Test
	void fullPatternIsColumnMajor() {
		SparsityPattern full = SparsityPattern.dense(3);
		assertEquals(9, full.nonZeros());
		assertEquals(5, full.indexOf(2, 1));
		assertNotEquals(full, davis);
		assertEquals(full, SparsityPattern.dense(3));
	}

	@Test
	void malformedPatternsAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new SparsityPattern(2, 2, new int[] { 0, 1 }, new int[] { 0 }));
		assertThrows(IllegalArgumentException.class,
				() -> new SparsityPattern(2, 1, new int[] { 0, 2 }, new int[] { 1, 0 }));
		assertThrows(IllegalArgumentException.class, () -> new SparsityPattern(2, 1, new int[] { 0, 1 }, new int[] { 2 }));
	}
}
