package org.starling.tables.samples.internal;

import org.starling.tables.samples.Censoring;

/**
 * A value of a file that may state it twice: as a number for calculation and as the text that the laboratory recorded.
 *
 * @param value    what it means
 * @param original what is kept as the original
 */
record Recorded(MeasuredText value, String original) {

	/** Some units in the last place: the text is then what the number was made from. */
	private static final double SAME = 4e-15;

	/** @param text null when there is none beside the cell */
	static Recorded of(String cell, String text, char decimalMark) {
		MeasuredText number = MeasuredText.parse(cell, decimalMark);
		if (text == null) {
			return new Recorded(number, cell);
		}
		MeasuredText stated = MeasuredText.parse(text, decimalMark);
		boolean nothing = number.missing() || number.value() == 0;
		boolean same = Math.abs(number.value() - stated.value()) <= SAME * Math.abs(stated.value());
		boolean taken = nothing && stated.censoring() != Censoring.NONE || same;
		return new Recorded(taken ? stated : number, text);
	}
}
