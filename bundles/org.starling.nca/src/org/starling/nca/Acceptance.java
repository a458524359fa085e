package org.starling.nca;

/**
 * Limits beyond which results are flagged, never changed.
 *
 * @param minR2Adjusted           smallest adjusted R² of the terminal regression
 * @param minSpan                 fewest half-lives that the regression spans
 * @param maxExtrapolated         largest percentage of AUCinf behind the last measured concentration
 * @param maxBackExtrapolated     largest percentage of AUCinf before the first sample of a bolus
 */
public record Acceptance(double minR2Adjusted, double minSpan, double maxExtrapolated, double maxBackExtrapolated) {

	/** Adjusted R² 0.8, two half-lives, 20 % and 20 %: limits in common use. */
	public static final Acceptance DEFAULT = new Acceptance(0.8, 2, 20, 20);
}
