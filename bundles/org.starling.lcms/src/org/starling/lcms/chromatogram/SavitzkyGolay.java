package org.starling.lcms.chromatogram;

import org.starling.lcms.regression.PolynomialFit;

/**
 * Smoothing by a polynomial through the neighbours of each point; keeps areas and moments up to its degree. The points at the ends
 * are taken from the polynomial of the first and last whole window. Times are taken as equidistant.
 * Source: Savitzky and Golay, Anal Chem 1964;36:1627.
 */
public final class SavitzkyGolay {

	private SavitzkyGolay() {
	}

	/**
	 * Smooths.
	 *
	 * @param values     at equidistant times; not changed
	 * @param halfWidth  points on either side, at least 1
	 * @param degree     of the polynomial, below the number of points in a window
	 * @return a new array; a copy when there are fewer points than a window has
	 * @throws IllegalArgumentException when width and degree do not fit together
	 */
	public static double[] smooth(double[] values, int halfWidth, int degree) {
		int width = 2 * halfWidth + 1;
		if (halfWidth < 1 || degree < 0 || degree >= width) {
			throw new IllegalArgumentException("a window of " + width + " points does not hold a polynomial of degree " + degree);
		}
		int n = values.length;
		if (n < width) {
			return values.clone();
		}
		double[][] weights = weights(halfWidth, degree);
		double[] smooth = new double[n];
		for (int i = 0; i < n; i++) {
			int start = Math.clamp(i - halfWidth, 0, n - width);
			double[] own = weights[i - start];
			for (int k = 0; k < width; k++) {
				smooth[i] += own[k] * values[start + k];
			}
		}
		return smooth;
	}

	/** {@code weights[i][k]}: what the k-th value of a window adds to the polynomial at its i-th place. */
	private static double[][] weights(int halfWidth, int degree) {
		int width = 2 * halfWidth + 1;
		double[] x = new double[width];
		double[] one = new double[width];
		for (int k = 0; k < width; k++) {
			x[k] = k - halfWidth;
			one[k] = 1;
		}
		double[][] weights = new double[width][width];
		for (int k = 0; k < width; k++) {
			double[] unit = new double[width];
			unit[k] = 1;
			PolynomialFit fit = PolynomialFit.of(x, unit, one, degree);
			for (int i = 0; i < width; i++) {
				weights[i][k] = fit.at(x[i]);
			}
		}
		return weights;
	}
}
