package org.starling.units;

import java.util.Map;

import javax.measure.Unit;

import org.starling.units.internal.DimensionText;

/**
 * Conversions between mass and amount of substance through the molar mass, alone or within any product: {@code mg} and
 * {@code umol}, {@code mg/L} and {@code umol/L}, {@code L/h/mg} and {@code L/h/umol}. Thread-safe.
 */
public final class MolarMass {

	private static final String GRAM_PER_MOLE = "g/mol";

	private MolarMass() {
	}

	/**
	 * The value in {@code to}.
	 *
	 * @param gramPerMole molar mass in g/mol; needed only when the units differ by mass against amount, otherwise NaN will do
	 * @throws UnitSyntaxException     when a text is no unit
	 * @throws UnitConversionException when the molar mass is needed and is not a positive number, or when the dimensions
	 *                                 differ by more than mass against amount
	 */
	public static double convert(double value, String from, String to, double gramPerMole) {
		if (Units.compatible(from, to)) {
			return Units.convert(value, from, to);
		}
		return value * factor(from, to, gramPerMole);
	}

	/** The factor from one unit to the other; arguments and failures as in {@link #convert}. */
	public static double factor(String from, String to, double gramPerMole) {
		Unit<?> source = Units.parse(from);
		Unit<?> target = Units.parse(to);
		if (Units.compatible(source, target)) {
			return Units.factor(from, to);
		}
		int power = massOverAmount(source, target);
		if (power == 0) {
			throw new UnitConversionException("\"" + from + "\" (" + Units.dimension(source) + ") can't be converted to \"" + to
					+ "\" (" + Units.dimension(target) + "), with a molar mass neither");
		}
		if (!(gramPerMole > 0) || Double.isInfinite(gramPerMole)) {
			throw new UnitConversionException("the molar mass is missing, which leads from \"" + from + "\" ("
					+ Units.dimension(source) + ") to \"" + to + "\" (" + Units.dimension(target)
					+ "); give the molecule a molarMass in g/mol");
		}
		Unit<?> molar = Units.parse(GRAM_PER_MOLE);
		return power > 0 ? Units.factor(source.divide(molar), target) / gramPerMole
				: Units.factor(source.multiply(molar), target) * gramPerMole;
	}

	/** Whether values in one unit can be expressed in the other once the molar mass is known. */
	public static boolean convertible(String from, String to) {
		Unit<?> source = Units.parse(from);
		Unit<?> target = Units.parse(to);
		return Units.compatible(source, target) || massOverAmount(source, target) != 0;
	}

	/**
	 * A molar mass in g/mol from one in {@code g/mol} or any unit like it, or from a molecular mass in {@code Da}.
	 *
	 * @throws UnitConversionException when the unit measures neither; mg is a mass, but not that of a molecule
	 */
	public static double gramPerMole(double value, String unit) {
		return unit != null && unit.strip().endsWith("Da") ? Units.convert(value, unit, "Da") : Units.convert(value, unit, GRAM_PER_MOLE);
	}

	/** 1 when the first is the second times mass over amount, -1 when it is the other way round, 0 when neither. */
	private static int massOverAmount(Unit<?> from, Unit<?> to) {
		Map<String, Integer> difference = DimensionText.exponents(from.divide(to));
		if (difference.equals(Map.of("M", 1, "N", -1))) {
			return 1;
		}
		return difference.equals(Map.of("M", -1, "N", 1)) ? -1 : 0;
	}
}
