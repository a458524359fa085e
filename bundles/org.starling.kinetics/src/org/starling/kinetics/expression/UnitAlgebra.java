package org.starling.kinetics.expression;

import java.math.BigDecimal;
import java.math.MathContext;

import javax.measure.Unit;

import org.starling.units.UnitConversionException;
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/** Computes with units; null stands for one that is not known. */
final class UnitAlgebra {

	static final Unit<?> ONE = Units.parse("1");

	private static final double SAME_SCALE = 1e-9;
	private static final int LARGEST_DENOMINATOR = 12;

	private UnitAlgebra() {
	}

	/** Null for a text that is null or no unit, which another check reports. */
	static Unit<?> parse(String text) {
		if (text == null) {
			return null;
		}
		try {
			return Units.parse(text);
		} catch (UnitSyntaxException e) {
			return null;
		}
	}

	/** How two units differ, as the end of a sentence; null when they do not. */
	static String mismatch(Unit<?> a, Unit<?> b) {
		if (a.equals(b)) {
			return null;
		}
		if (!Units.compatible(a, b)) {
			return "";
		}
		double factor;
		try {
			factor = Units.factor(a, b);
		} catch (UnitConversionException e) {
			return " in units with different zeros; use K";
		}
		return Math.abs(factor - 1) <= SAME_SCALE ? null
				: " in units that differ by a factor of " + shown(factor)
						+ "; values are not converted inside a formula: use one unit or write the factor";
	}

	private static String shown(double factor) {
		double nearest = factor >= 1 ? factor : 1 / factor;
		return new BigDecimal(nearest).round(new MathContext(6)).stripTrailingZeros().toPlainString();
	}

	/** Null when the exponent is no simple fraction. */
	static Unit<?> power(Unit<?> base, double exponent) {
		if (base == null) {
			return null;
		}
		for (int denominator = 1; denominator <= LARGEST_DENOMINATOR; denominator++) {
			double numerator = exponent * denominator;
			if (Math.abs(numerator - Math.rint(numerator)) < 1e-9 && Math.abs(numerator) <= 100) {
				return denominator == 1 ? base.pow((int) Math.rint(numerator))
						: base.pow((int) Math.rint(numerator)).root(denominator);
			}
		}
		return null;
	}
}
