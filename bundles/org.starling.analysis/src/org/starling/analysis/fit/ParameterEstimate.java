package org.starling.analysis.fit;

/**
 * One estimated parameter. Everything but name, unit and the last value tried is not a number when the fit gives no usable
 * result; the standard error and the interval also when the parameter lies at a bound or no degree of freedom is left.
 *
 * @param name          symbol
 * @param unit          unit of value, standard error and interval
 * @param value         estimate
 * @param standardError from the covariance s²(JᵀWJ)⁻¹, on the natural scale (by the delta method where the search ran in
 *                      the logarithm)
 * @param low           lower end of the confidence interval: estimate ± t·SE, formed on the scale of the search
 * @param high          upper end
 * @param atBound       whether the estimate lies at one of its bounds
 * @param lastTried     value at which the search ended, usable or not: for diagnosis, never as a result
 */
public record ParameterEstimate(String name, String unit, double value, double standardError, double low, double high,
		boolean atBound, double lastTried) {

	/** Relative standard error in percent. */
	public double cvPercent() {
		return 100 * standardError / Math.abs(value);
	}
}
