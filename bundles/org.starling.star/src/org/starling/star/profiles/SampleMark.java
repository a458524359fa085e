package org.starling.star.profiles;

import org.starling.nca.NcaColumns;
import org.starling.nca.NcaResults;
import org.starling.nca.PointUse;

/** How a sample counts in the analysis of its profile, as a chart shows it. */
public enum SampleMark {
	IN_REGRESSION("In the terminal regression"),
	NOT_IN_REGRESSION("Not in the regression"),
	BELOW_LIMIT("Below the limit"),
	BEFORE_DOSE("Before the dose"),
	EXCLUDED("Excluded");

	private final String text;

	SampleMark(String text) {
		this.text = text;
	}

	/** In words. */
	public String text() {
		return text;
	}

	/** Of a sample of a profile; null when it has no value. Points that a person chose are marked even where their regression is refused. */
	public static SampleMark of(NcaResults results, int profile, int sample) {
		NcaColumns columns = results.columns();
		if (columns.isBelow(sample) && results.use(sample) != PointUse.BEFORE_DOSE) {
			return BELOW_LIMIT;
		}
		return switch (results.use(sample)) {
		case MISSING -> null;
		case BEFORE_DOSE -> columns.isBelow(sample) ? null : BEFORE_DOSE;
		case LAMBDA_Z -> IN_REGRESSION;
		default -> columns.isChosen(profile) && columns.isTerminal(sample) ? IN_REGRESSION : NOT_IN_REGRESSION;
		};
	}

	/** Whether a person can take such a sample in or out. */
	public boolean canBeChosen() {
		return this == IN_REGRESSION || this == NOT_IN_REGRESSION;
	}
}
