package org.starling.cli.internal;

import java.io.PrintWriter;

/** Many runs with a line that tells how far they are and the chance to stop them; what is finished then is kept. */
public final class WatchedRun implements AutoCloseable {

	private final ProgressLine progress;
	private final Interruption interruption;

	/** @param things what the runs are called, in the plural */
	public WatchedRun(PrintWriter err, int count, String things) {
		progress = new ProgressLine(err, count, things, ProgressLine.isTerminal());
		interruption = new Interruption(err, "the " + things + " that are finished are kept");
	}

	/** Whether they are to end soon. */
	public boolean isCancelled() {
		return interruption.wished();
	}

	/** @param fraction that is done */
	public void at(double fraction) {
		progress.at(fraction);
	}

	/** The line may go. */
	public void ran() {
		progress.close();
	}

	@Override
	public void close() {
		progress.close();
		interruption.close();
	}
}
