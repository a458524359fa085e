package org.starling.units.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import javax.measure.Dimension;
import javax.measure.Unit;

import org.starling.units.Units;

/** What a unit measures, in words of the field. */
public final class DimensionText {

	/** Dimensions with a name of their own, found by a unit that has them. */
	private static final Map<String, String> NAMED = new LinkedHashMap<>();

	static {
		NAMED.put("J", "energy");
		NAMED.put("Pa", "pressure");
		NAMED.put("N", "force");
		NAMED.put("W", "power");
		NAMED.put("V", "voltage");
		NAMED.put("C", "electric charge");
	}

	private DimensionText() {
	}

	/** Symbol of each base dimension (L, M, T, I, Θ, N, J or the name of what is counted) → exponent, never 0. */
	public static Map<String, Integer> exponents(Unit<?> unit) {
		Dimension dimension = unit.getDimension();
		Map<? extends Dimension, Integer> bases = dimension.getBaseDimensions();
		Map<String, Integer> exponents = new TreeMap<>();
		if (bases == null) {
			if (!dimension.equals(BaseUnits.NONE)) {
				exponents.put(BaseUnits.symbol(dimension), 1);
			}
			return exponents;
		}
		bases.forEach((base, exponent) -> exponents.merge(BaseUnits.symbol(base), exponent, Integer::sum));
		exponents.values().removeIf(exponent -> exponent == 0);
		return exponents;
	}

	public static String of(Unit<?> unit) {
		Map<String, Integer> exponents = exponents(unit);
		if (exponents.isEmpty()) {
			return "pure number";
		}
		if (exponents.size() > 1 || exponents.containsKey("I")) {
			for (Map.Entry<String, String> named : NAMED.entrySet()) {
				if (exponents(Units.parse(named.getKey())).equals(exponents)) {
					return named.getValue();
				}
			}
		}
		List<String> above = new ArrayList<>();
		List<String> below = new ArrayList<>();
		for (String symbol : BaseUnits.reading(exponents.keySet())) {
			int exponent = exponents.get(symbol);
			(exponent > 0 ? above : below).add(power(symbol, Math.abs(exponent)));
		}
		StringBuilder text = new StringBuilder(above.isEmpty() ? "1" : String.join("·", above));
		below.forEach(part -> text.append('/').append(part));
		return text.toString();
	}

	private static String power(String symbol, int exponent) {
		String name = BaseUnits.name(symbol);
		if (symbol.equals("L") && exponent % 3 == 0) {
			return power("volume", "volume", exponent / 3);
		}
		if (symbol.equals("L") && exponent == 2) {
			return "area";
		}
		return power(symbol, name, exponent);
	}

	private static String power(String symbol, String name, int exponent) {
		return exponent == 1 ? name : name + "^" + exponent;
	}
}
