package org.starling.units.internal;

import java.util.Map;

import static java.util.Map.entry;

/** Prefixes of UCUM table 1 with the power of ten that each stands for. */
final class UnitPrefixes {

	private static final Map<String, Integer> POWERS = Map.ofEntries(entry("Y", 24), entry("Z", 21), entry("E", 18),
			entry("P", 15), entry("T", 12), entry("G", 9), entry("M", 6), entry("k", 3), entry("h", 2), entry("da", 1),
			entry("d", -1), entry("c", -2), entry("m", -3), entry("u", -6), entry("n", -9), entry("p", -12), entry("f", -15),
			entry("a", -18), entry("z", -21), entry("y", -24));

	private UnitPrefixes() {
	}

	/** The power of ten, or null when the text is no prefix. */
	static Integer power(String prefix) {
		return POWERS.get(prefix);
	}
}
