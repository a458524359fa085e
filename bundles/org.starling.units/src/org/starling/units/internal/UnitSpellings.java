package org.starling.units.internal;

import java.util.Map;
import java.util.Set;

import static java.util.Map.entry;

/** What people write for a UCUM code, where it can mean nothing else; and what they must not write. */
final class UnitSpellings {

	private static final Map<String, String> CODES = Map.ofEntries(
			entry("hr", "h"), entry("hrs", "h"), entry("hour", "h"), entry("hours", "h"),
			entry("day", "d"), entry("days", "d"), entry("week", "wk"), entry("weeks", "wk"),
			entry("month", "mo"), entry("months", "mo"), entry("year", "a"), entry("years", "a"), entry("yr", "a"),
			entry("mins", "min"), entry("minute", "min"), entry("minutes", "min"),
			entry("sec", "s"), entry("second", "s"), entry("seconds", "s"),
			entry("mcg", "ug"), entry("gram", "g"), entry("grams", "g"), entry("liter", "L"), entry("litre", "L"),
			entry("mole", "mol"), entry("moles", "mol"), entry("cc", "mL"), entry("amu", "u"),
			entry("mmHg", "mm[Hg]"), entry("°C", "Cel"), entry("degC", "Cel"),
			entry("°F", "[degF]"), entry("degF", "[degF]"), entry("Ω", "Ohm"), entry("ohm", "Ohm"),
			entry("IU", "[IU]"), entry("[iU]", "[IU]"), entry("mIU", "m[IU]"), entry("uIU", "u[IU]"), entry("kIU", "k[IU]"),
			entry("MIU", "M[IU]"), entry("[USP'u]", "[USP'U]"), entry("CFU", "[CFU]"), entry("PFU", "[PFU]"),
			entry("cell", "{cell}"), entry("cells", "{cell}"), entry("copies", "{copy}"), entry("particles", "{particle}"),
			entry("ppm", "[ppm]"), entry("ppb", "[ppb]"), entry("percent", "%"), entry("lb", "[lb_av]"), entry("lbs", "[lb_av]"),
			entry("oz", "[oz_av]"), entry("Eq", "eq"), entry("mEq", "meq"), entry("Osm", "osm"), entry("mOsm", "mosm"));

	private static final Map<String, String> COUNTED = Map.ofEntries(
			entry("cell", "{cell}"), entry("cells", "{cell}"), entry("copy", "{copy}"), entry("copies", "{copy}"),
			entry("particle", "{particle}"), entry("particles", "{particle}"), entry("CFU", "[CFU]"), entry("PFU", "[PFU]"));

	private static final Set<String> MOLAR_PREFIXES = Set.of("", "m", "u", "n", "p", "f", "k");

	private UnitSpellings() {
	}

	/** The code that a spelling stands for; the spelling itself when it is none of ours. */
	static String code(String spelling) {
		return CODES.getOrDefault(spelling, spelling);
	}

	/** The code of what an annotation counts, or null when the annotation is a remark. */
	static String counted(String annotation) {
		return COUNTED.get(annotation);
	}

	/** What to write instead of an unknown code. */
	static String advice(String symbol) {
		if (symbol.endsWith("M") && MOLAR_PREFIXES.contains(symbol.substring(0, symbol.length() - 1))) {
			return "M is not a unit of UCUM; for molar write " + symbol.substring(0, symbol.length() - 1) + "mol/L";
		}
		return "\"" + symbol + "\" is not a known unit; write a UCUM code such as mg, umol/L, h, mL/min (case matters),"
				+ " or a remark in braces";
	}
}
