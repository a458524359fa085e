package org.starling.ui.validation;

import java.util.List;
import java.util.Locale;

import org.starling.units.Units;

/** Guesses which unit was meant by a text that is none. */
final class UnitSpelling {

	private static final List<String> USUAL = List.of("h", "min", "s", "d", "wk", "mo", "a", "kg", "g", "mg", "ug", "ng", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"mol", "mmol", "umol", "nmol", "pmol", "L", "mL", "uL", "L/kg", "mL/kg", "g/L", "mg/L", "ug/L", "ng/L", "mg/mL", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$ //$NON-NLS-13$ //$NON-NLS-14$ //$NON-NLS-15$
			"ug/mL", "ng/mL", "pg/mL", "mol/L", "mmol/L", "umol/L", "nmol/L", "pmol/L", "L/h", "mL/h", "L/min", "mL/min", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"L/h/kg", "mL/min/kg", "uL/min/mg", "1/h", "1/min", "1/s", "mg/h", "ug/h", "ng/h", "mg/kg", "ug/kg", "mg/m2", //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$ //$NON-NLS-11$ //$NON-NLS-12$
			"g/mol", "cm/s", "%", "m2", "cm", "mg.h/L", "ug.h/mL", "ng.h/mL"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$

	private static final String[][] WORDS = { { "hours?|hrs", "h" }, { "minutes?|mins", "min" }, { "seconds?|secs?", "s" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$
			{ "days?", "d" }, { "weeks?", "wk" }, { "years?", "a" }, { "litres?|liters?|ltr", "L" }, { "millilitres?|milliliters?", "mL" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
			{ "milligrams?", "mg" }, { "micrograms?", "ug" }, { "nanograms?", "ng" }, { "grams?|gm", "g" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$
			{ "kilograms?|kgs", "kg" }, { "moles?", "mol" }, { "percent", "%" }, { "uM", "umol/L" }, { "nM", "nmol/L" }, //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$ //$NON-NLS-7$ //$NON-NLS-8$ //$NON-NLS-9$ //$NON-NLS-10$
			{ "mM", "mmol/L" }, { "pM", "pmol/L" }, { "M", "mol/L" } }; //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$ //$NON-NLS-5$ //$NON-NLS-6$

	/** A valid unit close to the text, or null when none is close enough to be meant. */
	static String nearest(String text) {
		String plain = text.strip().replaceAll("\\s+per\\s+", "/").replaceAll("\\s*/\\s*", "/"); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$ //$NON-NLS-4$
		String worded = plain;
		for (String[] word : WORDS) {
			worded = worded.replaceAll("(?<![A-Za-z])(" + word[0] + ")(?![A-Za-z])", word[1]); //$NON-NLS-1$ //$NON-NLS-2$
		}
		if (Units.isValid(worded)) {
			return worded.equals(text) ? null : worded;
		}
		String best = null;
		int smallest = Math.max(1, plain.length() / 3) + 1;
		for (String unit : USUAL) {
			int distance = unit.equalsIgnoreCase(plain) ? 0
					: distance(unit.toLowerCase(Locale.ROOT), plain.toLowerCase(Locale.ROOT));
			if (distance < smallest) {
				smallest = distance;
				best = unit;
			}
		}
		return best;
	}

	/** Levenshtein distance. */
	private static int distance(String a, String b) {
		int[] previous = new int[b.length() + 1];
		for (int j = 0; j <= b.length(); j++) {
			previous[j] = j;
		}
		for (int i = 1; i <= a.length(); i++) {
			int[] row = new int[b.length() + 1];
			row[0] = i;
			for (int j = 1; j <= b.length(); j++) {
				int change = previous[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
				row[j] = Math.min(change, Math.min(previous[j], row[j - 1]) + 1);
			}
			previous = row;
		}
		return previous[b.length()];
	}

	private UnitSpelling() {
	}
}
