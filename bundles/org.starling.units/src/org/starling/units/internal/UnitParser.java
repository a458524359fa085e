package org.starling.units.internal;

import javax.measure.Unit;

import org.starling.units.UnitSyntaxException;

import tech.units.indriya.AbstractUnit;
import tech.units.indriya.function.Calculus;
import tech.units.indriya.function.DefaultNumberSystem;
import tech.units.indriya.function.MultiplyConverter;

/**
 * Recursive descent over the grammar of UCUM 2.1, §2 and its appendix:
 * {@code main = ["/"] term; term = component {("."|"/") component};
 * component = "(" term ")" [exponent] | number [unit] | symbol [exponent] [annotation] | annotation}.
 */
public final class UnitParser {

	private static final int MAX_LENGTH = 256;
	private static final int MAX_EXPONENT = 99;
	private static final int MAX_DEPTH = 16;

	static {
		// Indriya looks its number system up as a service of the thread's class loader, which under OSGi sees none.
		Calculus.setCurrentNumberSystem(new DefaultNumberSystem());
	}

	private final String text;
	private final String source;
	private int at;
	private int depth;

	private UnitParser(String source) {
		this.source = source;
		this.text = UnitText.plain(source);
	}

	/** @throws UnitSyntaxException when the text is no unit */
	public static Unit<?> parse(String source) {
		if (source.length() > MAX_LENGTH) {
			throw new UnitSyntaxException("a unit has at most " + MAX_LENGTH + " characters", source.substring(0, 20) + "…", 0);
		}
		return new UnitParser(source).main();
	}

	private Unit<?> main() {
		blanks();
		if (at == text.length()) {
			return AbstractUnit.ONE;
		}
		Unit<?> unit = peek() == '/' ? AbstractUnit.ONE : component();
		unit = rest(unit);
		if (at < text.length()) {
			throw error(peek() == ')' ? "a closing parenthesis without an opening one"
					: "unexpected '" + source.charAt(at) + "'; join units by . or /");
		}
		return unit;
	}

	private Unit<?> rest(Unit<?> first) {
		Unit<?> unit = first;
		blanks();
		while (peek() == '.' || peek() == '*' || peek() == '/') {
			int operator = at;
			boolean division = text.charAt(at++) == '/';
			blanks();
			Unit<?> next = division ? divisor() : component();
			unit = join(unit, next, division, operator);
			blanks();
		}
		return unit;
	}

	private Unit<?> join(Unit<?> left, Unit<?> right, boolean division, int where) {
		if (isShifted(left) || isShifted(right)) {
			throw new UnitSyntaxException("a temperature scale with a shifted zero can't be part of a product; use K", source,
					where);
		}
		return division ? left.divide(right) : left.multiply(right);
	}

	private static boolean isShifted(Unit<?> unit) {
		return unit.getDimension().equals(BaseUnits.TEMPERATURE)
				&& ((AbstractUnit<?>) unit).getSystemConverter().convert(0.0) != 0;
	}

	/** A decimal number behind a slash takes the unit that follows with it: {@code /1.73.m2}. */
	private Unit<?> divisor() {
		int start = at;
		Unit<?> unit = component();
		boolean decimal = UnitText.isDigit(text.charAt(start)) && text.substring(start, at).indexOf('.') > 0;
		if (decimal && peek() == '.') {
			int operator = at++;
			return join(unit, component(), false, operator);
		}
		return unit;
	}

	private Unit<?> component() {
		if (at == text.length()) {
			throw error("a unit is missing");
		}
		char c = peek();
		if (c == '(') {
			return parenthesis();
		}
		if (c == '{') {
			return annotation(AbstractUnit.ONE);
		}
		if (UnitText.isDigit(c)) {
			return number();
		}
		return annotation(exponent(symbol()));
	}

	private Unit<?> parenthesis() {
		int start = at++;
		if (++depth > MAX_DEPTH) {
			throw error("more than " + MAX_DEPTH + " parentheses within each other");
		}
		blanks();
		Unit<?> unit = rest(peek() == '/' ? AbstractUnit.ONE : component());
		if (peek() != ')') {
			throw new UnitSyntaxException("the parenthesis is not closed", source, start);
		}
		at++;
		depth--;
		return annotation(exponent(unit));
	}

