package org.starling.chart.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;

/** Numbers as text on charts: decimal point in every locale, typographic minus, powers of ten as superscripts. */
public final class NumberText {

	private static final String SUPERSCRIPTS = "⁰¹²³⁴⁵⁶⁷⁸⁹";

	private NumberText() {
	}

	/** At most the given number of significant digits, without trailing zeros; scientific below 1e-4 and from 1e6 on. */
	public static String significant(double value, int digits) {
		if (Double.isNaN(value)) {
			return "–";
		}
		if (Double.isInfinite(value)) {
			return value > 0 ? "∞" : "−∞";
		}
		return of(BigDecimal.valueOf(value).round(new MathContext(digits, RoundingMode.HALF_EVEN)));
	}

	/** The exact decimal number; scientific below 1e-4 and from 1e6 on. */
	public static String of(BigDecimal value) {
		BigDecimal v = value.signum() == 0 ? BigDecimal.ZERO : value.stripTrailingZeros();
		int exponent = exponent(v);
		if (v.signum() == 0 || exponent >= -4 && exponent < 6) {
			return minus(v.toPlainString());
		}
		return scientific(v, exponent);
	}

	/** Mantissa times power of ten; a mantissa of one is left out. */
	public static String scientific(BigDecimal value, int exponent) {
		String mantissa = value.movePointLeft(exponent).stripTrailingZeros().toPlainString();
		String power = "10" + superscript(exponent);
		return switch (mantissa) {
			case "1" -> power;
			case "-1" -> "−" + power;
			default -> minus(mantissa) + "×" + power;
		};
	}

	/** Decimal exponent: 0 for 1 to below 10. */
	public static int exponent(BigDecimal value) {
		return value.precision() - value.scale() - 1;
	}

	/** An integer in superscript digits. */
	public static String superscript(int n) {
		StringBuilder b = new StringBuilder(n < 0 ? "⁻" : "");
		for (char c : Integer.toString(Math.abs(n)).toCharArray()) {
			b.append(SUPERSCRIPTS.charAt(c - '0'));
		}
		return b.toString();
	}

	private static String minus(String text) {
		return text.replace('-', '−');
	}
}
