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
	private static final Pattern MICRO = Pattern.compile("u(g|L|l|mol|M|m|s|U|Ci|Bq|kat|J|W|V|A|Gy|eq|Eq|\\[IU])");

	private UnitText() {
	}

	/** The unit as it is printed; an en dash for a pure number. */
	public static String of(String ucum) {
		if (ucum.isEmpty() || ucum.equals("1")) {
			return "–";
		}
		StringBuilder out = new StringBuilder();
		int start = 0;
		for (int i = 0; i <= ucum.length(); i++) {
			boolean separator = i < ucum.length() && (ucum.charAt(i) == '/' || ucum.charAt(i) == '.' && !decimalPoint(ucum, i));
			if (i == ucum.length() || separator) {
				out.append(atom(ucum.substring(start, i)));
				if (separator) {
					out.append(ucum.charAt(i) == '/' ? "/" : digitBefore(ucum, i) && !exponentBefore(ucum, i) ? " " : "·");
				}
				start = i + 1;
			}
		}
		return out.toString();
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
		return symbol + (m.group(2) == null ? "" : NumberText.superscript(Integer.parseInt(m.group(2).replace("+", ""))));
	}

	private static boolean decimalPoint(String s, int i) {
		return i > 0 && i + 1 < s.length() && Character.isDigit(s.charAt(i - 1)) && Character.isDigit(s.charAt(i + 1));
	}

	private static boolean digitBefore(String s, int i) {
		return i > 0 && Character.isDigit(s.charAt(i - 1));
	}

	/** Whether the digits before position i are the exponent of a symbol and not a number of their own. */
	private static boolean exponentBefore(String s, int i) {
		int k = i - 1;
		while (k >= 0 && Character.isDigit(s.charAt(k))) {
			k--;
		}
		return k >= 0 && s.charAt(k) != '/' && s.charAt(k) != '.';
	}
}
