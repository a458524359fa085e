package org.starling.sbml.internal;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.sbml.jsbml.Model;
import org.sbml.jsbml.Unit;
import org.sbml.jsbml.UnitDefinition;
import org.starling.units.Units;

/**
 * Units of SBML as UCUM text. A base unit's {@code item} becomes {@code {particle}}; what UCUM can't say (fractional
 * exponents) has no text.
 */
final class UnitTexts {

	private static final Map<Integer, String> PREFIXES = Map.ofEntries(Map.entry(24, "Y"), Map.entry(21, "Z"),
			Map.entry(18, "E"), Map.entry(15, "P"), Map.entry(12, "T"), Map.entry(9, "G"), Map.entry(6, "M"),
			Map.entry(3, "k"), Map.entry(2, "h"), Map.entry(1, "da"), Map.entry(0, ""), Map.entry(-1, "d"),
			Map.entry(-2, "c"), Map.entry(-3, "m"), Map.entry(-6, "u"), Map.entry(-9, "n"), Map.entry(-12, "p"),
			Map.entry(-15, "f"), Map.entry(-18, "a"), Map.entry(-21, "z"), Map.entry(-24, "y"));

	private static final Map<Double, String> TIMES = Map.of(60.0, "min", 3600.0, "h", 86400.0, "d", 604800.0, "wk");

	private static final int LARGEST_EXPONENT = 30;
	private static final int LARGEST_SCALE = 300;

	private final Map<String, String> byId = new HashMap<>();

	UnitTexts(Model model) {
		for (UnitDefinition d : model.getListOfUnitDefinitions()) {
			definition(d).ifPresent(text -> byId.put(d.getId(), text));
		}
	}

	/** Text of a base unit or of a definition of the model, or null when there is none. */
	String of(String id) {
		if (id == null || id.isBlank()) {
			return null;
		}
		String text = byId.get(id);
		return text == null ? code(id) : text;
	}

	/** The model's definition of that id, also of a built-in one of Level 2, or the fallback. */
	String definedOr(String id, String fallback) {
		return byId.getOrDefault(id, fallback);
	}

	private static Optional<String> definition(UnitDefinition d) {
		List<String> above = new ArrayList<>();
		List<String> below = new ArrayList<>();
		BigDecimal factor = BigDecimal.ONE;
		for (Unit u : d.getListOfUnits()) {
			double exponent = u.isSetExponent() ? u.getExponent() : 1;
			double multiplier = u.isSetMultiplier() ? u.getMultiplier() : 1;
			int scale = u.isSetScale() ? u.getScale() : 0;
			String kind = u.isSetKind() ? u.getKind().getName() : null;
			String code = code(kind);
			if (code == null || exponent != Math.rint(exponent) || Math.abs(exponent) > LARGEST_EXPONENT
					|| Math.abs(scale) > LARGEST_SCALE || !Double.isFinite(multiplier) || multiplier == 0) {
				return Optional.empty();
			}
			int n = (int) exponent;
			String named = kind.equals("second") && scale == 0 ? TIMES.get(multiplier) : null;
			String prefix = code.equals("1") || code.equals("kg") || code.equals("Cel") ? null : PREFIXES.get(scale);
			if (named != null) {
				code = named;
			} else {
				double rest = Math.abs(multiplier);
				factor = factor.multiply(power(BigDecimal.valueOf(rest), n));
				if (prefix == null) {
					factor = factor.scaleByPowerOfTen(scale * n);
				} else {
					code = prefix + code;
				}
			}
			if (n != 0 && !code.equals("1")) {
				(n > 0 ? above : below).add(code + (Math.abs(n) == 1 ? "" : Math.abs(n)));
			}
		}
		return Optional.of(text(factor, above, below)).filter(Units::isValid);
	}

	private static BigDecimal power(BigDecimal base, int n) {
		return base.pow(n, MathContext.DECIMAL64);
	}

	private static String text(BigDecimal factor, List<String> above, List<String> below) {
		List<String> numerator = new ArrayList<>();
		if (factor.compareTo(BigDecimal.ONE) != 0) {
			BigDecimal plain = factor.stripTrailingZeros();
			boolean power = plain.unscaledValue().equals(java.math.BigInteger.ONE);
			numerator.add(power ? "10*" + -plain.scale() : plain.toPlainString());
		}
		numerator.addAll(above);
		if (numerator.isEmpty()) {
			numerator.add("1");
		}
		StringBuilder text = new StringBuilder(String.join(".", numerator));
		below.forEach(b -> text.append('/').append(b));
		return text.toString();
	}

	/** UCUM code of a base unit, or null. */
	private static String code(String kind) {
		return switch (kind == null ? "" : kind) {
		case "ampere" -> "A";
		case "becquerel" -> "Bq";
		case "candela" -> "cd";
		case "Celsius" -> "Cel";
		case "coulomb" -> "C";
		case "dimensionless" -> "1";
		case "farad" -> "F";
		case "gram" -> "g";
		case "gray" -> "Gy";
		case "henry" -> "H";
		case "hertz" -> "Hz";
		case "item" -> "{particle}";
		case "joule" -> "J";
		case "katal" -> "kat";
		case "kelvin" -> "K";
		case "kilogram" -> "kg";
		case "liter", "litre" -> "L";
		case "lumen" -> "lm";
		case "lux" -> "lx";
		case "meter", "metre" -> "m";
		case "mole" -> "mol";
		case "newton" -> "N";
		case "ohm" -> "Ohm";
		case "pascal" -> "Pa";
		case "radian" -> "rad";
		case "second" -> "s";
		case "siemens" -> "S";
		case "sievert" -> "Sv";
		case "steradian" -> "sr";
		case "tesla" -> "T";
		case "volt" -> "V";
		case "watt" -> "W";
		case "weber" -> "Wb";
		default -> null;
		};
	}
}
