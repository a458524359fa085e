package org.starling.lcms.quantitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.lcms.quantitation.CalibrationCurve.Model;
import org.starling.lcms.quantitation.InversePrediction.Status;

/** Uncertainty of concentrations read from a curve against Eurachem's example, textbook formulas and the law of propagation by differences. */
class InversePredictionTest {

	/** QUAM (Eurachem/CITAC CG 4), example A5, table A5.2: cadmium in mg/L and absorbance, three of each. */
	private static final double[] LEVELS = { 0.1, 0.1, 0.1, 0.3, 0.3, 0.3, 0.5, 0.5, 0.5, 0.7, 0.7, 0.7, 0.9, 0.9, 0.9 };
	private static final double[] ABSORBANCES = { 0.028, 0.029, 0.029, 0.084, 0.083, 0.081, 0.135, 0.131, 0.133, 0.180, 0.181, 0.183, 0.215,
			0.230, 0.216 };

	@Test
	void cadmiumOfEurachemsExampleHasItsPublishedUncertainty() {
		CalibrationCurve curve = CalibrationCurve.fit(LEVELS, ABSORBANCES, Model.LINEAR, Weighting.ONE);
		assertEquals(0.2410, curve.fit().coefficients()[1], 5e-5);
		assertEquals(0.0087, curve.fit().coefficients()[0], 5e-5);
		assertEquals(0.0050, curve.fit().standardErrors()[1], 5e-5);
		assertEquals(0.0029, curve.fit().standardErrors()[0], 5e-5);
		assertEquals(0.005486, curve.fit().residualDeviation(), 5e-7);
		InversePrediction prediction = curve.predict(0.0087 + 0.2410 * 0.26);
		assertEquals(0.26, prediction.concentration(), 5e-4);
		assertEquals(0.018, Math.sqrt(prediction.responseVariance() / 2 + prediction.curveVariance()), 5e-4, "the mean of two measurements");
		assertEquals(0.005486 / 0.2410 * Math.sqrt(1 + 1.0 / 15 + 0.24 * 0.24 / 1.2), prediction.standardUncertainty(), 1e-5, "of one");
		for (double limit : new double[] { prediction.lower(), prediction.upper() }) {
			double difference = 0.0087 + 0.2410 * 0.26 - curve.fit().at(limit);
			double band = 2.160369 * 0.005486 * Math.sqrt(1 + 1.0 / 15 + (limit - 0.5) * (limit - 0.5) / 1.2);
			assertEquals(band, Math.abs(difference), 1e-5, "limits lie on the band of prediction, t for 13 degrees of freedom");
		}
	}

	@Test
	void theLawOfPropagationByDifferencesOfTheWholeCalculationGivesTheSame() {
		double[] x = { 1, 2, 5, 10, 20, 50, 80, 100 };
		double[] errors = { 0.03, -0.05, 0.02, 0.04, -0.03, -0.02, 0.05, -0.04 };
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			y[i] = (0.01 + 0.05 * x[i] - 1e-4 * x[i] * x[i]) * (1 + errors[i]);
		}
		for (Model model : Model.values()) {
			for (Weighting weighting : Weighting.values()) {
				for (double response : new double[] { 0.09, 1.1 }) {
					CalibrationCurve curve = CalibrationCurve.fit(x, y, model, weighting);
					InversePrediction prediction = curve.predict(response);
					double at = prediction.concentration();
					double h = 1e-5;
					double slope = (curve.concentration(response + h) - curve.concentration(response - h)) / (2 * h);
					double sum = slope * slope * curve.responseVariance(at);
					for (int i = 0; i < x.length; i++) {
						double[] up = y.clone();
						double[] down = y.clone();
						up[i] += h;
						down[i] -= h;
						double change = (CalibrationCurve.fit(x, up, model, weighting).concentration(response)
								- CalibrationCurve.fit(x, down, model, weighting).concentration(response)) / (2 * h);
						sum += change * change * Math.pow(curve.fit().residualDeviation(), 2) / weighting.at(x[i]);
					}
					assertEquals(Math.sqrt(sum), prediction.standardUncertainty(), 1e-6 * Math.sqrt(sum), model + " " + weighting);
					assertEquals(Status.FINITE, prediction.status());
					assertTrue(prediction.lower() < at && at < prediction.upper());
				}
			}
		}
	}

	@Test
	void whatCannotBeStatedSaysWhy() {
		CalibrationCurve flat = CalibrationCurve.fit(new double[] { 1, 2, 3, 4, 5, 6 }, new double[] { 1.0, 1.4, 0.9, 1.3, 1.0, 1.35 },
				Model.LINEAR, Weighting.ONE);
		assertEquals(Status.UNBOUNDED, flat.predict(1.2).status(), "the slope does not differ from zero");
		assertTrue(Double.isNaN(flat.predict(1.2).standardUncertainty()));
		double[] x = { 1, 20, 50, 80, 100, 120 };
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			y[i] = 0.05 * x[i] - 2e-4 * x[i] * x[i] + (i % 2 == 0 ? 0.02 : -0.02);
		}
		CalibrationCurve bent = CalibrationCurve.fit(x, y, Model.QUADRATIC, Weighting.ONE);
		assertEquals(Status.NO_ROOT, bent.predict(3.5).status(), "the vertex lies near 125 at 3.1");
		assertEquals(Status.UNBOUNDED, bent.predict(bent.fit().at(bent.vertex()) - 1e-4).status(), "the band reaches beyond the vertex");
		assertEquals(Double.POSITIVE_INFINITY, bent.predict(bent.fit().at(bent.vertex()) - 1e-4).upper(), 0);
		assertEquals(Status.NO_FREEDOM, CalibrationCurve.fit(new double[] { 1, 2 }, new double[] { 1, 2 }, Model.LINEAR, Weighting.ONE)
				.predict(1.5).status());
	}
}
