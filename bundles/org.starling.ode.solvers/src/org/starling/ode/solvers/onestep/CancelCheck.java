package org.starling.ode.solvers.onestep;

import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;

/**
 * Asks the caller for cancellation at least about every 10 ms, whatever a unit of work costs, and reports progress about
 * every 50 ms: the number of units between two looks at the clock is adapted.
 */
final class CancelCheck {

	private static final long TARGET_NANOS = 10_000_000;
	private static final long PROGRESS_NANOS = 50_000_000;
	private static final int LONGEST_STRIDE = 256;

	private final SolveContext context;
	private final double start;
	private final double span;
	private double time;
	private int stride = 1;
	private int countdown = 1;
	private long last = System.nanoTime();
	private long lastProgress = last;

	CancelCheck(SolveContext context, double t0, double t1) {
		this.context = context;
		this.start = t0;
		this.span = t1 - t0;
		this.time = t0;
	}

	/** The time that the solve has reached, for progress. */
	void reached(double t) {
		time = t;
	}

	/** Called for every unit of work. */
	void tick() {
		if (--countdown <= 0) {
			look();
		}
	}

	/** Asks at once. */
	void look() {
		long now = System.nanoTime();
		long elapsed = now - last;
		if (elapsed < TARGET_NANOS / 2) {
			stride = Math.min(2 * stride, LONGEST_STRIDE);
		} else if (elapsed > 2 * TARGET_NANOS) {
			stride = (int) Math.max(1, stride * TARGET_NANOS / elapsed);
		}
		countdown = stride;
		last = now;
		if (context.isCancelled()) {
			throw new SolveAbort(ReturnCode.CANCELLED, "cancelled at t = " + Advice.shown(time) + "; the states up to there are kept");
		}
		if (now - lastProgress >= PROGRESS_NANOS) {
			lastProgress = now;
			context.progress(Math.clamp((time - start) / span, 0, 1));
		}
	}

	/** Reports the end. */
	void finished() {
		context.progress(1);
	}
}
