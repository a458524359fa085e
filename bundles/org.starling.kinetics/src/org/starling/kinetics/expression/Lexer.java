package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.List;

/** Cuts a formula into words. */
final class Lexer {

	private static final String[] OPERATORS = { "<=", ">=", "==", "!=", "&&", "||", "+", "-", "*", "/", "^", "<", ">", "(",
			")", ",", "!" };

	private final String text;
	private int at;

	private Lexer(String text) {
		this.text = text;
	}

	/** All words, the end last. */
	static List<Token> tokens(String text) {
		Lexer lexer = new Lexer(text);
		List<Token> tokens = new ArrayList<>();
		do {
			tokens.add(lexer.next());
		} while (tokens.getLast().kind() != Token.Kind.END);
		return tokens;
	}

	private Token next() {
		while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
			at++;
		}
		int start = at;
		if (at == text.length()) {
			return new Token(Token.Kind.END, "", null, at, at);
		}
		char c = text.charAt(at);
		if (isDigit(c) || c == '.' && at + 1 < text.length() && isDigit(text.charAt(at + 1))) {
			return number(start);
		}
		if (Character.isLetter(c) || c == '_') {
			return name(start);
		}
		for (String operator : OPERATORS) {
			if (text.startsWith(operator, at)) {
				at += operator.length();
				return new Token(Token.Kind.OPERATOR, operator, null, start, at);
			}
		}
		throw new ExpressionException(complaint(c), at, 1);
	}

	private static String complaint(char c) {
		return switch (c) {
		case '=' -> "'=' does not stand in a formula; compare with '=='";
		case '[' -> "a unit in brackets belongs right after a number, as in 5[mg/L]";
		case '&', '|' -> "unexpected '" + c + "'; write 'and' or 'or'";
		case ';' -> "unexpected ';'; arguments are separated by ','";
		default -> "unexpected character '" + c + "'";
		};
	}

	private Token number(int start) {
		digits();
		if (at < text.length() && text.charAt(at) == '.') {
			at++;
			digits();
		}
		if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
			int exponent = at + 1;
			if (exponent < text.length() && (text.charAt(exponent) == '+' || text.charAt(exponent) == '-')) {
				exponent++;
			}
			if (exponent < text.length() && isDigit(text.charAt(exponent))) {
				at = exponent;
				digits();
			}
		}
		String digits = text.substring(start, at);
		if (at < text.length() && (Character.isLetter(text.charAt(at)) || text.charAt(at) == '_')) {
			throw new ExpressionException("expected an operator after " + digits + "; write " + digits
					+ "* to multiply or give a unit as " + digits + "[unit]", at, 1);
		}
		String unit = at < text.length() && text.charAt(at) == '[' ? unit() : null;
		return new Token(Token.Kind.NUMBER, digits, unit, start, at);
	}

	/** The text between brackets, which may hold bracketed units such as mm[Hg]. */
	private String unit() {
		int open = at;
		int depth = 0;
		for (int i = open; i < text.length(); i++) {
			char c = text.charAt(i);
			depth += c == '[' ? 1 : c == ']' ? -1 : 0;
			if (depth == 0) {
				at = i + 1;
				return text.substring(open + 1, i).strip();
			}
		}
		throw new ExpressionException("the unit that begins with '[' is not closed by ']'", open, text.length() - open);
	}

	private Token name(int start) {
		word();
		while (at + 1 < text.length() && text.charAt(at) == '.'
				&& (Character.isLetter(text.charAt(at + 1)) || text.charAt(at + 1) == '_')) {
			at++;
			word();
		}
		return new Token(Token.Kind.NAME, text.substring(start, at), null, start, at);
	}

	private void word() {
		while (at < text.length() && (Character.isLetterOrDigit(text.charAt(at)) || text.charAt(at) == '_')) {
			at++;
		}
	}

	private void digits() {
		while (at < text.length() && isDigit(text.charAt(at))) {
			at++;
		}
	}

	private static boolean isDigit(char c) {
		return c >= '0' && c <= '9';
	}
}
