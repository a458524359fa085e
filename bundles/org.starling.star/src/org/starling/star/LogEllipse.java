package org.starling.star;

/**
 * The outline of the region in which two normal logarithms lie with a probability, drawn on the scale of the quantities: with Cholesky's
 * factor L of the covariance the points exp(m + k·L·(cos θ, sin θ)), k² = −2 ln(1 − level), the quantile of chi-square with two degrees of
 * freedom in closed form. Source: R. A. Johnson, D. W. Wichern, Applied Multivariate Statistical Analysis, 6th ed. 2007, section 4.2.
 *
 * @param x abscissas; the first point is repeated at the end
 * @param y ordinates
 */
public record LogEllipse(double[] x, double[] y) {

	/**
	 * @param meanX      of the logarithm of x
	 * @param meanY      of the logarithm of y
	 * @param varianceX  of the logarithm of x
	 * @param varianceY  of the logarithm of y
	 * @param covariance of the two
	 * @param level      probability of the region
	 * @param points     number of different points
	 */
	public static LogEllipse of(double meanX, double meanY, double varianceX, double varianceY, double covariance, double level, int points) {
		if (!(level > 0 && level < 1) || points < 3) {
			throw new IllegalArgumentException("an ellipse needs a level between 0 and 1 and three points or more, not " + level + " and " + points);
		}
		double k = Math.sqrt(-2 * Math.log1p(-level));
		double a = Math.sqrt(varianceX);
		double b = a == 0 ? 0 : covariance / a;
		double c = Math.sqrt(Math.max(0, varianceY - b * b));
		double[] x = new double[points + 1];
		double[] y = new double[points + 1];
		for (int i = 0; i <= points; i++) {
			double angle = 2 * Math.PI * (i % points) / points;
			x[i] = Math.exp(meanX + k * a * Math.cos(angle));
			y[i] = Math.exp(meanY + k * (b * Math.cos(angle) + c * Math.sin(angle)));
		}
		return new LogEllipse(x, y);
	}
}
