package org.starling.tables.samples;

/** Whether a sample's value was within the range that the assay quantifies. */
public enum Censoring {
	/** quantified */
	NONE,
	/** below the lower limit of quantification; the value, if any, isn't quantitative */
	BLQ,
	/** above the upper limit of quantification */
	ALQ
}
