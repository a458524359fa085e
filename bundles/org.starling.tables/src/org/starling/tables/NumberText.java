package org.starling.tables;

import java.util.OptionalDouble;
import java.util.regex.Pattern;

/** Numbers as they stand in files, whatever the language of the machine. */
public final class NumberText {

	private static final Pattern NUMBER = Pattern.compile("[+-]?([0-9]+\\.?[0-9]*|\\.[0-9]+)([eE][+-]?[0-9]+)?");
	private static final int MAX_LENGTH = 64;
	private static final int EXACT_DIGITS = 15;
	private static final double[] POWERS_OF_TEN = { 1, 1e1, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e10, 1e11, 1e12, 1e13, 1e14, 1e15 };

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
		double value = number(text, decimalMark);
		return Double.isNaN(value) ? OptionalDouble.empty() : OptionalDouble.of(value);
	}

	/** As {@link #parse}, with NaN for a text that states no finite number; makes no objects for the usual ones. */
	public static double number(String text, char decimalMark) {
		return text == null ? Double.NaN : number(text, 0, text.length(), decimalMark);
	}

	/** As {@link #number(String, char)}, for the characters of a longer text from one place up to another. */
	public static double number(CharSequence text, int from, int to, char decimalMark) {
		if (to - from > MAX_LENGTH) {
			return Double.NaN;
		}
		int start = from;
		int end = to;
		while (start < end && text.charAt(start) == ' ') {
			start++;
		}
		while (start < end && text.charAt(end - 1) == ' ') {
			end--;
		}
		double simple = simple(text, start, end, decimalMark);
		return Double.isNaN(simple) ? general(text.subSequence(start, end).toString().strip(), decimalMark) : simple;
	}

	/**
	 * Up to 15 digits with up to 15 behind the mark: then digits and power of ten are doubles, and their quotient is rounded
	 * once. Source: W. Clinger, How to read floating point numbers accurately, PLDI 1990.
	 */
	private static double simple(CharSequence text, int from, int to, char mark) {
		int at = to > from && (text.charAt(from) == '-' || text.charAt(from) == '+') ? from + 1 : from;
		boolean negative = at > from && text.charAt(from) == '-';
		if (to - at > EXACT_DIGITS + 1) {
			return Double.NaN;
		}
		long digits = 0;
		int count = 0;
		int behind = -1;
		for (; at < to; at++) {
			char c = text.charAt(at);
			if (c >= '0' && c <= '9') {
				digits = digits * 10 + c - '0';
				count++;
				behind += behind < 0 ? 0 : 1;
			} else if (c == mark && behind < 0) {
				behind = 0;
			} else {
				return Double.NaN;
			}
		}
		if (count == 0 || count > EXACT_DIGITS) {
			return Double.NaN;
		}
		double value = behind <= 0 ? digits : digits / POWERS_OF_TEN[behind];
		return negative ? -value : value;
	}

	private static double general(String text, char decimalMark) {
		String plain = text;
		if (decimalMark == ',') {
			if (plain.indexOf('.') >= 0) {
				return Double.NaN;
			}
			plain = plain.replace(',', '.');
		}
		if (plain.startsWith("\u2212")) {
			plain = "-" + plain.substring(1);
		}
		if (plain.isEmpty() || plain.charAt(plain.length() - 1) > '9' || !NUMBER.matcher(plain).matches()) {
			return Double.NaN;
		}
		double value = Double.parseDouble(plain);
		return Double.isInfinite(value) ? Double.NaN : value;
	}
}
