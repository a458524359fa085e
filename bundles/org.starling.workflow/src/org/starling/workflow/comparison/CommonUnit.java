package org.starling.workflow.comparison;

import java.math.BigDecimal;
import java.math.MathContext;

import org.starling.tables.NumberText;
import org.starling.units.Units;

/** Numbers of several runs in the unit of the first. */
final class CommonUnit {

	/** Digits beyond which a factor between units is only rounding. */
	private static final MathContext DIGITS = new MathContext(14);
	private static final MathContext COMPUTED = new MathContext(8);

	/** The factor into the common unit, or NaN when the units are not of one dimension. */
	static double factor(String from, String to) {
		String a = from == null ? "" : from;
		String b = to == null ? "" : to;
		if (a.equals(b)) {
			return 1;
		}
		return Units.isValid(a) && Units.isValid(b) && Units.compatible(a, b) ? Units.factor(a, b) : Double.NaN;
	}

	/** An entered value, without the last digits, which a conversion of units may have changed. */
	static String entered(double number) {
		return text(number, DIGITS);
	}

	/** A computed value, with the digits that a solver may have right. */
	static String computed(double number) {
		return text(number, COMPUTED);
	}

	private static String text(double number, MathContext digits) {
		return NumberText.format(Double.isFinite(number) ? new BigDecimal(number).round(digits).doubleValue() : number);
	}

	static String text(String unit) {
		return unit == null || unit.isEmpty() ? "a pure number" : unit;
	}

	private CommonUnit() {
	}
}
