package org.starling.units;

/** A text that is no unit. The message names the text, the place in it and what to write instead. */
public final class UnitSyntaxException extends IllegalArgumentException {

	private static final long serialVersionUID = 1;

	private final String text;
	private final int position;

	/**
	 * @param message  what is wrong and what to write instead; text and place are added
	 * @param text     the whole text
	 * @param position index of the first wrong character, from 0; the text's length when something is missing at its end
	 */
	public UnitSyntaxException(String message, String text, int position) {
		super("unit \"" + text + "\", character " + (position + 1) + ": " + message);
		this.text = text;
		this.position = position;
	}

	/** The whole text in which the fault is. */
	public String text() {
		return text;
	}

	/** Index of the first wrong character, from 0. */
	public int position() {
		return position;
	}
}
