package org.starling.adc;

/** Which code a converter gives for a value between two codes. */
public enum Rounding {
	/** The nearest code: thresholds lie half a step below the codes, errors within ±½ LSB. */
	ROUND("round", 0.5),
	/** The code at or below the value: errors from −1 LSB to 0, by half a step on average. */
	TRUNCATE("truncate", 0);

	private final String id;
	private final double lift;

	Rounding(String id, double lift) {
		this.id = id;
		this.lift = lift;
	}

	/** Stable name in files and on the command line. */
	public String id() {
		return id;
	}

	/** What is added to a value, in steps, before its floor is taken. */
	double lift() {
		return lift;
	}

	/** @throws IllegalArgumentException when there is none of that name */
	public static Rounding of(String id) {
		for (Rounding rounding : values()) {
			if (rounding.id.equals(id)) {
				return rounding;
			}
		}
		throw new IllegalArgumentException("the converter rounds or truncates (round, truncate), not \"" + id + "\"");
	}
}
