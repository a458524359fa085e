package org.starling.units.internal;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters of a unit's text: typographic ones made plain, one for one so that positions hold, and the ends of tokens. */
final class UnitText {

	private static final String TYPOGRAPHIC = "\u00B5\u03BC\u00B7\u22C5\u00D7\u2070\u00B9\u00B2\u00B3\u2074\u2075\u2076\u2077\u2078\u2079\u207B\u2212\u00A0";
	private static final String PLAIN = "uu...0123456789-- ";
	private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)?([eE][+-]?[0-9]+)?");

	private UnitText() {
	}

	static String plain(String source) {
		StringBuilder plain = new StringBuilder(source);
		for (int i = 0; i < plain.length(); i++) {
			int k = TYPOGRAPHIC.indexOf(plain.charAt(i));
			if (k >= 0) {
				plain.setCharAt(i, PLAIN.charAt(k));
			}
		}
		return plain.toString();
	}

	/** The number that starts there, in plain digits; empty when none does. */
	static String number(String text, int start) {
		Matcher matcher = NUMBER.matcher(text).region(start, text.length());
		return matcher.lookingAt() ? matcher.group() : "";
	}

	/** Whether a character is a digit or sign raised to an exponent. */
	static boolean isSuperscript(char c) {
		return c == '\u00B9' || c == '\u00B2' || c == '\u00B3' || c >= '\u2070' && c <= '\u207B';
	}

	static boolean startsExponent(String text, int at) {
		if (at >= text.length()) {
			return false;
		}
		char c = text.charAt(at);
		return isDigit(c) || (c == '-' || c == '+') && at + 1 < text.length() && isDigit(text.charAt(at + 1));
	}

	static boolean startsSymbol(char c) {
		return Character.isLetter(c) || c == '[' || c == '%' || c == '°';
	}

	/** Index behind the symbol that starts at {@code start}: letters and signs, brackets taken whole. */
	static int endOfSymbol(String text, int start) {
		int at = start;
		while (at < text.length()) {
			char c = text.charAt(at);
			if (c == '[') {
				int end = text.indexOf(']', at);
				return end < 0 ? text.length() : end + 1;
			}
			if (!startsSymbol(c) && c != '_' && c != '\'') {
				break;
			}
			at++;
		}
		return at;
	}

	/** Only 0 to 9: digits of other scripts are none here. */
	static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
