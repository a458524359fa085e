package org.starling.cli.internal;

import java.io.Console;
import java.io.PrintWriter;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;

/** A line on a terminal that tells how many of many things are done, some times a second. Told by one thread at a time. */
final class ProgressLine implements AutoCloseable {

	private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(250);

	private final PrintWriter err;
	private final int count;
	private final String things;
	private final boolean shown;
	private final LongSupplier clock;
	private long next;
	private int width;

	/** @param shown whether there is a terminal; otherwise nothing is written */
	ProgressLine(PrintWriter err, int count, String things, boolean shown) {
		this(err, count, things, shown, System::nanoTime);
	}

	/** @param clock gives nanoseconds */
	ProgressLine(PrintWriter err, int count, String things, boolean shown, LongSupplier clock) {
		this.clock = clock;
		next = clock.getAsLong() + PAUSE_NANOS;
		this.err = err;
		this.count = count;
		this.things = things;
		this.shown = shown;
	}

	/** Whether a person looks at what this process writes. */
	static boolean isTerminal() {
		Console console = System.console();
		return console != null && console.isTerminal();
	}

	/** @param fraction that is done */
	void at(double fraction) {
		if (shown && clock.getAsLong() - next >= 0) {
			next = clock.getAsLong() + PAUSE_NANOS;
			String text = Math.round(fraction * count) + " of " + count + " " + things + " (" + Math.round(100 * fraction) + " %)";
			err.print('\r' + text + " ".repeat(Math.max(0, width - text.length())));
			err.flush();
			width = text.length();
		}
	}

	/** Takes the line away. */
	@Override
	public void close() {
		if (width > 0) {
			err.print('\r' + " ".repeat(width) + '\r');
			err.flush();
		}
	}
}
