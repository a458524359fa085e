package org.starling.tables.samples.internal;

import org.starling.tables.samples.Censoring;

/**
 * A value of a file that may state it twice: as a number for calculation and as the text that the laboratory recorded. Where
 * the text says that the value is below a limit, a number beside it is an imputed one, such as half the limit.
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
		boolean same = Math.abs(number.value() - stated.value()) <= SAME * Math.abs(stated.value());
		if (same || number.missing() && stated.censoring() != Censoring.NONE) {
			return new Recorded(stated, text);
		}
		if (stated.censoring() == Censoring.NONE || number.problem() != null || number.censoring() != Censoring.NONE) {
			return new Recorded(number, text);
		}
		boolean contradicts = stated.censoring() == Censoring.BLQ ? number.value() > stated.limit() : number.value() < stated.limit();
		return new Recorded(contradicts ? new MeasuredText(Double.NaN, Censoring.NONE, Double.NaN, false,
				"the number " + cell + " contradicts this text", "correct one of the two") : stated, text);
	}
}
