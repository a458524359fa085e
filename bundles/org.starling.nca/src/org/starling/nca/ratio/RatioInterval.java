package org.starling.nca.ratio;

/**
 * What a confidence set of a ratio looks like.
 *
 * @param lower  lower limit; of {@code EXCLUSIVE} the lower end of the gap
 * @param upper  upper limit; of {@code EXCLUSIVE} the upper end of the gap
 * @param level  of confidence
 */
public record RatioInterval(double lower, double upper, double level, Status status) {

	/** The shapes that such a set can have. */
	public enum Status {
		/** all ratios from lower to upper */
		FINITE("finite"),
		/** all ratios but those between lower and upper: the denominator may be zero */
		EXCLUSIVE("all values but those between the limits: the denominator does not differ from zero"),
		/** one limit is infinite */
		HALF_LINE("bounded on one side alone: the denominator hardly differs from zero"),
		/** all ratios: neither numerator nor denominator differs from zero */
		UNBOUNDED("all values: neither numerator nor denominator differs from zero"),
		/** there is no variance to compute it from */
		NOT_ESTIMABLE("no variance can be estimated");

		private final String text;

		Status(String text) {
			this.text = text;
		}

		/** In words, for tables. */
		public String text() {
			return text;
		}
	}

	static RatioInterval notEstimable(double level) {
		return new RatioInterval(Double.NaN, Double.NaN, level, Status.NOT_ESTIMABLE);
	}

	/** Whether the set holds a ratio. */
	public boolean contains(double ratio) {
		return switch (status) {
		case FINITE, HALF_LINE -> ratio >= lower && ratio <= upper;
		case EXCLUSIVE -> ratio <= lower || ratio >= upper;
		case UNBOUNDED -> true;
		case NOT_ESTIMABLE -> false;
		};
	}

	public boolean isFinite() {
		return status == Status.FINITE;
	}
}
