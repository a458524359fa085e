package org.starling.pbpk.physiology;

/**
 * @param value  the number
 * @param unit   UCUM-style text; empty for a pure number
 * @param source where the number comes from, or the formula it was calculated by
 */
public record SourcedValue(double value, String unit, String source) {

	/** Another number in the same unit. */
	public SourcedValue with(double other, String otherSource) {
		return new SourcedValue(other, unit, otherSource);
	}
}
