package org.starling.tables.xpt;

/**
 * A column of a data set in a transport file.
 *
 * @param name   up to 8 characters
 * @param label  up to 40 characters; may be empty
 * @param text   whether it holds text, else numbers
 * @param length bytes of a value: 2 to 8 of a number, 1 and more of a text (200 at most by the rules of version 5)
 * @param output how it is shown by default
 * @param input  how it is read by default
 */
public record XptVariable(String name, String label, boolean text, int length, XptFormat output, XptFormat input) {

	public static final int NUMBER_LENGTH = 8;

	public static XptVariable number(String name, String label) {
		return new XptVariable(name, label, false, NUMBER_LENGTH, XptFormat.NONE, XptFormat.NONE);
	}

	public static XptVariable text(String name, String label, int length) {
		return new XptVariable(name, label, true, length, XptFormat.NONE, XptFormat.NONE);
	}

	/**
	 * A format or informat of SAS.
	 *
	 * @param name     such as {@code DATE} or {@code $}; empty for none
	 * @param width    0 for the default
	 * @param decimals 0 for the default
	 * @param right    whether values stand at the right; of an output format only
	 */
	public record XptFormat(String name, int width, int decimals, boolean right) {
		public static final XptFormat NONE = new XptFormat("", 0, 0, false);
	}
}
