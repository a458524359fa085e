package org.starling.nca;

import org.starling.nca.internal.ProfileAnalysis;

/**
 * The concentrations under which AUClast lies, as a polygon for charts: from the dose to Tlast, the point put in at the dose and what stands
 * for samples below the limit included, pieces of exponentials in short chords.
 *
 * @param times          ascending, on the clock of the samples
 * @param concentrations as many
 */
public record AreaCurve(double[] times, double[] concentrations) {

	private static final int CHORDS = 16;

	/** The curve of an analysed profile; empty where no measured concentration is positive. */
	public static AreaCurve of(NcaResults results, int profile) {
		ProfileAnalysis analysis = new ProfileAnalysis(results.options(), new byte[results.columns().samples()]);
		analysis.run(results.columns(), profile);
		return analysis.curve(CHORDS);
	}
}
