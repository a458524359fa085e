package org.starling.nca.ratio;

/**
 * Exact confidence sets of a ratio of two normal estimates. Source: E. C. Fieller, J R Stat Soc B 16 (1954) 175–185; for areas T. Jaki, M.
 * J. Wolfsegger, J.-P. Lawo, J Biopharm Stat 20 (2010) 803–820; on unbounded sets U. von Luxburg, V. H. Franz, Bernoulli 15 (2009)
 * 1159–1171, doi:10.3150/09-BEJ189.
 */
public final class Fieller {

	private Fieller() {
	}

	/**
	 * All ratios r for which numerator − r·denominator does not differ from zero.
	 *
	 * @param quantile of Student's t or the normal distribution for the level
	 * @return never null; limits as {@link RatioInterval} tells
	 */
	public static RatioInterval interval(double numerator, double denominator, double numeratorVariance, double denominatorVariance,
			double covariance, double quantile, double level) {
		double t2 = quantile * quantile;
		double a = denominator * denominator - t2 * denominatorVariance;
		double b = numerator * denominator - t2 * covariance;
		double c = numerator * numerator - t2 * numeratorVariance;
		if (Double.isNaN(a + b + c)) {
			return RatioInterval.notEstimable(level);
		}
		double discriminant = b * b - a * c;
		if (a == 0) {
			if (b == 0) {
				return new RatioInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level, RatioInterval.Status.UNBOUNDED);
			}
			double limit = c / (2 * b);
			return b > 0 ? new RatioInterval(limit, Double.POSITIVE_INFINITY, level, RatioInterval.Status.HALF_LINE)
					: new RatioInterval(Double.NEGATIVE_INFINITY, limit, level, RatioInterval.Status.HALF_LINE);
		}
		if (a < 0 && discriminant <= 0) {
			return new RatioInterval(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, level, RatioInterval.Status.UNBOUNDED);
		}
		double root = Math.sqrt(Math.max(0, discriminant));
		double far = b + Math.copySign(root, b);
		double first = far / a;
		double second = far == 0 ? -first : c / far;
		return new RatioInterval(Math.min(first, second), Math.max(first, second), level,
				a > 0 ? RatioInterval.Status.FINITE : RatioInterval.Status.EXCLUSIVE);
	}
}
