package org.starling.nca;

/** What became of one sample: the audit of an analysis. */
public enum PointUse {
	/** its concentration counts */
	USED,
	/** as {@code USED}, and it is a point of the terminal regression */
	LAMBDA_Z,
	/** below the limit of quantification, with a concentration put in place */
	BLQ_SUBSTITUTED,
	/** below the limit of quantification, left out of areas */
	BLQ_DROPPED,
	/** no value */
	MISSING,
	/** taken before the dose */
	BEFORE_DOSE
}
