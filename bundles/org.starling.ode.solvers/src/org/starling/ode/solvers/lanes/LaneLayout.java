package org.starling.ode.solvers.lanes;

import org.starling.ode.solvers.internal.RosenbrockTableau;

/** Where what stands in the memory of a block, in rows. */
final class LaneLayout {

	/** Time at the start of the step, its length, the reciprocal of that, and {@code 1/(hγ)}. */
	final int time;
	final int step;
	final int perStep;
	final int shift;
	/** Times of the stages. */
	final int stageTimes;
	/** Not zero where the last attempt is to be the new state. */
	final int accepted;
	/** Sum of squares of the scaled errors. */
	final int error;
	/** Watch on the pivots. */
	final int watch;
	final int relTol;
	final int absTol;
	final int states;
	final int proposal;
	final int point;
	final int right;
	final int timeDerivative;
	final int stages;
	/** Vectors of the interpolant, in the rows of point and right-hand side, which are free by then, and some more. */
	final int dense;
	final int parameters;
	final int factors;
	/** Rows in all. */
	final int rows;

	LaneLayout(int n, int parameterCount, int factorCount, RosenbrockTableau tableau) {
		time = 0;
		step = 1;
		perStep = 2;
		shift = 3;
		accepted = 4;
		error = 5;
		watch = 6;
		relTol = 7;
		absTol = 8;
		stageTimes = absTol + 1;
		states = stageTimes + tableau.stages();
		proposal = states + n;
		point = proposal + n;
		right = point + n;
		dense = point;
		int beyond = Math.max(0, tableau.dense().length - 2) * n;
		timeDerivative = right + n + beyond;
		stages = timeDerivative + n;
		parameters = stages + tableau.stages() * n;
		factors = parameters + parameterCount;
		rows = factors + factorCount;
	}
}
