package org.starling.units;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.measure.IncommensurableException;
import javax.measure.Unit;
import javax.measure.UnitConverter;

import org.starling.units.internal.DimensionText;
import org.starling.units.internal.UnitParser;

/**
 * Units of measurement written as UCUM text, such as {@code mg/L}, {@code mL/min/1.73.m2} or {@code 10*6/mL}; an empty text
 * is the unit of a pure number.
 * <p>
 * Source: The Unified Code for Units of Measure, version 2.1 (case-sensitive codes), https://ucum.org. Where this differs:
 * <ul>
 * <li>{@code mol} is a base unit as in the SI, so that an amount never turns into a number;</li>
 * <li>what is counted or assayed ({@code [IU]}, {@code cells}, {@code eq}, …) has a dimension of its own, also as an
 * annotation: {@code 10*6.{cells}/mL};</li>
 * <li>usual spellings are accepted: {@code hr}, {@code day}, {@code mcg}, {@code µg}, {@code mmHg}, {@code °C}, {@code IU},
 * {@code m^2}, {@code m²}, {@code ·} and {@code *} for a product;</li>
 * <li>a decimal number behind a slash belongs to the unit that follows, so that {@code mL/min/1.73.m2} is a clearance by
 * body surface area;</li>
 * <li>{@code M} for molar is refused with the advice to write {@code mol/L}.</li>
 * </ul>
 * All methods are thread-safe; units and factors are cached.
 */
public final class Units {

	private static final int CACHE_LIMIT = 4096;
	private static final Map<String, Unit<?>> PARSED = new ConcurrentHashMap<>();
	private static final Map<Pair, Conversion> CONVERSIONS = new ConcurrentHashMap<>();

	private record Pair(String from, String to) {
	}

	/** @param factor what a value is multiplied by; NaN when the scales have different zeros and the converter must be asked */
	private record Conversion(UnitConverter converter, double factor) {

		double apply(double value) {
			return Double.isNaN(factor) && Double.isFinite(value) ? converter.convert(value) : value * factor;
		}
	}

	private Units() {
	}

	/**
	 * @param text UCUM-style text; null or blank is the unit of a pure number
	 * @throws UnitSyntaxException when the text is no unit
	 */
	public static Unit<?> parse(String text) {
		String key = text == null ? "" : text;
		Unit<?> unit = PARSED.get(key);
		if (unit == null) {
			unit = UnitParser.parse(key);
			if (PARSED.size() >= CACHE_LIMIT) {
				PARSED.clear();
			}
			PARSED.put(key, unit);
		}
		return unit;
	}

	/** Whether {@link #parse} takes the text. */
	public static boolean isValid(String text) {
		try {
			parse(text);
			return true;
		} catch (UnitSyntaxException e) {
			return false;
		}
	}

	/**
	 * Whether values in one unit can be expressed in the other without further knowledge; mass and amount can't.
	 *
	 * @throws UnitSyntaxException when a text is no unit
	 */
	public static boolean compatible(String a, String b) {
		return compatible(parse(a), parse(b));
	}

	/** Whether values of one can be converted to the other: the dimensions are equal. */
	public static boolean compatible(Unit<?> a, Unit<?> b) {
		return a.getDimension().equals(b.getDimension());
	}

	/**
	 * The number by which a value in {@code from} is multiplied to have it in {@code to}.
	 *
	 * @throws UnitSyntaxException     when a text is no unit
	 * @throws UnitConversionException when the dimensions differ, or when the scales have different zeros (Cel and K)
	 */
	public static double factor(String from, String to) {
		return factor(conversion(from, to), "\"" + from + "\"", "\"" + to + "\"");
	}

	/** As {@link #factor(String, String)}; not cached. */
	public static double factor(Unit<?> from, Unit<?> to) {
		return factor(conversion(from, to, from.toString(), to.toString()), from.toString(), to.toString());
	}

	private static double factor(Conversion conversion, String from, String to) {
		if (Double.isNaN(conversion.factor)) {
			throw new UnitConversionException(from + " and " + to
					+ " have different zeros, so that no factor leads from one to the other; convert values instead");
		}
		return conversion.factor;
	}

	/**
	 * The value in {@code to}; temperatures are shifted as they must.
	 *
	 * @throws UnitSyntaxException     when a text is no unit
	 * @throws UnitConversionException when the dimensions differ
	 */
	public static double convert(double value, String from, String to) {
		return conversion(from, to).apply(value);
	}

	/**
	 * What a unit measures, for messages: {@code mass/volume}, {@code volume/time/mass}, {@code pure number}.
	 *
	 * @throws UnitSyntaxException when the text is no unit
	 */
	public static String dimension(String text) {
		return dimension(parse(text));
	}

	/** The same of a unit that was parsed already. */
	public static String dimension(Unit<?> unit) {
		return DimensionText.of(unit);
	}

	/**
	 * Whether a unit is that of a pure number, a percentage or a plane angle; counted things are not.
	 *
	 * @throws UnitSyntaxException when the text is no unit
	 */
	public static boolean isDimensionless(String text) {
		return DimensionText.exponents(parse(text)).isEmpty();
	}

	private static Conversion conversion(String from, String to) {
		Pair pair = new Pair(from == null ? "" : from, to == null ? "" : to);
		Conversion conversion = CONVERSIONS.get(pair);
		if (conversion == null) {
			conversion = conversion(parse(from), parse(to), "\"" + pair.from + "\"", "\"" + pair.to + "\"");
			if (CONVERSIONS.size() >= CACHE_LIMIT) {
				CONVERSIONS.clear();
			}
			CONVERSIONS.put(pair, conversion);
		}
		return conversion;
	}

	private static Conversion conversion(Unit<?> from, Unit<?> to, String fromText, String toText) {
		if (!compatible(from, to)) {
			throw new UnitConversionException(fromText + " (" + dimension(from) + ") can't be converted to " + toText + " ("
					+ dimension(to) + ")");
		}
		try {
			UnitConverter converter = from.getConverterToAny(to);
			return new Conversion(converter, converter.convert(0.0) == 0 ? converter.convert(1.0) : Double.NaN);
		} catch (IncommensurableException e) {
			throw new IllegalStateException("equal dimensions without a conversion: " + fromText + ", " + toText, e);
		}
	}
}
