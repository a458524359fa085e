package org.starling.pbpk.population;

/**
 * What is plausible, ends included.
 *
 * @param lower at most {@code upper}; may be negative infinity
 * @param upper may be infinity
 */
public record Bounds(double lower, double upper) {

	/** Everything. */
	public static final Bounds NONE = new Bounds(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY);

	public Bounds {
		if (!(lower <= upper)) {
			throw new IllegalArgumentException("bounds must ascend, not go from " + lower + " to " + upper);
		}
	}

	/**
	 * Reads a text such as {@code 20..60}; an end may be left out.
	 *
	 * @throws IllegalArgumentException when it has another form
	 */
	public static Bounds parse(String text) {
		int dots = text.indexOf("..");
		if (dots >= 0) {
			String from = text.substring(0, dots).strip();
			String to = text.substring(dots + 2).strip();
			try {
				return new Bounds(from.isEmpty() ? Double.NEGATIVE_INFINITY : Double.parseDouble(from),
						to.isEmpty() ? Double.POSITIVE_INFINITY : Double.parseDouble(to));
			} catch (NumberFormatException e) {
				throw new IllegalArgumentException("'" + text + "' is no range; write 20..60", e);
			}
		}
		throw new IllegalArgumentException("'" + text + "' is no range; write 20..60");
	}

	public boolean contains(double value) {
		return value >= lower && value <= upper;
	}

	@Override
	public String toString() {
		return lower + ".." + upper;
	}
}
