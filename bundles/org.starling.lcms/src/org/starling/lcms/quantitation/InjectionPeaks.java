package org.starling.lcms.quantitation;

import org.starling.lcms.chromatogram.Peak;

/**
 * What an injection shows of an analyte and its internal standard.
 *
 * @param analyte  the analyte's chromatogram and peak; null when there is no chromatogram
 * @param standard the internal standard's
 * @param problem  why there is nothing, or empty
 */
public record InjectionPeaks(Trace analyte, Trace standard, String problem) {

	/**
	 * A chromatogram with its peak.
	 *
	 * @param minutes  times
	 * @param signal   as it was recorded, of the same length
	 * @param unit     of the signal, UCUM; empty when the file names none
	 * @param baseline what was taken off before peaks were looked for, of the same length
	 * @param peak     null when there is none; its limits are in minutes, its area is above a straight line between them
	 * @param byHand   whether a person has set its limits
	 */
	public record Trace(double[] minutes, double[] signal, String unit, double[] baseline, Peak peak, boolean byHand) {

		/** The area in signal times minutes; NaN without peak. */
		public double area() {
			return peak == null ? Double.NaN : peak.area();
		}
	}

	/** An injection that shows nothing. */
	public static InjectionPeaks none(String problem) {
		return new InjectionPeaks(null, null, problem);
	}

	/** Area of the analyte; NaN when there is none. */
	public double analyteArea() {
		return analyte == null ? Double.NaN : analyte.area();
	}

	/** Area of the internal standard; NaN when there is none. */
	public double standardArea() {
		return standard == null ? Double.NaN : standard.area();
	}
}
