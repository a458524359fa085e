package org.starling.adc.histogram;

/**
 * How often each code occurs.
 *
 * @param firstCode the lowest code
 * @param counts    of the codes from the lowest one to the highest one; not to be written to
 */
public record CodeHistogram(long firstCode, long[] counts) {

	private static final int MOST_CODES = 1 << 24;

	/**
	 * Counts codes.
	 *
	 * @throws IllegalArgumentException when there are none, one is no whole number, or they span more than 2²⁴ codes
	 */
	public static CodeHistogram of(double[] codes) {
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < codes.length; i++) {
			if (codes[i] != Math.rint(codes[i]) || Double.isInfinite(codes[i])) {
				throw new IllegalArgumentException("sample " + (i + 1) + " is " + codes[i] + ", which is no code; codes are whole numbers");
			}
			least = Math.min(least, codes[i]);
			most = Math.max(most, codes[i]);
		}
		if (codes.length == 0 || most - least >= MOST_CODES) {
			throw new IllegalArgumentException(codes.length == 0 ? "there are no codes" : "the codes span " + least + " to " + most
					+ ", more than a histogram holds (2^24)");
		}
		long[] counts = new long[(int) (most - least) + 1];
		for (double code : codes) {
			counts[(int) (code - least)]++;
		}
		return new CodeHistogram((long) least, counts);
	}

	/** The highest code. */
	public long lastCode() {
		return firstCode + counts.length - 1;
	}

	/** How many samples were counted. */
	public long total() {
		long total = 0;
		for (long count : counts) {
			total += count;
		}
		return total;
	}

	/** The same with all codes outside of a range counted at its ends. */
	public CodeHistogram clamped(long first, long last) {
		long[] inside = new long[Math.toIntExact(last - first + 1)];
		for (int i = 0; i < counts.length; i++) {
			inside[(int) (Math.max(first, Math.min(last, firstCode + i)) - first)] += counts[i];
		}
		return new CodeHistogram(first, inside);
	}
}
