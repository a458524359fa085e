package org.starling.quantization;

/** A run that must not go into a study as it is; the message says why and what to do. */
public final class RunRefusedException extends Exception {

	private static final long serialVersionUID = 1L;

	RunRefusedException(String message) {
		super(message);
	}
}
