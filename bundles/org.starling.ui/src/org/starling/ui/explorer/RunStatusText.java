package org.starling.ui.explorer;

import org.starling.results.RunStatus;

/** Words and pictures of how a run ended. */
public final class RunStatusText {

	/** The state in the person's language. */
	public static String of(RunStatus status) {
		return switch (status) {
		case RUNNING -> Messages.Status_running;
		case COMPLETE -> Messages.Status_complete;
		case PARTIAL -> Messages.Status_partial;
		case CANCELLED -> Messages.Status_cancelled;
		case FAILED -> Messages.Status_failed;
		case INTERRUPTED -> Messages.Status_interrupted;
		};
	}

	/** Name of the icon; a stale run that went well shows the clock. */
	public static String icon(RunNode run) {
		return switch (run.run().status()) {
		case RUNNING -> "run-running"; //$NON-NLS-1$
		case COMPLETE -> run.isStale() ? "run-stale" : "run-complete"; //$NON-NLS-1$ //$NON-NLS-2$
		case PARTIAL -> "run-partial"; //$NON-NLS-1$
		case CANCELLED -> "run-cancelled"; //$NON-NLS-1$
		case FAILED, INTERRUPTED -> "run-failed"; //$NON-NLS-1$
		};
	}

	private RunStatusText() {
	}
}