	private Unit<?> annotation(Unit<?> unit) {
		if (peek() != '{') {
			return unit;
		}
		int end = text.indexOf('}', at);
		if (end < 0) {
			throw error("the brace is not closed");
		}
		String counted = UnitSpellings.counted(text.substring(at + 1, end).strip());
		at = end + 1;
		return annotation(counted == null ? unit : join(unit, UnitAtoms.get(counted), false, end));
	}

	private Unit<?> number() {
		int start = at;
		String digits = UnitText.number(source, at);
		if (digits.isEmpty()) {
			throw error("a raised digit without a unit before it");
		}
		at += digits.length();
		if (digits.equals("10") && at < text.length() && UnitText.isSuperscript(source.charAt(at))
				&& UnitText.startsExponent(text, at)) {
			return annotation(power(readExponent()));
		}
		if (digits.equals("10") && (peek() == '*' || peek() == '^') && UnitText.startsExponent(text, at + 1)) {
			at++;
			return annotation(power(readExponent()));
		}
		if (digits.length() > 40 || digits.matches(".*[eE].?\\d{3,}")) {
			throw new UnitSyntaxException("the number is too long", source, start);
		}
		var value = Decimals.rational(digits);
		if (value.signum() == 0) {
			throw new UnitSyntaxException("a unit can't be zero", source, start);
		}
		Unit<?> unit = AbstractUnit.ONE.multiply(value);
		if (UnitText.startsSymbol(peek())) {
			int symbol = at;
			unit = join(unit, exponent(symbol()), false, symbol);
		}
		return annotation(unit);
	}

	private Unit<?> symbol() {
		int start = at;
		at = UnitText.endOfSymbol(text, at);
		if (at == start) {
			throw error("unexpected '" + source.charAt(at) + "' where a unit must stand");
		}
		if (text.charAt(at - 1) != ']' && text.substring(start, at).indexOf('[') >= 0) {
			throw new UnitSyntaxException("the bracket is not closed", source, start);
		}
		String symbol = text.substring(start, at);
		String code = UnitSpellings.code(symbol);
		Unit<?> unit = UnitAtoms.get(code);
		for (int length = 1; unit == null && length <= 2 && length < code.length(); length++) {
			Integer power = UnitPrefixes.power(code.substring(0, length));
			if (power != null && UnitAtoms.isMetric(code.substring(length))) {
				unit = UnitAtoms.get(code.substring(length)).transform(MultiplyConverter.ofTenExponent(power));
			}
		}
		if (unit == null) {
			throw new UnitSyntaxException(UnitSpellings.advice(symbol), source, start);
		}
		return unit;
	}

	private Unit<?> exponent(Unit<?> unit) {
		int start = at;
		if (peek() == '^' && UnitText.startsExponent(text, at + 1)) {
			at++;
		}
		if (!UnitText.startsExponent(text, at)) {
			return unit;
		}
		if (isShifted(unit)) {
			throw new UnitSyntaxException("a temperature scale with a shifted zero has no powers; use K", source, start);
		}
		return unit.pow(readExponent());
	}

	private int readExponent() {
		int start = at;
		boolean raised = UnitText.isSuperscript(source.charAt(at++));
		while (UnitText.isDigit(peek()) && UnitText.isSuperscript(source.charAt(at)) == raised) {
			at++;
		}
		String digits = text.substring(start, at);
		if (digits.length() > 3 || Math.abs(Integer.parseInt(digits)) > MAX_EXPONENT) {
			throw new UnitSyntaxException("an exponent is at most " + MAX_EXPONENT, source, start);
		}
		return Integer.parseInt(digits);
	}

	private static Unit<?> power(int exponent) {
		return AbstractUnit.ONE.transform(MultiplyConverter.ofTenExponent(exponent));
	}

	private void blanks() {
		while (peek() == ' ') {
			at++;
		}
	}

	private char peek() {
		return at < text.length() ? text.charAt(at) : 0;
	}

	private UnitSyntaxException error(String message) {
		return new UnitSyntaxException(message, source, at);
	}
}
