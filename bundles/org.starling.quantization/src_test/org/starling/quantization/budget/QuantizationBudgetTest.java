package org.starling.quantization.budget;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.junit.jupiter.api.Test;
import org.starling.adc.Converter;
import org.starling.adc.Rounding;
import org.starling.lcms.quantitation.CalibrationCurve.Model;
import org.starling.lcms.quantitation.InversePrediction;
import org.starling.lcms.quantitation.RunQuantitation;
import org.starling.lcms.quantitation.SampleType;
import org.starling.lcms.quantitation.SequenceRow;
import org.starling.lcms.quantitation.Weighting;
import org.starling.nca.ratio.Uncertain;
import org.starling.quantization.budget.BudgetStage.Kind;
import org.starling.quantization.budget.ExposureDesign.MeasuredSample;
import org.starling.quantization.budget.WhatIf.Axis;
import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;
import org.starling.star.ExposureMeasure;
import org.starling.star.Selectivity;
import org.starling.star.StarClass;
import org.starling.star.StarClassifier;
import org.starling.star.StarThresholds;
import org.starling.star.TissueExposure;

/** The chain against closed forms: sums of variances, common calibrations, biases, and the simulation where the chain is as good as linear. */
class QuantizationBudgetTest {

	/** Areas of a calibrator of 1 in counts·min; a peak of that area with a width of 0.1 min is some 9,400 high. */
	private static final double PER_CONCENTRATION = 1000;
	private static final double STANDARD = 20_000;
	private static final double[] SCATTER = { 0.03, -0.04, 0.02, -0.01, 0.03, -0.03, 0.01, -0.02 };
	private static final double HALF_WIDTH = 0.1;
	private static final double INTERVAL = 0.01;

	private static RunQuantitation run(double... unknowns) {
		List<SequenceRow> rows = new ArrayList<>();
		double[] levels = { 1, 2, 5, 10, 20, 50, 80, 100 };
		for (int i = 0; i < levels.length; i++) {
			rows.add(new SequenceRow(i + 1, "c" + i, SampleType.CALIBRATOR, levels[i], 1, PER_CONCENTRATION * levels[i] * (1 + SCATTER[i]), STANDARD));
		}
		for (double unknown : unknowns) {
			rows.add(new SequenceRow(rows.size() + 1, "s" + rows.size(), SampleType.UNKNOWN, Double.NaN, 1, PER_CONCENTRATION * unknown, STANDARD));
		}
		return RunQuantitation.of(rows, Model.LINEAR, Weighting.INVERSE_SQUARE);
	}

	/** 20 bits of 2 million: a step of 1.9. */
	private static Digitization fine() {
		return Digitization.of(Converter.unipolar(20, 2e6, Rounding.ROUND), HALF_WIDTH, INTERVAL, 5);
	}

	private static ExposureDesign design(int[] runs, double[][] weights, double[] areas, double[][] covariance) {
		List<MeasuredSample> samples = new ArrayList<>();
		for (int t = 0; t < weights.length; t++) {
			for (int k = 0; k < weights[t].length; k++) {
				samples.add(new MeasuredSample(runs[t], 8 + k, t, weights[t][k]));
			}
		}
		return new ExposureDesign("x", "h.ng/mL", IntStream.range(0, weights.length).mapToObj(t -> t == 0 ? "plasma" : "tissue" + t).toList(), areas,
				covariance, new double[] { 12, 12 }, samples, 0);
	}

	private static AreaBudget budget(ExposureDesign design, List<RunQuantitation> runs, Digitization digitization) {
		List<RunErrors> errors = runs.stream().map(run -> RunErrors.of(run, digitization)).toList();
		return AreaBudget.of(design, errors, errors);
	}

	@Test
	void partsOfAConcentrationAddUpToItsStandardUncertainty() {
		RunQuantitation run = run(3, 40);
		RunErrors errors = RunErrors.of(run, fine());
		for (int i = 8; i < 10; i++) {
			InversePrediction prediction = run.rows().get(i).prediction();
			RunErrors.Concentration known = errors.of(run.rows().get(i));
			double curve = errors.quantizationOfCurve(known.sensitivities(), known.sensitivities())
					+ errors.restOfCurve(known.sensitivities(), known.sensitivities());
			assertEquals(prediction.curveVariance(), curve, 1e-9 * curve, "H·V·Hᵀ is the covariance of the fit");
			assertEquals(Math.pow(prediction.standardUncertainty(), 2), known.ownVariance() + curve, 1e-9 * curve);
		}
	}

