package org.starling.chemistry;

/** A SMILES that can't be read. */
public final class SmilesException extends Exception {

	private static final long serialVersionUID = 1;

	private final String smiles;
	private final int position;

	/**
	 * @param message  what is wrong and what to do
	 * @param smiles   the text
	 * @param position index of the character where it goes wrong
	 */
	public SmilesException(String message, String smiles, int position) {
		super(message);
		this.smiles = smiles;
		this.position = position;
	}

	/** The text that can't be read. */
	public String smiles() {
		return smiles;
	}

	/** Index of the character where it goes wrong; the length of the text when something is missing at its end. */
	public int position() {
		return position;
	}
}
