package org.starling.chemistry.geometry;

/** A structure for which no sane geometry was found; the message says what stands in the way. */
public final class ConformerException extends Exception {

	private static final long serialVersionUID = 1;

	/** @param message what was tried and what to do */
	public ConformerException(String message) {
		super(message);
	}
}
