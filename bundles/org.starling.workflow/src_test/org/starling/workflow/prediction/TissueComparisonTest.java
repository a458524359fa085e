package org.starling.workflow.prediction;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.starling.star.CompoundExposure;
import org.starling.star.FoldErrors;
import org.starling.star.Selectivity;
import org.starling.star.TissueExposure;
import org.starling.tables.samples.Censoring;
import org.starling.tables.samples.Sample;

/** Against numbers by hand: exponentials have areas in closed form, a tissue that is four times plasma has the ratio 4. */
class TissueComparisonTest {

	private static final double RATE = 0.2;
	private static final double END = 24;

	/** Folds 2, 1/2 and 8: their product is 8, that of their sizes 32; the root of three values; two lie at two-fold. */
	@Test
	void foldErrorsAreGeometricMeans() {
		FoldErrors errors = FoldErrors.of(new double[] { 2, 1, 8, 5, Double.NaN }, new double[] { 1, 2, 1, 0, 1 });
		assertEquals(3, errors.n());
		assertEquals(2, errors.average(), 1e-12);
		assertEquals(Math.cbrt(32), errors.absolute(), 1e-12);
		assertEquals(2, errors.withinTwoFold());
		assertEquals("nothing to compare", PredictionComparison.text(FoldErrors.of(new double[0], new double[0])));
	}

	@Test
	void areasAndRatiosFollowTheCurves() {
		TissueExposure plasma = area("plasma", 10, END);
		TissueExposure tumour = area("tumour", 80, END);
		TissueExposure liver = area("liver", 30, 8);
		TissueComparison comparison = new TissueComparison(exposure(plasma, tumour, liver),
				List.of(sample("tumour", 5, 2 * curve(5, 4), Censoring.NONE), sample("tumour", 24, Double.NaN, Censoring.BLQ)), times());
		double exact = (1 - Math.exp(-RATE * END)) / RATE;
		TissuePrediction first = comparison.of(plasma, "plasma", curve(1));
		assertEquals(exact, first.predictedArea(), 1e-4 * exact);
		assertEquals(exact / 10, first.areaFold(), 1e-5 * exact);
		assertTrue(Double.isNaN(first.observedRatio()) && first.reason().isEmpty());
		TissuePrediction second = comparison.of(tumour, "tumour", curve(4));
		assertEquals(4, second.predictedRatio(), 1e-12);
		assertEquals(8, second.observedRatio(), 1e-12);
		assertEquals(0.5, second.ratioFold(), 1e-12);
		assertEquals(0.5, second.concentrations().average(), 1e-12);
		assertEquals(1, second.concentrations().n(), "what lies below the limit has no fold error");
		assertEquals(1, second.limits().length);
		TissuePrediction third = comparison.of(liver, "liver", curve(2));
		assertEquals(2 * (1 - Math.exp(-RATE * 8)) / RATE, third.predictedArea(), 1e-3);
		assertTrue(Double.isNaN(third.observedRatio()) && third.reason().contains("different spans"), third.reason());
		assertTrue(comparison.of(liver, "", null).reason().contains("no observer"));
	}

	private static double curve(double time, double scale) {
		return scale * Math.exp(-RATE * time);
	}

	private static double[] times() {
		double[] times = new double[601];
		for (int i = 0; i < times.length; i++) {
			times[i] = END * i / (times.length - 1);
		}
		return times;
	}

	private static double[] curve(double scale) {
		double[] values = times();
		for (int i = 0; i < values.length; i++) {
			values[i] = curve(values[i], scale);
		}
		return values;
	}

	private static TissueExposure area(String tissue, double area, double end) {
		return new TissueExposure(tissue, area, 1, 10, 0, end, 12, "by hand", "");
	}

	private static CompoundExposure exposure(TissueExposure plasma, TissueExposure diseased, TissueExposure normal) {
		return new CompoundExposure("x", "x", 5, "mg", "ng.h/mL", plasma, diseased, List.of(normal), new double[3][3],
				List.of(new Selectivity("tumour", "plasma", null, "by hand"), new Selectivity("tumour", "liver", null, "by hand")));
	}

	private static Sample sample(String matrix, double time, double value, Censoring censoring) {
		return new Sample(1, "a", matrix, "x", time, Double.NaN, value, "ng/mL", censoring, 0.5, Double.NaN, "", "", "", "", false, "", "",
				Double.NaN, null, null);
	}
}
