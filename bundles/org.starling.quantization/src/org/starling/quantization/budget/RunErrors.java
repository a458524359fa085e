package org.starling.quantization.budget;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import org.starling.lcms.quantitation.CalibrationCurve;
import org.starling.lcms.quantitation.InversePrediction;
import org.starling.lcms.quantitation.QuantifiedRow;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.quantization.budget.Digitization.AreaError;

/**
 * Errors of the concentrations of one run, by their sources. What the calibrators scatter (s²/w) holds everything, quantization and noise
 * among it; what these leave of it is the other scatter of responses, and stays as it is when the digitization changes. The curve is linear
 * in the calibrators' responses, b = H·y with H = (XᵀWX)⁻¹XᵀW, so that each source of their errors goes into cov(b) = H·V·Hᵀ and each bias
 * into H·β. Sources: ISO/TS 28037:2010; JCGM 100:2008, 5.2.2 (correlated input quantities). Immutable.
 */
final class RunErrors {

	/** Errors of one concentration, dilution not counted. */
	record Concentration(double value, double slope, double[] sensitivities, Map<ErrorSource, Double> own, double bias) {

		/** Of its own response, all sources. */
		double ownVariance() {
			return own.values().stream().mapToDouble(Double::doubleValue).sum();
		}
	}

	private final RunQuantitation run;
	private final RatioErrors measured;
	private final RatioErrors asked;
	private final double[][] quantizationOfCurve;
	private final double[][] restOfCurve;
	private final double[] biasOfCurve;
	private final List<SequenceRow> calibrators = new ArrayList<>();
	private final List<Map<ErrorSource, Double>> variances = new ArrayList<>();
	private final List<Double> biases = new ArrayList<>();

	/** As the run's peaks were digitized. */
	static RunErrors of(RunQuantitation run, Digitization digitization) {
		RatioErrors errors = new RatioErrors(digitization);
		return new RunErrors(run, errors, errors);
	}

	/** As if the same peaks were digitized in another way. */
	RunErrors asIf(Digitization digitization) {
		return new RunErrors(run, measured, new RatioErrors(digitization));
	}

	/**
	 * @param measured how the run's peaks were digitized
	 * @param asked    how they are taken to be digitized
	 * @throws IllegalArgumentException when the run has no curve, or its calibrators say nothing of errors
	 */
	private RunErrors(RunQuantitation run, RatioErrors measured, RatioErrors asked) {
		if (run.curve() == null || run.curve().fit().degreesOfFreedom() < 1 || !(run.curve().fit().residualDeviation() > 0)) {
			throw new IllegalArgumentException("the run has no calibration curve whose calibrators scatter, so that nothing is known of errors; it"
					+ " needs more calibrators than coefficients");
		}
		this.run = run;
		this.measured = measured;
		this.asked = asked;
		for (QuantifiedRow row : run.rows()) {
			if (row.fitted()) {
				calibrators.add(row.row());
				Map<ErrorSource, Double> parts = response(row.row(), row.row().nominal());
				variances.add(parts);
				biases.add(parts.remove(ErrorSource.QUANTIZATION_BIAS));
			}
		}
		double[][] h = estimator();
		int p = h.length;
		quantizationOfCurve = new double[p][p];
		restOfCurve = new double[p][p];
		biasOfCurve = new double[p];
		for (int k = 0; k < calibrators.size(); k++) {
			double quantization = variances.get(k).get(ErrorSource.QUANTIZATION);
			double rest = variances.get(k).values().stream().mapToDouble(Double::doubleValue).sum() - quantization;
			for (int i = 0; i < p; i++) {
				biasOfCurve[i] += h[i][k] * biases.get(k);
				for (int j = 0; j < p; j++) {
					quantizationOfCurve[i][j] += h[i][k] * quantization * h[j][k];
					restOfCurve[i][j] += h[i][k] * rest * h[j][k];
				}
			}
		}
	}

	/** Variances of a response by sources, and its bias. */
	private Map<ErrorSource, Double> response(SequenceRow row, double concentration) {
		AreaError before = measured.of(row);
		AreaError now = asked.of(row);
		double total = run.curve().responseVariance(concentration);
		Map<ErrorSource, Double> parts = new EnumMap<>(ErrorSource.class);
		parts.put(ErrorSource.QUANTIZATION, now.quantization());
		parts.put(ErrorSource.QUANTIZATION_BIAS, now.bias());
		parts.put(ErrorSource.DETECTOR_NOISE, now.noise());
		parts.put(ErrorSource.ION_COUNTING, now.counting());
		parts.put(ErrorSource.RESPONSE, Math.max(0, total - before.quantization() - before.noise() - before.counting()));
		return parts;
	}

	/** H: a row for each coefficient, a column for each calibrator. */
	private double[][] estimator() {
		CalibrationCurve curve = run.curve();
		double[][] covariance = curve.fit().covariance();
		double s2 = Math.pow(curve.fit().residualDeviation(), 2);
		double[][] h = new double[covariance.length][calibrators.size()];
		for (int k = 0; k < calibrators.size(); k++) {
			double x = calibrators.get(k).nominal();
			double weight = curve.weighting().at(x);
			for (int i = 0; i < h.length; i++) {
				double power = 1;
				for (int j = 0; j < h.length; j++) {
					h[i][k] += covariance[i][j] / s2 * power * weight;
					power *= x;
				}
			}
		}
		return h;
	}

	/**
	 * Errors of the concentration of an injection.
	 *
	 * @throws IllegalArgumentException when its uncertainty has no finite limits
	 */
	Concentration of(QuantifiedRow row) {
		InversePrediction prediction = run.curve().predict(row.row().ratio());
		if (prediction.status() != InversePrediction.Status.FINITE) {
			throw new IllegalArgumentException("sample \"" + row.row().sample() + "\" (row " + row.row().row() + ") has no standard uncertainty: "
					+ prediction.status().id());
		}
		double slope = run.curve().fit().slopeAt(prediction.concentration());
		Map<ErrorSource, Double> own = response(row.row(), prediction.concentration());
		double bias = own.remove(ErrorSource.QUANTIZATION_BIAS) / slope + dot(prediction.sensitivities(), biasOfCurve);
		own.replaceAll((_, variance) -> variance / (slope * slope));
		return new Concentration(prediction.concentration(), slope, prediction.sensitivities(), own, bias);
	}

	/** Covariance of two combinations of concentrations that the curve's errors make, from quantization of the calibrators. */
	double quantizationOfCurve(double[] c1, double[] c2) {
		return product(c1, quantizationOfCurve, c2);
	}

	/** The same from all their other errors. */
	double restOfCurve(double[] c1, double[] c2) {
		return product(c1, restOfCurve, c2);
	}

	RunQuantitation run() {
		return run;
	}

	/** Errors of an area as it is taken to be digitized. */
	AreaError area(double area) {
		return asked.area(area);
	}

	/** Errors of a ratio as it is taken to be digitized. */
	AreaError ratio(SequenceRow row) {
		return asked.of(row);
	}

	List<SequenceRow> calibrators() {
		return calibrators;
	}

	/** Standard deviation of a calibrator's response, all sources. */
	double deviation(int calibrator) {
		return Math.sqrt(variances.get(calibrator).values().stream().mapToDouble(Double::doubleValue).sum());
	}

	double bias(int calibrator) {
		return biases.get(calibrator);
	}

	private static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	private static double product(double[] a, double[][] m, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * dot(m[i], b);
		}
		return sum;
	}
}
