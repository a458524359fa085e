package org.starling.nca;

/**
 * What becomes of a sample below the limit of quantification.
 *
 * @param number for {@code NUMBER} the concentration, for {@code LLOQ_FRACTION} the part of the limit; else 0
 */
public record BlqRule(Kind kind, double number) {

	/** What a sample below the limit counts as. */
	public enum Kind {
		/** as if it had not been taken */
		DROP,
		/** concentration zero */
		ZERO,
		/** a given concentration */
		NUMBER,
		/** a given part of the limit; dropped where the limit isn't known */
		LLOQ_FRACTION
	}

	public static final BlqRule DROP = new BlqRule(Kind.DROP, 0);
	public static final BlqRule ZERO = new BlqRule(Kind.ZERO, 0);
	public static final BlqRule HALF_LLOQ = new BlqRule(Kind.LLOQ_FRACTION, 0.5);

	public BlqRule {
		if (!(number >= 0) || Double.isInfinite(number)) {
			throw new IllegalArgumentException("a concentration below the limit can't be set to " + number);
		}
	}

	public static BlqRule number(double concentration) {
		return new BlqRule(Kind.NUMBER, concentration);
	}

	/** The concentration put in place; NaN to drop the sample. */
	public double value(double lloq) {
		return switch (kind) {
		case DROP -> Double.NaN;
		case ZERO -> 0;
		case NUMBER -> number;
		case LLOQ_FRACTION -> number * lloq;
		};
	}
}
