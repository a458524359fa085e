package org.starling.lcms.quantitation;

/**
 * An injection with its concentration.
 *
 * @param row           the injection
 * @param concentration in the calibrators' unit, dilution counted; NaN when it cannot be told
 * @param accuracy      concentration as a percentage of the nominal one; NaN where there is none
 * @param fitted        whether it is a calibrator that the curve rests on
 * @param flag          why the number may not be used as it is, or empty: {@code BLQ}, {@code ALQ}, {@code NO_STANDARD},
 *                      {@code REJECTED} (a calibrator outside of its limits)
 * @param prediction    the measured concentration, dilution not counted, with its uncertainty; null without curve, without response and for
 *                      calibrators that were fitted, whose errors are in the curve already
 */
public record QuantifiedRow(SequenceRow row, double concentration, double accuracy, boolean fitted, String flag,
		InversePrediction prediction) {

	/** Of the concentration, dilution counted and its own error not; NaN when there is none. */
	public double standardUncertainty() {
		return prediction == null ? Double.NaN : prediction.standardUncertainty() * row.dilution();
	}
}
