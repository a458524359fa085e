package org.starling.kinetics.expression;

/** A text is no formula. The message says what is wrong and what to write. */
public final class ExpressionException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final int position;
	private final int length;

	/**
	 * @param position index of the first character at fault
	 * @param length   number of characters at fault; 0 at the end of the text
	 */
	public ExpressionException(String message, int position, int length) {
		super(message);
		this.position = position;
		this.length = length;
	}

	public int position() {
		return position;
	}

	public int length() {
		return length;
	}
}
