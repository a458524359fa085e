package org.starling.kinetics.expression;

/** Operators between operands, from the loosest to the tightest. */
public enum BinaryOperator {
	OR("or", 1, Kind.LOGICAL),
	XOR("xor", 2, Kind.LOGICAL),
	AND("and", 3, Kind.LOGICAL),
	LESS("<", 5, Kind.COMPARISON),
	LESS_OR_EQUAL("<=", 5, Kind.COMPARISON),
	GREATER(">", 5, Kind.COMPARISON),
	GREATER_OR_EQUAL(">=", 5, Kind.COMPARISON),
	EQUAL("==", 5, Kind.COMPARISON),
	NOT_EQUAL("!=", 5, Kind.COMPARISON),
	ADD("+", 6, Kind.ARITHMETIC),
	SUBTRACT("-", 6, Kind.ARITHMETIC),
	MULTIPLY("*", 7, Kind.ARITHMETIC),
	DIVIDE("/", 7, Kind.ARITHMETIC),
	/** Binds to the right: {@code 2^3^2} is {@code 2^(3^2)}, and tighter than a sign before it: {@code -2^2} is -4. */
	POWER("^", 9, Kind.ARITHMETIC);

	/** What an operator makes of what. */
	public enum Kind {
		/** a number of numbers */
		ARITHMETIC,
		/** a truth value of numbers */
		COMPARISON,
		/** a truth value of truth values */
		LOGICAL
	}

	private final String text;
	private final int precedence;
	private final Kind kind;

	BinaryOperator(String text, int precedence, Kind kind) {
		this.text = text;
		this.precedence = precedence;
		this.kind = kind;
	}

	/** As it is printed. */
	public String text() {
		return text;
	}

	/** A higher one binds tighter. */
	public int precedence() {
		return precedence;
	}

	public Kind kind() {
		return kind;
	}
}
