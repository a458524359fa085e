package org.starling.kinetics.expression;

/**
 * A word of a formula.
 *
 * @param text  characters; of a number with unit the number alone
 * @param unit  unit of a number, or null
 * @param start index of the first character
 * @param end   index behind the last
 */
record Token(Kind kind, String text, String unit, int start, int end) {

	enum Kind {
		NUMBER, NAME, OPERATOR, END
	}

	boolean is(String operator) {
		return kind == Kind.OPERATOR && text.equals(operator);
	}

	/** As a message names it. */
	String shown() {
		return kind == Kind.END ? "the end" : "'" + text + "'";
	}
}
