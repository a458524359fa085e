package org.starling.analysis.fit;

import java.util.List;

/**
 * The answer of a fit. Arrays belong to the result and must not be changed.
 *
 * @param status         how it ended; numbers below are results only when {@link FitStatus#usable()}
 * @param message        for a person: what happened and what to try; empty when all is well
 * @param estimates      one a parameter, in the order of the specifications
 * @param observed       observations
 * @param predicted      predictions at the estimates; not a number when the status is not usable
 * @param weights        final weights w of the observations, see {@link ErrorModel}
 * @param correlation    correlation matrix of the estimates on the scale of the search, NaN where there is none
 * @param sumOfSquares   Σ w(y − f)²
 * @param degreesOfFreedom observations less free parameters
 * @param additiveSd     residual standard deviation of the additive part in the observations' unit, 0 without one; with n − p
 *                       in the denominator
 * @param proportionalCv residual coefficient of variation of the proportional part as a fraction, 0 without one
 * @param minusTwoLogLikelihood of independent normal errors at the estimates, with maximum-likelihood variances
 * @param rSquared       1 − RSS/TSS about the mean, unweighted; descriptive only for a nonlinear model
 * @param parameters     number of free parameters, those of the error model included
 * @param evaluations    model evaluations used, those for difference quotients included
 */
public record FitResult(FitStatus status, String message, List<ParameterEstimate> estimates, double[] observed,
		double[] predicted, double[] weights, double[][] correlation, double sumOfSquares, int degreesOfFreedom,
		double additiveSd, double proportionalCv, double minusTwoLogLikelihood, double rSquared, int parameters,
		int evaluations) {

	public FitResult {
		estimates = List.copyOf(estimates);
	}

	/** Residual standard deviation s = √(Σ w(y − f)²/(n − p)): of the additive or proportional error model's own kind. */
	public double residualSd() {
		return degreesOfFreedom > 0 ? Math.sqrt(sumOfSquares / degreesOfFreedom) : Double.NaN;
	}

	/** Akaike's criterion −2 log L + 2k, k counting the error model's parameters (as R's AIC does). */
	public double aic() {
		return minusTwoLogLikelihood + 2.0 * parameters;
	}

	/** Schwarz's criterion −2 log L + k ln n. */
	public double bic() {
		return minusTwoLogLikelihood + parameters * Math.log(observed.length);
	}

	/** @throws IllegalArgumentException when there is no such parameter */
	public ParameterEstimate estimate(String name) {
		return estimates.stream().filter(e -> e.name().equals(name)).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("no estimated parameter '" + name + "'"));
	}

	/** The same result with a remark added to the message. */
	public FitResult withRemark(String remark) {
		String text = message.isEmpty() ? remark : message + " " + remark;
		return new FitResult(status, text, estimates, observed, predicted, weights, correlation, sumOfSquares,
				degreesOfFreedom, additiveSd, proportionalCv, minusTwoLogLikelihood, rSquared, parameters, evaluations);
	}
}
