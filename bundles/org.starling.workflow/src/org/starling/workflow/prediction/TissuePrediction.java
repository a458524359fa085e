package org.starling.workflow.prediction;

import org.starling.star.FoldErrors;

/**
 * One tissue, observed and predicted. Arrays belong to the record and are not changed; NaN for what isn't known.
 *
 * @param tissue         name in the study
 * @param observer       symbol of the model's observer; empty when it has none for this tissue
 * @param times          of the prediction, ascending, in the study's unit of time
 * @param curve          predicted concentrations in the study's unit
 * @param sampleTimes    of measured samples
 * @param samples        measured concentrations
 * @param limitTimes     of samples below the limit
 * @param limits         their limits
 * @param start          of the span of both areas
 * @param end            of the span of both areas
 * @param observedArea   area of the study's analysis
 * @param observedError  its standard error
 * @param predictedArea  under the curve over the same span, linear trapezoids of the simulated times
 * @param observedRatio  to plasma; NaN in plasma and where the spans differ
 * @param predictedRatio to plasma
 * @param concentrations fold errors of single samples
 * @param reason         what is missing; empty when nothing is
 */
public record TissuePrediction(String tissue, String observer, double[] times, double[] curve, double[] sampleTimes, double[] samples,
		double[] limitTimes, double[] limits, double start, double end, double observedArea, double observedError, double predictedArea,
		double observedRatio, double predictedRatio, FoldErrors concentrations, String reason) {

	/** Predicted over observed area. */
	public double areaFold() {
		return predictedArea / observedArea;
	}

	/** Predicted over observed ratio to plasma. */
	public double ratioFold() {
		return predictedRatio / observedRatio;
	}

	/**
	 * Area under a curve by linear trapezoids; values between times are interpolated.
	 *
	 * @return NaN when the curve doesn't span it
	 */
	static double area(double[] times, double[] values, double start, double end) {
		if (times.length == 0 || !(start >= times[0] && end <= times[times.length - 1] && start < end)) {
			return Double.NaN;
		}
		double area = 0;
		for (int i = 1; i < times.length; i++) {
			double left = Math.max(start, times[i - 1]);
			double right = Math.min(end, times[i]);
			if (left < right) {
				area += (right - left) * (at(times, values, i, left) + at(times, values, i, right)) / 2;
			}
		}
		return area;
	}

	/** The value at a time of the curve; NaN outside of it. */
	static double at(double[] times, double[] values, double time) {
		for (int i = 1; i < times.length; i++) {
			if (time >= times[i - 1] && time <= times[i]) {
				return at(times, values, i, time);
			}
		}
		return Double.NaN;
	}

	private static double at(double[] times, double[] values, int i, double time) {
		double width = times[i] - times[i - 1];
		return width == 0 ? values[i] : values[i - 1] + (values[i] - values[i - 1]) * (time - times[i - 1]) / width;
	}
}
