package org.starling.ode;

/** How a solve ended. Numerical trouble is a code, never an exception. */
public enum ReturnCode {
	/** The end of the span was reached within the tolerances. */
	SUCCESS,
	/** A callback ended the solve before the end of the span, as it was told to. */
	TERMINATED,
	/** The caller cancelled; the states up to that time are kept. */
	CANCELLED,
	/** The number of steps ran out. */
	MAX_STEPS,
	/** The step fell below what the time's floating-point spacing can tell. */
	STEP_TOO_SMALL,
	/** A state or derivative became infinite or undefined. */
	NOT_FINITE,
	/** Anything else; the message says what. */
	FAILURE;

	/** Whether the states given are those that were asked for. */
	public boolean isComplete() {
		return this == SUCCESS || this == TERMINATED;
	}
}
