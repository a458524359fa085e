package org.starling.pbpk.population;

/**
 * How much a value differs between people who are alike in sex, age, height and weight: a lognormal factor of median 1.
 *
 * @param symbol  of the value
 * @param cv      coefficient of variation, at least 0
 * @param factors between which the factor lies; others are drawn anew
 * @param assumed whether the number is no published one
 */
public record Variability(String symbol, double cv, Bounds factors, boolean assumed, String source) {

	public Variability {
		if (!(cv >= 0 && Double.isFinite(cv)) || !factors.contains(1)) {
			throw new IllegalArgumentException("the variability of '" + symbol + "' needs a coefficient of variation of 0 or more, and"
					+ " bounds with 1 between them, not " + cv + " and " + factors);
		}
	}

	/** The factor at a standard normal number. */
	double factor(double z) {
		return Math.exp(Math.sqrt(Math.log1p(cv * cv)) * z);
	}
}
