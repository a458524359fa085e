package org.starling.ode.solvers.onestep;

import org.starling.ode.ReturnCode;

/** Ends a solve in which callbacks fire on and on while time stands still, or nearly so. */
final class EventStormGuard {

	private static final int MOST_IN_A_ROW = 1000;
	private static final double STANDSTILL = 1e-12;

	/** So many are looked at together: at their pace the whole span must not take more than a multiple of the steps allowed. */
	private static final int BLOCK = 10_000;
	private static final double EVENTS_PER_STEP = 10;

	private final double span;
	private final double shortest;
	private double last = Double.NEGATIVE_INFINITY;
	private int inARow;
	private double blockStart;
	private int inBlock;

	/** @param maxSteps steps allowed between two callbacks; with the tenfold of them in all the end is called out of reach */
	EventStormGuard(double t0, double t1, int maxSteps) {
		span = t1 - t0;
		blockStart = t0;
		shortest = span * BLOCK / (EVENTS_PER_STEP * maxSteps);
	}

	/** @param name the first callback that fires at {@code t} */
	void event(double t, String name) {
		inARow = t - last <= STANDSTILL * Math.max(span, Math.abs(t)) ? inARow + 1 : 0;
		last = t;
		if (inARow >= MOST_IN_A_ROW) {
			throw new SolveAbort(ReturnCode.FAILURE, MOST_IN_A_ROW + " callbacks fired in a row at t = " + Advice.shown(t)
					+ " while time stood still, last '" + name
					+ "'; an event probably triggers itself: give its condition a gap or a direction");
		}
		if (++inBlock == BLOCK) {
			if (t - blockStart < Math.min(shortest, 0.5 * span)) {
				throw new SolveAbort(ReturnCode.FAILURE, BLOCK + " callbacks fired between t = " + Advice.shown(blockStart) + " and t = "
						+ Advice.shown(t) + ", last '" + name
						+ "'; at this pace the end is out of reach: make the event rarer, simulate a shorter time, or allow more steps");
			}
			inBlock = 0;
			blockStart = t;
		}
	}
}
