package org.starling.star.structure;

/**
 * A measure of the second compound of a pair over that of the first. NaN for what can't be computed.
 *
 * @param measure what is compared, such as {@code tumour:plasma}
 * @param ratio   second over first
 * @param lower   limit of the ratio
 * @param upper   limit of the ratio
 * @param df      Satterthwaite's degrees of freedom of its logarithm; infinite when all errors are taken as known
 * @param reason  why there is no ratio, or no interval; empty when there are both
 */
public record MeasureChange(String measure, double ratio, double lower, double upper, double df, String reason) {

	/** How many times larger or smaller, 1 or more; NaN when there is no ratio. */
	public double fold() {
		return ratio >= 1 || Double.isNaN(ratio) ? ratio : 1 / ratio;
	}

	/** Whether the interval leaves out 1: the change is more than error. */
	public boolean isClear() {
		return lower > 1 || upper < 1;
	}
}
