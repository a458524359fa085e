package org.starling.chart.internal;

import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * UCUM-style unit text in the typography of the SI brochure (9th edition, 5.4): {@code ug.h/mL} is shown as µg·h/mL,
 * {@code m2} as m², {@code 10*6/mL} as 10⁶/mL. Text that it does not know passes through unchanged.
 */
public final class UnitText {

	private static final Map<String, String> SYMBOLS = Map.of("Cel", "°C", "deg", "°", "Ohm", "Ω", "wk", "wk", "mm[Hg]",
			"mmHg", "[IU]", "IU", "[pH]", "pH");
	private static final Pattern ATOM = Pattern.compile("(10\\*|[^0-9+-]+?)([+-]?[0-9]+)?");
	private static final Pattern NEGATIVE = Pattern.compile("[^0-9*+-]+-[0-9]+");
	private static final Pattern MICRO = Pattern.compile("u(g|L|l|mol|M|m|s|U|Ci|Bq|kat|J|W|V|A|Gy|eq|Eq|\\[IU])");

	private UnitText() {
	}

	/** The unit as it is printed; an en dash for a pure number. Negative powers become a quotient: {@code L.h-1} is L/h. */
	public static String of(String ucum) {
		if (ucum.isEmpty() || ucum.equals("1")) {
			return "–";
		}
		StringBuilder above = new StringBuilder();
		StringBuilder below = new StringBuilder();
		int start = 0;
		char before = '.';
		for (int i = 0; i <= ucum.length(); i++) {
			if (i < ucum.length() && !isSeparator(ucum, i)) {
				continue;
			}
			boolean quotient = before == '/';
			boolean inverse = NEGATIVE.matcher(ucum.substring(start, i)).matches();
			String text = atom(inverse ? ucum.substring(start, i).replace("-", "") : ucum.substring(start, i));
			if (inverse && !quotient) {
				below.append('/').append(text);
			} else if (!text.isEmpty() || quotient) {
				String joint = quotient ? "/" : above.isEmpty() ? "" : isNumber(ucum, start - 1) ? " " : "·";
				above.append(joint).append(text);
			}
			before = i < ucum.length() ? ucum.charAt(i) : '.';
			start = i + 1;
		}
		return (above.isEmpty() ? "1" : above) + below.toString();
	}

	private static boolean isSeparator(String s, int i) {
		return s.charAt(i) == '/' || s.charAt(i) == '.' && !decimalPoint(s, i);
	}

	private static String atom(String text) {
		if (text.length() > 2 && text.startsWith("{") && text.endsWith("}")) {
			return text.substring(1, text.length() - 1);
		}
		Matcher m = ATOM.matcher(text);
		if (!m.matches()) {
			return text;
		}
		String symbol = m.group(1).equals("10*") ? "10" : SYMBOLS.getOrDefault(m.group(1), m.group(1));
		if (MICRO.matcher(symbol).matches()) {
			symbol = "µ" + symbol.substring(1).replace("[IU]", "IU");
		}
		String power = m.group(2) == null ? "" : m.group(2).replace("+", "");
		return symbol + (power.isEmpty() || power.equals("1") ? "" : NumberText.superscript(Integer.parseInt(power)));
	}

	private static boolean decimalPoint(String s, int i) {
		return i > 0 && i + 1 < s.length() && Character.isDigit(s.charAt(i - 1)) && Character.isDigit(s.charAt(i + 1));
	}

	/** Whether the digits that end before position i are a number and not the power of a symbol, as in 1.73.m2. */
	private static boolean isNumber(String s, int i) {
		int k = i - 1;
		while (k >= 0 && Character.isDigit(s.charAt(k))) {
			k--;
		}
		return k < i - 1 && (k < 0 || s.charAt(k) == '/' || s.charAt(k) == '.');
	}
}
