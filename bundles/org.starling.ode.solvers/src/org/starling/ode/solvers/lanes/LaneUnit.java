package org.starling.ode.solvers.lanes;

import org.starling.ode.solvers.internal.vector.VectorUnit;

/**
 * What calculates the lanes. With the module jdk.incubator.vector and vectors of at least four numbers it is the processor's
 * vector unit; otherwise loops over eight lanes, with the same numbers to the last bit.
 *
 * @param lanes      numbers in a row
 * @param vectorised whether a row is one vector
 */
public record LaneUnit(int lanes, boolean vectorised) {

	private static final int LANES_OF_LOOPS = 8;
	private static final LaneUnit OF_THIS_PROCESS = find();

	/** The unit of this process. */
	public static LaneUnit ofThisProcess() {
		return OF_THIS_PROCESS;
	}

	/** Loops over eight lanes. */
	static LaneUnit loops() {
		return new LaneUnit(LANES_OF_LOOPS, false);
	}

	private static LaneUnit find() {
		int length = VectorUnit.longest();
		return length > 0 ? new LaneUnit(length, true) : loops();
	}
}
