package org.starling.lcms.internal;

/** How much numbers look like those of a spectrum: read in the wrong byte order they lie all over the range of the type. */
final class ByteOrderEvidence {

	private static final double SMALLEST = 1e-9;
	private static final double LARGEST = 1e15;
	private static final double NEAR = 1e4;

	private ByteOrderEvidence() {
	}

	/** How many values are 0 or of a magnitude that instruments write, and within a factor of 10⁴ of the one before. */
	static int score(double[] values) {
		int score = 0;
		double before = Double.NaN;
		for (double value : values) {
			double size = Math.abs(value);
			boolean plausible = value == 0 || size > SMALLEST && size < LARGEST;
			if (plausible && (Double.isNaN(before) || before == 0 || size == 0 || size < before * NEAR && before < size * NEAR)) {
				score++;
			}
			before = plausible ? size : Double.NaN;
		}
		return score;
	}
}
