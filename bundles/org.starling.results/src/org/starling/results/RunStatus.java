package org.starling.results;

/** How a run ended. */
public enum RunStatus {
	/** Not ended, as far as its record knows. */
	RUNNING,
	/** All was computed. */
	COMPLETE,
	/** Some items failed; their return codes say why. */
	PARTIAL,
	/** Cancelled by a person; what was computed before is kept. */
	CANCELLED,
	/** Nothing useful was computed; the message says why. */
	FAILED,
	/** The process died before the run ended; the tables are lost. */
	INTERRUPTED
}
