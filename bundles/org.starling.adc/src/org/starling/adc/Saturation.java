package org.starling.adc;

/**
 * Whether a signal stands at its highest value as a detector or converter at its limit does. Near the top of a smooth peak neighbouring
 * levels are met less and less often below the top, by √2 − 1 for the second step of a parabola; a signal that is cut off meets its limit
 * far more often than the levels right below it.
 *
 * @param level      the highest value
 * @param points     how many values have it
 * @param longestRun how many of them stand in a row
 * @param likely     whether it is a limit: at least 3 in a row, and 4 times as many as of any of the next three levels
 */
public record Saturation(double level, int points, int longestRun, boolean likely) {

	private static final int LEAST_RUN = 3;
	private static final int FACTOR = 4;
	private static final int LEVELS_BELOW = 3;

	/** The top of the values; those that are not finite are passed over. NaN and none when there are none. */
	public static Saturation of(double[] values) {
		double[] levels = new double[LEVELS_BELOW + 1];
		int[] counts = new int[LEVELS_BELOW + 1];
		int known = 0;
		double below = Double.POSITIVE_INFINITY;
		while (known <= LEVELS_BELOW) {
			double next = Double.NEGATIVE_INFINITY;
			int count = 0;
			for (double value : values) {
				if (Double.isFinite(value) && value < below && value >= next) {
					count = value > next ? 1 : count + 1;
					next = value;
				}
			}
			if (count == 0) {
				break;
			}
			levels[known] = next;
			counts[known++] = count;
			below = next;
		}
		if (known == 0) {
			return new Saturation(Double.NaN, 0, 0, false);
		}
		int run = 0;
		int longest = 0;
		for (double value : values) {
			run = value == levels[0] ? run + 1 : 0;
			longest = Math.max(longest, run);
		}
		int neighbours = 0;
		for (int i = 1; i < known; i++) {
			neighbours = Math.max(neighbours, counts[i]);
		}
		return new Saturation(levels[0], counts[0], longest, longest >= LEAST_RUN && known > 1 && counts[0] >= FACTOR * neighbours);
	}

	/** The bottom of the values, looked at in the same way. */
	public static Saturation atBottom(double[] values) {
		double[] mirrored = values.clone();
		for (int i = 0; i < mirrored.length; i++) {
			mirrored[i] = -mirrored[i];
		}
		Saturation top = of(mirrored);
		return new Saturation(-top.level, top.points, top.longestRun, top.likely);
	}
}
