package org.starling.nca;

import java.util.Arrays;

/**
 * Excretion into urine or faeces from collections of one subject, in the units of amounts and times. Rates are taken at the midpoints of
 * collections and analysed as a profile, with a rate of zero at the dose. Source: Phoenix WinNonlin 8.3 User's Guide, NCA parameter
 * formulas, urine (models 210–212); M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed., Dekker 1982, ch. 1.
 *
 * @param midpoints       of the collections, ascending
 * @param rates           amount by duration at the midpoints
 * @param amount          recovered in all
 * @param fraction        of the dose; NaN without a dose
 * @param rateProfile     results of the rates as a profile: its areas are those under the rate curve, its concentrations rates
 */
public record ExcretionMetrics(double[] midpoints, double[] rates, double amount, double fraction, NcaResults rateProfile) {

	/**
	 * @param start   begin of each collection, in any order
	 * @param end     end of each, behind its start
	 * @param amounts excreted in each; NaN where a collection is lost, which leaves it out
	 * @throws IllegalArgumentException when a collection doesn't end behind its start
	 */
	public static ExcretionMetrics of(double[] start, double[] end, double[] amounts, Dosing dose, NcaOptions options) {
		if (start.length != end.length || end.length != amounts.length) {
			throw new IllegalArgumentException("columns of collections differ in length");
		}
		double amount = 0;
		double[][] pairs = new double[start.length][];
		int n = 0;
		for (int i = 0; i < start.length; i++) {
			if (!(start[i] < end[i])) {
				throw new IllegalArgumentException("collection " + (i + 1) + " must end behind its start: " + start[i] + " to " + end[i]);
			}
			if (!Double.isNaN(amounts[i])) {
				amount += amounts[i];
				pairs[n++] = new double[] { (start[i] + end[i]) / 2, amounts[i] / (end[i] - start[i]) };
			}
		}
		double[][] sorted = Arrays.copyOf(pairs, n);
		Arrays.sort(sorted, (a, b) -> Double.compare(a[0], b[0]));
		double[] midpoints = Arrays.stream(sorted).mapToDouble(p -> p[0]).toArray();
		double[] rates = Arrays.stream(sorted).mapToDouble(p -> p[1]).toArray();
		Dosing likeAbsorbed = new Dosing(Route.EXTRAVASCULAR, dose.amount(), dose.time(), 0, Double.NaN);
		NcaResults profile = NcaEngine.analyse(NcaColumns.of(midpoints, rates, likeAbsorbed), options);
		return new ExcretionMetrics(midpoints, rates, amount, dose.amount() > 0 ? amount / dose.amount() : Double.NaN, profile);
	}

	/**
	 * Renal clearance: the amount recovered divided by the plasma area over the time of collection, in the unit of amounts by that of
	 * the area; NaN when the area is not positive.
	 */
	public double renalClearance(double plasmaArea) {
		return plasmaArea > 0 ? amount / plasmaArea : Double.NaN;
	}
}
