package org.starling.kinetics.internal.code;

import java.util.stream.IntStream;

/**
 * Where a program puts what it computes.
 *
 * @param places index into the result of each formula
 * @param added  as many formulas, the first, are added to what stands there
 */
record Targets(int[] places, int added) {

	/** The formulas one behind the other. */
	static Targets inOrder(int count) {
		return new Targets(IntStream.range(0, count).toArray(), 0);
	}

	boolean adds(int formula) {
		return formula < added;
	}
}
