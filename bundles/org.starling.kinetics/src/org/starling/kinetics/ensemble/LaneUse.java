package org.starling.kinetics.ensemble;

/** Whether runs are solved in the lanes of the vector unit. */
public enum LaneUse {
	/** When model and solver allow it, the processor has a vector unit that Java may use, and there are so many runs that making the code pays. */
	AUTO,
	/** Whenever model and solver allow it. */
	ALWAYS,
	/** One run at a time on each thread. */
	NEVER
}
