package org.starling.ui.star;

import java.math.BigDecimal;
import java.math.MathContext;

import org.starling.tables.NumberText;

/** Numbers as the cells of the matrix show them. */
public final class Numbers {

	private static final MathContext DIGITS = new MathContext(4);
	private static final MathContext RATIO_DIGITS = new MathContext(3);
	private static final double PLAIN_FROM = 1e-4;
	private static final double PLAIN_BELOW = 1e6;

	/** Four significant digits, also zeros at the end, so that numbers stand below each other; empty for what isn't known. */
	public static String four(double value) {
		return rounded(value, DIGITS);
	}

	/** Three significant digits; empty for what isn't known. */
	public static String three(double value) {
		return rounded(value, RATIO_DIGITS);
	}

	private static String rounded(double value, MathContext digits) {
		if (!Double.isFinite(value)) {
			return ""; //$NON-NLS-1$
		}
		BigDecimal rounded = new BigDecimal(value).round(digits);
		double size = Math.abs(value);
		return size >= PLAIN_FROM && size < PLAIN_BELOW && rounded.scale() > 0 && rounded.stripTrailingZeros().precision() > 1
				? rounded.toPlainString()
				: NumberText.format(rounded.doubleValue());
	}

	private Numbers() {
	}
}
