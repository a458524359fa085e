package org.starling.workflow;

/** A simulation that cannot be run as it is written. The message says what is wrong with which field and what to do. */
public final class SimulationException extends Exception {

	private static final long serialVersionUID = 1;

	public SimulationException(String message) {
		super(message);
	}

	public SimulationException(String message, Throwable cause) {
		super(message, cause);
	}
}
