package org.starling.kinetics.ensemble;

/** Whether runs are solved in the lanes of the vector unit. */
public enum LaneUse {
	/** When model and solver allow it, the processor has a vector unit that Java may use, and there are many runs. */
	AUTO,
	/** Whenever model and solver allow it. */
	ALWAYS,
	/** One run at a time on each thread. */
	NEVER
}
