package org.starling.tables.samples;

import org.starling.tables.samples.internal.MeasuredText;

/**
 * A measured value taken out of a cell, in any of the spellings that the importer knows: a number, {@code BLQ}, {@code BQL<(0.249)},
 * {@code <0,1}, {@code >ULOQ}.
 *
 * @param value    NaN when none is stated
 * @param limit    the limit that stands in the text of a censored value, else NaN
 * @param missing  whether the text says that there is no value
 * @param problem  what is wrong with the text, or null
 * @param proposal what to write instead, or null
 */
public record MeasuredCell(double value, Censoring censoring, double limit, boolean missing, String problem, String proposal) {

	/** @param decimalMark {@code .} or {@code ,} */
	public static MeasuredCell parse(String text, char decimalMark) {
		MeasuredText parsed = MeasuredText.parse(text, decimalMark);
		return new MeasuredCell(parsed.value(), parsed.censoring(), parsed.limit(), parsed.missing(), parsed.problem(), parsed.proposal());
	}
}
