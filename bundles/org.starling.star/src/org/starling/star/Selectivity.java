package org.starling.star;

import org.starling.nca.ratio.AucRatio;

/**
 * The ratio of the diseased tissue's area to that of plasma or a normal tissue, over the same span.
 *
 * @param numerator   name of the tissue
 * @param denominator name of the tissue
 * @param ratio       with its intervals; null when there is none
 * @param reason      why there is none, else empty
 */
public record Selectivity(String numerator, String denominator, AucRatio ratio, String reason) {

	/** NaN when there is none. */
	public double value() {
		return ratio == null ? Double.NaN : ratio.ratio();
	}

	/** Name in tables, such as {@code tumour:plasma}. */
	public String name() {
		return numerator + ":" + denominator;
	}
}
