package org.starling.sbml;

/**
 * Something that was found while a model was read or written.
 *
 * @param element kind and id, such as {@code reaction 'J1'}; {@code document} when it concerns the whole; empty when the
 *                text names it
 * @param line    line in the file, 1 for the first; 0 when there is none
 * @param text    what is wrong and what was, or is to be, done
 */
public record SbmlMessage(Severity severity, String element, int line, String text) {

	/** How bad it is. */
	public enum Severity {
		/** the model is not taken */
		ERROR,
		/** the model is taken, with the change that the text says */
		WARNING,
		/** nothing is lost */
		INFORMATION
	}

	@Override
	public String toString() {
		return (line > 0 ? "line " + line + ": " : "") + (element.isEmpty() ? "" : element + ": ") + text;
	}
}
