package org.starling.kinetics.expression;

/** Constants with a reserved name. */
public enum MathConstant {
	PI("pi", Math.PI),
	EXPONENTIALE("exponentiale", Math.E),
	/** Exact since the 2019 revision of the SI. */
	AVOGADRO("avogadro", 6.02214076e23),
	INFINITY("inf", Double.POSITIVE_INFINITY),
	NOT_A_NUMBER("nan", Double.NaN),
	TRUE("true", 1),
	FALSE("false", 0);

	private final String text;
	private final double value;

	MathConstant(String text, double value) {
		this.text = text;
		this.value = value;
	}

	/** The reserved word. */
	public String text() {
		return text;
	}

	public double value() {
		return value;
	}

	/** The constant of that name, or null. */
	static MathConstant of(String text) {
		for (MathConstant c : values()) {
			if (c.text.equals(text)) {
				return c;
			}
		}
		return null;
	}
}
