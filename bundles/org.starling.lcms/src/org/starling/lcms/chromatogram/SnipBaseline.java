package org.starling.lcms.chromatogram;

/**
 * A baseline below peaks of up to a width: each value is clipped to the mean of its neighbours at falling distance (SNIP).
 * Source: Ryan et al., Nucl Instrum Methods B 1988;34:396; Morháč and Matoušek, Appl Spectrosc 2008;62:91 (falling distance).
 */
public final class SnipBaseline {

	private SnipBaseline() {
	}

	/**
	 * The baseline, of the same length as the values.
	 *
	 * @param halfWidth points that half of the widest peak at its base has, at least 1
	 */
	public static double[] of(double[] values, int halfWidth) {
		if (halfWidth < 1) {
			throw new IllegalArgumentException("a half width of " + halfWidth + " points clips nothing");
		}
		double[] base = values.clone();
		double[] next = values.clone();
		for (int p = halfWidth; p >= 1; p--) {
			for (int i = p; i < base.length - p; i++) {
				next[i] = Math.min(base[i], (base[i - p] + base[i + p]) / 2);
			}
			System.arraycopy(next, 0, base, 0, base.length);
		}
		return base;
	}
}
