package org.starling.ui.emf;

/** A text that can't be a value; the message says what is wrong and what to write instead, for the person who typed it. */
public final class InvalidValueException extends Exception {

	private static final long serialVersionUID = 1;

	private final int position;

	public InvalidValueException(String message) {
		this(message, -1);
	}

	/** @param position index of the first wrong character, or -1 */
	public InvalidValueException(String message, int position) {
		super(message);
		this.position = position;
	}

	/** Index of the first wrong character, or -1 when no single one is at fault. */
	public int position() {
		return position;
	}
}
