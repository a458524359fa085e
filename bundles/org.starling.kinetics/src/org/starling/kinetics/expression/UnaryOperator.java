package org.starling.kinetics.expression;

/** Operators before an operand. */
public enum UnaryOperator {
	NEGATE("-", 8), NOT("not ", 4);

	private final String text;
	private final int precedence;

	UnaryOperator(String text, int precedence) {
		this.text = text;
		this.precedence = precedence;
	}

	/** As it is printed. */
	public String text() {
		return text;
	}

	/** A higher one binds tighter. */
	public int precedence() {
		return precedence;
	}
}
