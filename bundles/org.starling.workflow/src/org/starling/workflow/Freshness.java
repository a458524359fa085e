package org.starling.workflow;

/** How a simulation's newest run stands to the files that it depends on. */
public enum Freshness {
	/** There is no run. */
	NOT_RUN,
	/** A file that the newest run depended on has changed or is gone. */
	STALE,
	/** The newest run was cancelled or died with the program; its inputs are what they were. */
	UNFINISHED,
	/** The newest run ended by itself, and its inputs are what they were; a failed one would fail again. */
	CURRENT;

	/** Whether running the simulation again would tell something new. */
	public boolean isOutOfDate() {
		return this != CURRENT;
	}
}
