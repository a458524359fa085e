package org.starling.lcms.quantitation;

import java.util.Objects;

import org.starling.lcms.regression.PolynomialFit;

/**
 * Response as a polynomial of concentration, and back. Source: ICH M10 (2022), section 3.2.4: the simplest model that describes the relation.
 *
 * @param fit       the fitted polynomial, of degree 1 or 2
 * @param weighting the weights that it was fitted with
 * @param lowest    the lowest concentration of the calibrators fitted
 * @param highest   the highest one
 */
public record CalibrationCurve(PolynomialFit fit, Weighting weighting, double lowest, double highest) {

	/** Form of the curve. */
	public enum Model {
		LINEAR(1, "linear"), QUADRATIC(2, "quadratic");

		private final int degree;
		private final String id;

		Model(int degree, String id) {
			this.degree = degree;
			this.id = id;
		}

		/** Stable name in files and on the command line. */
		public String id() {
			return id;
		}

		/** @throws IllegalArgumentException when there is none of that name */
		public static Model of(String id) {
			for (Model model : values()) {
				if (model.id.equals(id)) {
					return model;
				}
			}
			throw new IllegalArgumentException("the model is linear or quadratic, not \"" + id + "\"");
		}
	}

	public CalibrationCurve {
		Objects.requireNonNull(fit);
		Objects.requireNonNull(weighting);
	}

	/**
	 * Fits calibrators.
	 *
	 * @param concentrations above 0
	 * @param responses      ratios of areas to the internal standard
	 * @throws IllegalArgumentException when the calibrators do not determine the curve
	 */
	public static CalibrationCurve fit(double[] concentrations, double[] responses, Model model, Weighting weighting) {
		double[] weights = new double[concentrations.length];
		double lowest = Double.POSITIVE_INFINITY;
		double highest = Double.NEGATIVE_INFINITY;
		for (int i = 0; i < weights.length; i++) {
			if (!(concentrations[i] > 0)) {
				throw new IllegalArgumentException("a calibrator has the concentration " + concentrations[i] + "; blanks are not fitted");
			}
			weights[i] = weighting.at(concentrations[i]);
			lowest = Math.min(lowest, concentrations[i]);
			highest = Math.max(highest, concentrations[i]);
		}
		return new CalibrationCurve(PolynomialFit.of(concentrations, responses, weights, model.degree), weighting, lowest, highest);
	}

	/**
	 * The concentration that gives a response; for a quadratic curve the one on the branch that the calibrators lie on.
	 *
	 * @return NaN when no concentration gives it
	 */
	public double concentration(double response) {
		double[] b = fit.coefficients();
		if (b.length == 2 || b[2] == 0) {
			return (response - b[0]) / b[1];
		}
		double discriminant = b[1] * b[1] - 4 * b[2] * (b[0] - response);
		if (!(discriminant >= 0)) {
			return Double.NaN;
		}
		double root = Math.copySign(Math.sqrt(discriminant), fit.slopeAt((lowest + highest) / 2));
		// of the two forms of the root the one that subtracts no like numbers
		return b[1] * root >= 0 ? -2 * (b[0] - response) / (b[1] + root) : (root - b[1]) / (2 * b[2]);
	}

	/** The concentration at which a quadratic curve turns back; NaN for a straight line. */
	public double vertex() {
		double[] b = fit.coefficients();
		return b.length == 2 || b[2] == 0 ? Double.NaN : -b[1] / (2 * b[2]);
	}

	/** Whether each response within the range has one concentration alone: a quadratic curve must not turn back between its calibrators. */
	public boolean isMonotone() {
		double vertex = vertex();
		return !(vertex > lowest && vertex < highest);
	}

	/**
	 * Variance of a single response at a concentration, by the weights: s²/w. Below the lowest calibrator it is taken as there, since the
	 * weights 1/x and 1/x² would let it vanish.
	 */
	public double responseVariance(double concentration) {
		double s = fit.residualDeviation();
		return s * s / weighting.at(Math.max(lowest, concentration));
	}

	/** Concentration and uncertainty of a response that took no part in the fit. */
	public InversePrediction predict(double response) {
		return InversePrediction.of(this, response);
	}
}
