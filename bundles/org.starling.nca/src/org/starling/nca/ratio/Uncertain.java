package org.starling.nca.ratio;

/**
 * A measured number and its standard error, 0 when taken as exact.
 */
public record Uncertain(double value, double standardError) {

	public Uncertain {
		if (!Double.isFinite(value) || !(standardError >= 0) || Double.isInfinite(standardError)) {
			throw new IllegalArgumentException("a number with its standard error must be finite: " + value + " ± " + standardError);
		}
	}

	/** Without error. */
	public static Uncertain exact(double value) {
		return new Uncertain(value, 0);
	}

	double variance() {
		return standardError * standardError;
	}
}
