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
	 * @param baseline what was taken off before peaks were looked for, of the same length
	 * @param peak     null when there is none; its limits are in minutes, its area is above a straight line between them
	 * @param byHand   whether a person has set its limits
	 */
	public record Trace(double[] minutes, double[] signal, double[] baseline, Peak peak, boolean byHand) {

		/** The area in signal times minutes; NaN without peak. */
		public double area() {
			return peak == null ? Double.NaN : peak.area();
		}

		/** The signal at a time between points, by a straight line. */
		public double at(double minute) {
			int i = 1;
			while (i < minutes.length - 1 && minutes[i] < minute) {
				i++;
			}
			return signal[i - 1] + (signal[i] - signal[i - 1]) * (minute - minutes[i - 1]) / (minutes[i] - minutes[i - 1]);
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
