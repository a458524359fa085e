package org.starling.star;

/**
 * The area under the mean concentrations of a compound in one matrix. NaN for what can't be computed.
 *
 * @param tissue           its name in the data
 * @param area             in the study's unit of areas
 * @param standardError    of the area
 * @param degreesOfFreedom of the standard error
 * @param start            of the span, after the dose
 * @param end              of the span
 * @param animals          number of animals or subjects it rests on
 * @param method           how area and error were computed, in words
 * @param reason           why there is no area or no error; empty when there are both
 */
public record TissueExposure(String tissue, double area, double standardError, double degreesOfFreedom, double start, double end,
		int animals, String method, String reason) {

	/** No area, for a reason. */
	static TissueExposure none(String tissue, String reason) {
		return new TissueExposure(tissue, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN, 0, "", reason);
	}

	/** Why its logarithm has no distribution: no area, none above zero, or no standard error; null when it has one. */
	public String trouble() {
		if (Double.isNaN(area)) {
			return "no area in " + tissue + ": " + reason;
		}
		if (!(area > 0)) {
			return "the area in " + tissue + " is not positive";
		}
		return Double.isNaN(standardError) ? "no standard error of the area in " + tissue + ": " + reason : null;
	}
}