	@Test
	void quantizationOfAnAreaIsThatOfItsClosedForm() {
		Digitization digitization = fine();
		QuantizationBudget budget = QuantizationBudget.of(List.of(new BudgetRun("r", "ng/mL", run(3), digitization)), List.of(), null,
				BudgetOptions.DEFAULT);
		BudgetStage area = budget.stages().getFirst();
		assertEquals(Kind.AREA, area.kind());
		int n = digitization.points();
		double sigma = INTERVAL * 2e6 / (1 << 20) / Math.sqrt(12) * Math.sqrt(n * 2.0);
		assertEquals(sigma / 1030, Math.sqrt(area.variance(ErrorSource.QUANTIZATION)), 1e-12);
		assertEquals(INTERVAL * 5 * Math.sqrt(n * 2.0) / 1030, Math.sqrt(area.variance(ErrorSource.DETECTOR_NOISE)), 1e-12);
		ConverterFacts facts = budget.converters().getFirst();
		assertEquals(2e6 / (1 << 20), facts.step(), 1e-12);
		assertEquals(1030 / (Math.sqrt(2 * Math.PI) * HALF_WIDTH / 2.354820045) / facts.step(), facts.heightAtLloq(), 0.01);
	}

	@Test
	void ownErrorsOfSamplesAddUpAsSquaresOfWeights() {
		double[] c = { 10, 40, 20, 5 };
		RunQuantitation run = run(c);
		double[] w = { 1, 2, 3, 2 };
		double[][] none = new double[2][2];
		AreaBudget budget = budget(design(new int[] { 0, 0 }, new double[][] { w, {} }, new double[] { 190, 1 }, none), List.of(run), fine().ideal());
		double slope = run.curve().fit().coefficients()[1];
		double s = run.curve().fit().residualDeviation();
		double noise = INTERVAL * 5 * Math.sqrt(fine().points() * 2.0) / STANDARD;
		double expected = 0;
		for (int k = 0; k < 4; k++) {
			double x = run.rows().get(8 + k).concentration();
			double ratio = PER_CONCENTRATION * c[k] / STANDARD;
			double own = noise * noise * (1 + ratio * ratio);
			expected += w[k] * w[k] * (s * s * x * x - own) / (slope * slope);
		}
		assertEquals(expected, budget.covariances().get(ErrorSource.RESPONSE)[0][0], 1e-9 * expected);
	}

	@Test
	void aCommonCalibrationCancelsInTheRatioOfTissuesAndTwoDoNot() {
		double[][] weights = { { 1, 2, 1 }, { 2, 4, 2 } };
		double[][] none = new double[2][2];
		RunQuantitation run = run(10, 40, 20);
		AreaBudget one = budget(design(new int[] { 0, 0 }, weights, new double[] { 110, 220 }, none), List.of(run), fine());
		AreaBudget two = budget(design(new int[] { 0, 1 }, weights, new double[] { 110, 220 }, none), List.of(run, run), fine());
		double ofArea = one.relativeOfArea(0).get(ErrorSource.CALIBRATION);
		assertTrue(ofArea > 1e-5);
		assertEquals(0, one.relativeOfRatio(1, 0).get(ErrorSource.CALIBRATION), 1e-12, "both areas are off by the same factor");
		assertEquals(2 * ofArea, two.relativeOfRatio(1, 0).get(ErrorSource.CALIBRATION), 1e-12, "two calibrations of their own");
		assertTrue(one.relativeOfRatio(1, 0).get(ErrorSource.RESPONSE) > 1e-5, "samples' own errors stay");
	}

	@Test
	void aBiasDoesNotAverageOutAndRandomErrorsDo() {
		Digitization coarse = Digitization.of(Converter.unipolar(8, 2e6, Rounding.TRUNCATE), HALF_WIDTH, INTERVAL, 0)
				.withBaseline(0.5 * 2e6 / 256).withSimulation(500, 3);
		double[] same = new double[16];
		java.util.Arrays.fill(same, 2);
		RunQuantitation run = run(same);
		double[][] none = new double[2][2];
		double[] few = { 1 };
		double[] many = new double[16];
		java.util.Arrays.fill(many, 1.0 / 16);
		AreaBudget budget = budget(new ExposureDesign("x", "", List.of("a", "b"), new double[] { 2, 2 }, none, new double[] { 9, 9 },
				IntStream.range(0, 17).mapToObj(k -> k == 0 ? new MeasuredSample(0, 8, 0, few[0]) : new MeasuredSample(0, 7 + k, 1, many[k - 1])).toList(),
				0), List.of(run), coarse);
		double[] own = new double[2];
		for (int t = 0; t < 2; t++) {
			own[t] = budget.covariances().get(ErrorSource.RESPONSE)[t][t];
		}
		assertTrue(Math.abs(budget.biases()[0]) > 0.02, () -> "bias " + budget.biases()[0]);
		assertEquals(budget.biases()[0], budget.biases()[1], 1e-12, "sixteen samples have the bias of one");
		assertEquals(own[0] / 16, own[1], 1e-12 + 1e-9 * own[0]);
		assertEquals(0, budget.relativeOfRatio(1, 0).get(ErrorSource.QUANTIZATION_BIAS), 1e-12, "it cancels between equal areas");
	}

