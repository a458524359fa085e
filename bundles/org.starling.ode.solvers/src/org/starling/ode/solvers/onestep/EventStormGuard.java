package org.starling.ode.solvers.onestep;

import org.starling.ode.ReturnCode;

/** Ends a solve in which callbacks fire on and on while time stands still, or nearly so. */
final class EventStormGuard {

	private static final int MOST_IN_A_ROW = 1000;
	private static final double STANDSTILL = 1e-12;

	/** So many in a row are looked at together; at the pace of less than {@link #CRAWL} of the span for them the end is far. */
	private static final int BLOCK = 20_000;
	private static final double CRAWL = 1e-4;

	private final double span;
	private double last = Double.NEGATIVE_INFINITY;
	private int inARow;
	private double blockStart = Double.NEGATIVE_INFINITY;
	private int inBlock;

	EventStormGuard(double span) {
		this.span = span;
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
			if (t - blockStart < CRAWL * span) {
				throw new SolveAbort(ReturnCode.FAILURE, BLOCK + " callbacks fired between t = " + Advice.shown(blockStart) + " and t = "
						+ Advice.shown(t) + ", last '" + name
						+ "'; at this pace the end is out of reach: make the event rarer, or simulate a shorter time");
			}
			inBlock = 0;
			blockStart = t;
		}
	}
}
