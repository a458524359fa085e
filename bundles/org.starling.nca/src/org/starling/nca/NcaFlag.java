package org.starling.nca;

/** What a person must know of how a profile's numbers came about. */
public enum NcaFlag {
	/** zero was put in at the time of the dose */
	ZERO_AT_DOSE("zero at the dose"),
	/** the smallest concentration of the dosing interval was put in at the time of the dose */
	MINIMUM_AT_DOSE("minimum at the dose"),
	/** C0 by log-linear regression of the first two samples */
	C0_EXTRAPOLATED("C0 back-extrapolated"),
	/** C0 set to the first sample */
	C0_FIRST_SAMPLE("C0 is the first sample"),
	/** the largest concentration is that of the first sample, where it is no bolus */
	TMAX_FIRST_SAMPLE("Tmax is the first sample"),
	/** the largest concentration is the last measured one */
	TMAX_LAST_SAMPLE("Tmax is the last sample"),
	/** the largest concentration was met more than once; the first counts */
	CMAX_NOT_UNIQUE("Cmax met more than once"),
	/** samples before the dose were left out */
	SAMPLES_BEFORE_DOSE("samples before the dose left out"),
	/** samples without a value were left out */
	MISSING_SAMPLES("missing values left out"),
	/** samples below the limit of quantification were left out */
	BLQ_DROPPED("samples below the limit left out"),
	/** samples below the limit of quantification got a concentration */
	BLQ_SUBSTITUTED("samples below the limit substituted"),
	/** two samples have the same time */
	EQUAL_TIMES("two samples at one time"),
	/** a person chose the terminal points of this profile */
	LAMBDA_Z_BY_HAND("terminal points chosen by hand"),
	/** lambda-z by maximum likelihood with censored samples */
	TOBIT("censored regression"),
	/** adjusted R² below its limit */
	LOW_R2_ADJUSTED("low adjusted R²"),
	/** the terminal regression spans too few half-lives */
	SHORT_SPAN("short span"),
	/** too much of AUCinf is extrapolated */
	HIGH_EXTRAPOLATION("much extrapolated"),
	/** too much of AUCinf is back-extrapolated */
	HIGH_BACK_EXTRAPOLATION("much back-extrapolated"),
	/** the dosing interval ends behind the last sample */
	TAU_EXTRAPOLATED("dosing interval extrapolated");

	private final String text;

	NcaFlag(String text) {
		this.text = text;
	}

	/** In a few words, for lists. */
	public String text() {
		return text;
	}

	public int bit() {
		return 1 << ordinal();
	}

	public boolean in(int flags) {
		return (flags & bit()) != 0;
	}

	/** Whether it concerns the terminal regression and what rests on it. */
	public boolean concernsLambdaZ() {
		return this == TOBIT || this == LOW_R2_ADJUSTED || this == SHORT_SPAN || this == TMAX_LAST_SAMPLE
				|| this == LAMBDA_Z_BY_HAND;
	}

	/** Whether it concerns areas to infinity and what rests on them. */
	public boolean concernsExtrapolation() {
		return this == HIGH_EXTRAPOLATION || this == HIGH_BACK_EXTRAPOLATION;
	}
}
