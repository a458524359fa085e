package org.starling.analysis.fit;

/**
 * How the residual error grows with the prediction f. The variance of an observation is σ²·w⁻¹ with the weight w below.
 * <ul>
 * <li>{@link #ADDITIVE}: w = 1; the fit is ordinary least squares.</li>
 * <li>{@link #PROPORTIONAL}: w = 1/f²; σ is a coefficient of variation.</li>
 * <li>{@link #COMBINED}: variance a² + b²f², that is w = 1/(1 + λ²f²) with λ = b/a.</li>
 * </ul>
 * Where weights depend on the prediction the fit is generalised least squares: weights are taken from the previous fit's
 * predictions, the parameters are fitted with those weights, and λ is re-estimated by pseudo-likelihood from the residuals,
 * until nothing changes. Unlike minimising Σ w(f)(y − f)² in one go this does not pull predictions upwards. Carroll RJ,
 * Ruppert D: Transformation and Weighting in Regression, Chapman and Hall 1988, ch. 2–3; Davidian M, Giltinan DM: Nonlinear
 * Models for Repeated Measurement Data, Chapman and Hall 1995, ch. 2.
 */
public enum ErrorModel {
	/** constant standard deviation */
	ADDITIVE(1),
	/** constant coefficient of variation */
	PROPORTIONAL(1),
	/** both: variances add */
	COMBINED(2);

	private final int parameters;

	ErrorModel(int parameters) {
		this.parameters = parameters;
	}

	/** How many parameters the error model has, which AIC and BIC count. */
	public int parameters() {
		return parameters;
	}
}
