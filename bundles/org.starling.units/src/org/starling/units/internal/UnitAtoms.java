package org.starling.units.internal;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import javax.measure.Unit;

import tech.units.indriya.AbstractUnit;

/**
 * The unit codes that stand alone or behind a prefix. Each is defined by a text over simpler ones, which is parsed when the
 * code is first met. Sources: UCUM 2.1 tables 1–11; SI Brochure, 9th edition (2019), tables 4, 5 and 8; dalton: CODATA 2022; hartree:
 * CODATA 2018, the constants of the energies; debye: 1e-21/c C.m.
 */
final class UnitAtoms {

	private record Definition(String text, boolean metric) {
	}

	private static final Map<String, Definition> DEFINITIONS = new HashMap<>();
	private static final Map<String, Unit<?>> UNITS = new ConcurrentHashMap<>();

	static {
		metric("m", null, "s", null, "A", null, "K", null, "cd", null, "mol", null, "eq", null, "osm", null, "[IU]", null);
		metric("g", "0.001 kg", "rad", "1", "sr", "1", "l", "dm3", "L", "dm3", "t", "1000 kg");
		metric("Hz", "s-1", "N", "kg.m/s2", "Pa", "N/m2", "J", "N.m", "W", "J/s", "C", "A.s", "V", "J/C", "F", "C/V");
		metric("Ohm", "V/A", "S", "A/V", "Wb", "V.s", "T", "Wb/m2", "H", "Wb/A", "lm", "cd.sr", "lx", "lm/m2");
		metric("Bq", "s-1", "Gy", "J/kg", "Sv", "J/kg", "kat", "mol/s", "U", "umol/min", "Ci", "37e9 Bq");
		metric("cal", "4.184 J", "bar", "1e5 Pa", "eV", "1.602176634e-19 J", "u", "Da", "Da", "1.66053906892e-27 kg");
		metric("m[Hg]", "133322 Pa", "m[H2O]", "9806.65 Pa", "P", "0.1 Pa.s", "St", "1e-4 m2/s", "dyn", "1e-5 N", "erg", "1e-7 J");
		metric("Cel", null);
		plain("kg", null, "min", "60 s", "h", "60 min", "d", "24 h", "wk", "7 d", "a", "365.25 d", "mo", "30.4375 d");
		plain("%", "0.01", "[ppth]", "1e-3", "[ppm]", "1e-6", "[ppb]", "1e-9", "[pptr]", "1e-12");
		plain("hartree", "4.3597447222071e-18 J", "debye", "3.33564095198e-30 C.m", "Ao", "1e-10 m");
		plain("deg", "0.017453292519943295769", "atm", "101325 Pa", "[degF]", null);
		plain("[lb_av]", "453.59237 g", "[oz_av]", "28.349523125 g", "[in_i]", "2.54 cm", "[ft_i]", "30.48 cm");
		plain("[arb'U]", null, "[USP'U]", null, "[CFU]", null, "[PFU]", null, "{cell}", null, "{copy}", null, "{particle}", null);
	}

	private UnitAtoms() {
	}

	private static void metric(String... codesAndTexts) {
		define(true, codesAndTexts);
	}

	private static void plain(String... codesAndTexts) {
		define(false, codesAndTexts);
	}

	private static void define(boolean metric, String... codesAndTexts) {
		for (int i = 0; i < codesAndTexts.length; i += 2) {
			DEFINITIONS.put(codesAndTexts[i], new Definition(codesAndTexts[i + 1], metric));
		}
	}

	/** Whether the code takes prefixes; false for an unknown one too. */
	static boolean isMetric(String code) {
		Definition definition = DEFINITIONS.get(code);
		return definition != null && definition.metric;
	}

	/** The unit of that code, or null when there is none. */
	static Unit<?> get(String code) {
		Definition definition = DEFINITIONS.get(code);
		if (definition == null) {
			return null;
		}
		Unit<?> unit = UNITS.get(code);
		if (unit == null) {
			unit = make(code, definition);
			UNITS.put(code, unit);
		}
		return unit;
	}

	private static Unit<?> make(String code, Definition definition) {
		if (definition.text != null) {
			return UnitParser.parse(definition.text.replace(' ', '.'));
		}
		AbstractUnit<?> kelvin = (AbstractUnit<?>) BaseUnits.get("K");
		return switch (code) {
		case "Cel" -> kelvin.shift(Decimals.rational("273.15"));
		case "[degF]" -> kelvin.multiply(Decimals.rational("5").divide(Decimals.rational("9")))
				.shift(Decimals.rational("459.67"));
		default -> BaseUnits.get(code);
		};
	}
}
