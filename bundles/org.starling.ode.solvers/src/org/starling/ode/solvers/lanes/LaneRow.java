package org.starling.ode.solvers.lanes;

/**
 * A row of the memory of a block: one number a lane.
 *
 * @param index    number of the row
 * @param relative whether the offset that is given when the code runs is added
 */
record LaneRow(int index, boolean relative) {

	static LaneRow at(int index) {
		return new LaneRow(index, false);
	}

	static LaneRow from(int index) {
		return new LaneRow(index, true);
	}
}
