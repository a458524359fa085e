package org.starling.lcms.quantitation;

import java.util.Locale;

/** What a row of a run's sequence is (ICH M10, glossary and sections 3.2.1, 3.2.4, 3.2.6, 3.3.1). */
public enum SampleType {
	/** Matrix without analyte and internal standard. */
	BLANK,
	/** Matrix with the internal standard alone. */
	ZERO,
	/** Blank behind the highest calibrator. */
	CARRY_OVER, CALIBRATOR, QC, UNKNOWN,
	/** Second analysis of a study sample; its name is that of the first. */
	ISR;

	/** Stable name in files. */
	public String id() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/** @throws IllegalArgumentException when there is none of that name */
	public static SampleType of(String text) {
		for (SampleType type : values()) {
			if (type.id().equals(text.strip().toLowerCase(Locale.ROOT).replace('_', '-').replace(' ', '-'))) {
				return type;
			}
		}
		throw new IllegalArgumentException("\"" + text + "\" is none of blank, zero, carry-over, calibrator, qc, unknown, isr");
	}
}