	@Test
	void theSimulatedChainAgreesWhereItIsLinear() {
		double[][] weights = { { 1, 2, 1 }, { 3, 1, 2 } };
		double[][] animals = { { 9, 4 }, { 4, 25 } };
		RunQuantitation run = run(10, 40, 20);
		ExposureDesign design = design(new int[] { 0, 0 }, weights, new double[] { 110, 110 }, animals);
		List<RunErrors> errors = List.of(RunErrors.of(run, fine()));
		AreaBudget budget = AreaBudget.of(design, errors, errors);
		ChainSimulation simulated = ChainSimulation.of(design, errors, budget, 20_000, 5);
		for (int t = 0; t < 2; t++) {
			double first = Math.sqrt(budget.relativeOfArea(t).values().stream().mapToDouble(Double::doubleValue).sum());
			assertEquals(first, simulated.areas()[t], 4 * first / Math.sqrt(2 * 20_000), "area " + t);
		}
		double ratio = Math.sqrt(budget.relativeOfRatio(1, 0).values().stream().mapToDouble(Double::doubleValue).sum());
		assertEquals(ratio, simulated.ratios()[1], 4 * ratio / Math.sqrt(2 * 20_000) + ratio * ratio * ratio);
	}

	@Test
	void theClassAnswersToTheStepAndAnIdealConverterKeepsTheScatterOfAnimals() {
		double[][] animals = { { 16, 0 }, { 0, 64 } };
		double[] areas = { 110, 440 };
		TissueExposure plasma = new TissueExposure("plasma", 110, 4, Double.POSITIVE_INFINITY, 0, 24, 12, "", "");
		TissueExposure tumour = new TissueExposure("tumour", 440, 8, Double.POSITIVE_INFINITY, 0, 24, 12, "", "");
		ExposureDesign design = new ExposureDesign("x", "h.ng/mL", List.of("plasma", "tumour"), areas, animals,
				new double[] { Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY }, List.of(new MeasuredSample(0, 8, 0, 55), new MeasuredSample(1, 8, 1, 110)),
				0);
		CompoundExposure exposure = new CompoundExposure("x", "x", 1, "mg", "h.ng/mL", plasma, tumour, List.of(), animals,
				List.of(new Selectivity("tumour", "plasma", null, "by hand")));
		CompoundFacts facts = new CompoundFacts("x", 5, "nmol/L", "IC50", 1, Double.POSITIVE_INFINITY, Double.NaN, Double.NaN, 371, Map.<String, Uncertain> of(), 0,
				"", "");
		StarThresholds thresholds = new StarThresholds("by hand", "IC50", "nmol/L", 10, 100, Double.NaN, Double.NaN,
				Map.of(ExposureMeasure.DISEASED_AUC, 400.0), "h.ng/mL", false, 0.9, Double.NaN);
		StarClassifier classifier = new StarClassifier(thresholds, 20_000, 1);
		Digitization coarse = Digitization.of(Converter.unipolar(20, 2e6, Rounding.ROUND), HALF_WIDTH, INTERVAL, 5)
				.withSimulation(100, 1);
		QuantizationBudget budget = QuantizationBudget.of(List.of(new BudgetRun("p", "", run(2), coarse), new BudgetRun("t", "", run(4), coarse)),
				List.of(new BudgetCompound(design, exposure, facts)), classifier,
				new BudgetOptions(List.of(8), List.of(), List.of(), 0, 1, 0.9));
		WhatIf asIs = budget.whatIfs().getFirst();
		assertEquals(Axis.AS_IS, asIs.axis());
		double sd = Math.sqrt(Math.log1p(asIs.exposure() * asIs.exposure()));
		double expected = new NormalDistribution().cumulativeProbability(Math.log(440 / 400.0) / sd);
		assertTrue(asIs.exposure() > 8.0 / 440, "measurement adds to the scatter of animals");
		assertEquals(expected, asIs.assessment().probability(StarClass.I), 0.02, "degrees of freedom are those of the curve");
		assertFalse(budget.whatIfs().get(1).changes());
		WhatIf eight = budget.whatIfs().stream().filter(w -> w.axis() == Axis.BITS && w.value() == 8).findFirst().orElseThrow();
		assertTrue(eight.changes() && eight.exposure() > 2 * asIs.exposure(), () -> eight.toString());
	}
}
