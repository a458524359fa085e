package org.starling.tables;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as they stand in files, whatever the language of the machine. */
public final class NumberText {

	private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
	private static final int MAX_LENGTH = 64;

	private NumberText() {
	}

	/**
	 * The shortest decimal text that reads back to the same double, without a trailing {@code .0}; empty for NaN,
	 * {@code Inf} and {@code -Inf} for the infinities. Source: R. Giulietti, The Schubfach way to render doubles (2020), which
	 * {@link Double#toString(double)} implements.
	 */
	public static String format(double value) {
		if (Double.isNaN(value)) {
			return "";
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? "Inf" : "-Inf";
		}
		String text = Double.toString(value);
		int exponent = text.indexOf('E');
		String mantissa = exponent < 0 ? text : text.substring(0, exponent);
		if (mantissa.endsWith(".0")) {
			mantissa = mantissa.substring(0, mantissa.length() - 2);
		}
		return exponent < 0 ? mantissa : mantissa + text.substring(exponent);
	}

	/**
	 * The finite number that a text states, with blanks around it allowed; empty when it states none. Digit groups and
	 * Java's own suffixes are no numbers.
	 *
	 * @param decimalMark {@code .} or {@code ,}
	 */
	public static OptionalDouble parse(String text, char decimalMark) {
		if (text == null || text.length() > MAX_LENGTH) {
			return OptionalDouble.empty();
		}
		String plain = text.strip();
		if (decimalMark == ',') {
			if (plain.indexOf('.') >= 0) {
				return OptionalDouble.empty();
			}
			plain = plain.replace(',', '.');
		}
		if (plain.startsWith("\u2212")) {
			plain = "-" + plain.substring(1);
		}
		if (!NUMBER.matcher(plain).matches()) {
			return OptionalDouble.empty();
		}
		double value = Double.parseDouble(plain);
		return Double.isInfinite(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}
}
