package org.starling.lcms.quantitation;

/**
 * A calibrator that was taken out of the curve.
 *
 * @param row           the injection
 * @param accuracy      its back-calculated concentration as a percentage of nominal on the curve that it was still part of; NaN when it has no
 *                      response or the curve gives none
 * @param finalAccuracy the same on the final curve, without it
 * @param limit         how far from 100 it was allowed to lie
 */
public record Rejection(SequenceRow row, double accuracy, double finalAccuracy, double limit) {

	/** Whether it would meet its limit on the final curve, so that only its own pull on the curves before took it out. */
	public boolean meetsLimitAtLast() {
		return Math.abs(finalAccuracy - 100) <= limit;
	}
}
