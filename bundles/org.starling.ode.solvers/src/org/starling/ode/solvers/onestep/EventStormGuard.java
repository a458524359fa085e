package org.starling.ode.solvers.onestep;

import org.starling.ode.ReturnCode;

/** Ends a solve in which callbacks fire on and on while time stands still. */
final class EventStormGuard {

	private static final int MOST_IN_A_ROW = 1000;
	private static final double STANDSTILL = 1e-12;

	private final double span;
	private double last = Double.NEGATIVE_INFINITY;
	private int inARow;

	EventStormGuard(double span) {
		this.span = span;
	}

	void event(double t) {
		inARow = t - last <= STANDSTILL * Math.max(span, Math.abs(t)) ? inARow + 1 : 0;
		last = t;
		if (inARow >= MOST_IN_A_ROW) {
			throw new SolveAbort(ReturnCode.FAILURE, MOST_IN_A_ROW + " callbacks fired in a row at t = " + Advice.shown(t)
					+ " while time stood still; an event probably triggers itself: give its condition a gap or a direction");
		}
	}
}
