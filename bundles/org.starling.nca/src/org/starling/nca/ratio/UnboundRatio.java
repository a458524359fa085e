package org.starling.nca.ratio;

import org.starling.nca.sparse.AucEstimate;

/**
 * The ratio of unbound areas, Kp,uu = Kp · fu,tissue / fu,plasma. Variances of the products area times unbound fraction are L. A. Goodman's
 * for independent factors (J Am Stat Assoc 55 (1960) 708–713); the set is Fieller's. Source of the definition: A. Gupta et al.,
 * Drug Metab Dispos 34 (2006) 318–323; M. Hammarlund-Udenaes et al., Pharm Res 25 (2008) 1737–1750, doi:10.1007/s11095-007-9502-2.
 *
 * @param ratio    Kp,uu; NaN as the total ratio is
 * @param interval at the level of the total ratio
 */
public record UnboundRatio(double ratio, RatioInterval interval) {

	/** @throws IllegalArgumentException when an unbound fraction is not above 0 and at most 1 */
	public static UnboundRatio of(AucRatio total, Uncertain tissueUnbound, Uncertain plasmaUnbound) {
		check(tissueUnbound, "tissue");
		check(plasmaUnbound, "plasma");
		double ratio = total.ratio() * tissueUnbound.value() / plasmaUnbound.value();
		double level = total.fieller().level();
		double covariance = total.covariance() * tissueUnbound.value() * plasmaUnbound.value();
		double top = variance(total.numerator(), tissueUnbound);
		double bottom = variance(total.denominator(), plasmaUnbound);
		double df = total.degreesOfFreedom();
		if (Double.isNaN(top + bottom + covariance + df)) {
			return new UnboundRatio(ratio, RatioInterval.notEstimable(level));
		}
		double quantile = AucEstimate.studentQuantile(Double.isInfinite(df) ? 1e9 : df, level);
		return new UnboundRatio(ratio, Fieller.interval(total.numerator().area() * tissueUnbound.value(),
				total.denominator().area() * plasmaUnbound.value(), top, bottom, covariance, quantile, level));
	}

	private static double variance(AucEstimate area, Uncertain fraction) {
		double spread = area.standardError() * area.standardError();
		return area.area() * area.area() * fraction.variance() + fraction.value() * fraction.value() * spread
				+ spread * fraction.variance();
	}

	private static void check(Uncertain fraction, String where) {
		if (!(fraction.value() > 0 && fraction.value() <= 1)) {
			throw new IllegalArgumentException("the unbound fraction in " + where + " lies above 0 and at most at 1, not at " + fraction.value());
		}
	}
}
