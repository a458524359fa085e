package org.starling.kinetics.ensemble;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How two values that vary belong together: the correlation of the normal numbers behind them, as random effects of populations
 * have it. Two lognormal values with standard deviations s and t of their logarithms are then correlated by
 * {@code (exp(r·s·t) − 1) / √((exp(s²) − 1)(exp(t²) − 1))}.
 *
 * @param coefficient between −1 and 1, both excluded
 */
public record Correlation(String first, String second, double coefficient) {

	private static final Pattern FORM = Pattern.compile("\\s*([^=,\\s]+)\\s*,\\s*([^=,\\s]+)\\s*=\\s*(\\S+)\\s*");

	public Correlation {
		if (!(Math.abs(coefficient) < 1) || first.equals(second)) {
			throw new IllegalArgumentException("the correlation of '" + first + "' and '" + second + "' must be of two values and lie"
					+ " between -1 and 1, not be " + coefficient);
		}
	}

	/** Whether it is of this value. */
	public boolean concerns(String symbol) {
		return first.equals(symbol) || second.equals(symbol);
	}

	/**
	 * Reads a text such as {@code CL,V=0.5}.
	 *
	 * @throws IllegalArgumentException when it has another form
	 */
	public static Correlation parse(String text) {
		Matcher m = FORM.matcher(text);
		if (m.matches()) {
			try {
				return new Correlation(m.group(1), m.group(2), Double.parseDouble(m.group(3)));
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("'" + m.group(3) + "' in '" + text + "' is no number; write CL,V=0.5", e);
			}
		}
		throw new IllegalArgumentException("'" + text + "' is no correlation; write CL,V=0.5");
	}
}
