package org.starling.ode.solvers.lanes;

/**
 * A row of the memory of a block: one number a lane.
 *
 * @param index    number of the row
 * @param relative whether the offset that is given when the code runs is added
 */
record LaneRow(int index, boolean relative) {

	/**
	 * Where the first row begins. Behind the 16 bytes of an array's head that is a boundary of 64 bytes when the array itself begins
	 * on one, as large arrays do under the G1 collector; vectors that cross such a boundary take half as long again.
	 */
	static final int FIRST = 6;

	/** Numbers that make an array large for G1 on heaps of up to 8 GB. */
	static final int LARGE = 1 << 18;

	/** Place of a row's first number. */
	static int place(int index, int lanes) {
		return FIRST + index * lanes;
	}

	static LaneRow at(int index) {
		return new LaneRow(index, false);
	}

	static LaneRow from(int index) {
		return new LaneRow(index, true);
	}
}
