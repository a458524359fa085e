package org.starling.star;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ForkJoinPool;

import org.hipparchus.distribution.continuous.NormalDistribution;
import org.hipparchus.distribution.continuous.TDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.nca.ratio.AucRatio;
import org.starling.nca.ratio.RatioInterval;
import org.starling.nca.ratio.Uncertain;
import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.SamplingDesign;
import org.starling.star.StarAssessment.Status;

/** Probabilities of classes against normal, bivariate normal and Student distributions. */
class StarClassifierTest {

	private static final int N = 10_000;
	private static final double INFINITE = Double.POSITIVE_INFINITY;
	private static final NormalDistribution NORMAL = new NormalDistribution();

	/** Scale of logs 0.5 has this standard error at an area of 1000. */
	private static final double ERROR = 1000 * Math.sqrt(Math.expm1(0.25));

	@Test
	void independentErrorsGiveProductsOfNormals() {
		double potent = NORMAL.cumulativeProbability(Math.log(10 / 8.0) / Math.log(1.5));
		double adequate = NORMAL.cumulativeProbability(Math.log(20 / 8.0) / Math.log(1.5)) - potent;
		double exposed = 1 - NORMAL.cumulativeProbability(Math.log(900 / 1000.0) / 0.5);
		StarAssessment a = classify(exposure(ERROR, INFINITE, 0), facts(8, 1.5), auc(900));
		near(potent * exposed, a, StarClass.I);
		near(potent * (1 - exposed), a, StarClass.II);
		near(adequate * exposed, a, StarClass.III);
		near((1 - potent) * (1 - exposed), a, StarClass.IV);
		near((1 - potent - adequate) * exposed, a, StarClass.OUTSIDE);
		assertEquals(Math.sqrt(a.probability(StarClass.I) * (1 - a.probability(StarClass.I)) / N), a.error(StarClass.I), 1e-15);
		assertEquals(StarClass.I, a.pointClass());
		assertEquals(Status.UNDECIDED, a.status());
		assertNull(a.statedClass());
	}

	@Test
	void commonAnimalsCorrelateAreaAndRatio() {
		double rho = 0.8;
		double product = 1e6 * Math.expm1(rho * 0.25);
		StarThresholds both = thresholds(Map.of(ExposureMeasure.DISEASED_AUC, 1000.0, ExposureMeasure.DISEASED_PLASMA, 1.0), "ng.h/mL");
		StarAssessment a = classify(exposure(ERROR, INFINITE, product), facts(1, 1), both);
		// ln area and ln ratio, both with the median at the cut-off: P(both above) = 1/4 + asin(r)/2π with r = sqrt((1 - rho)/2), Sheppard 1899
		near(0.25 + Math.asin(Math.sqrt((1 - rho) / 2)) / (2 * Math.PI), a, StarClass.I);
		StarThresholds ratio = thresholds(Map.of(ExposureMeasure.DISEASED_PLASMA, 0.8), "");
		double scale = 0.5 * Math.sqrt(2 * (1 - rho));
		near(NORMAL.cumulativeProbability(-Math.log(0.8) / scale), classify(exposure(ERROR, INFINITE, product), facts(1, 1), ratio), StarClass.I);
	}

	@Test
	void fewDegreesOfFreedomGiveStudentsTails() {
		double expected = new TDistribution(3).cumulativeProbability(-Math.log(0.3) / 0.5);
		near(expected, classify(exposure(ERROR, 3, 0), facts(1, 1), auc(300)), StarClass.I);
		double rho = 0.5;
		double scale = 0.5 * Math.sqrt(2 * (1 - rho));
		StarThresholds ratio = thresholds(Map.of(ExposureMeasure.DISEASED_PLASMA, 0.3), "");
		near(new TDistribution(3).cumulativeProbability(-Math.log(0.3) / scale),
				classify(exposure(ERROR, 3, 1e6 * Math.expm1(rho * 0.25)), facts(1, 1), ratio), StarClass.I);
	}

	@Test
	void withoutErrorsTheClassIsCertain() {
		StarAssessment a = classify(exposure(0, INFINITE, 0), facts(15, 1), auc(900));
		assertArrayEquals(new double[] { 0, 0, 1, 0, 0 }, a.probabilities());
		assertEquals(Status.DECIDED, a.status());
		assertEquals(StarClass.III, a.statedClass());
	}

	@Test
	void errorsOfUnboundFractionAndAssayCount() {
		CompoundFacts facts = new CompoundFacts("c", 1, "nmol/L", "IC50", 1, INFINITE, Double.NaN, Double.NaN, Double.NaN,
				Map.of("tumour", new Uncertain(0.1, 0.03)), 0.2, "", "");
		StarThresholds unbound = new StarThresholds("test", "IC50", "nmol/L", 10, 20, Double.NaN, Double.NaN,
				Map.of(ExposureMeasure.DISEASED_AUC, 80.0), "ng.h/mL", true, 0.8, Double.NaN);
		double scale = Math.sqrt(0.25 + Math.log(1.09) + Math.log(1.04));
		near(NORMAL.cumulativeProbability(Math.log(100 / 80.0) / scale), classify(exposure(ERROR, INFINITE, 0), facts, unbound), StarClass.I);
	}

	@Test
	void molarThresholdsNeedTheMolarMass() {
		CompoundFacts none = CompoundFacts.of("c", 4, "ng/mL", "IC50", 1);
		StarAssessment refused = classify(exposure(0, INFINITE, 0), none, auc(900));
		assertEquals(Status.REFUSED, refused.status());
		assertTrue(refused.reason().contains("molar mass is missing"), refused.reason());
		CompoundFacts known = new CompoundFacts("c", 4, "ng/mL", "IC50", 1, INFINITE, Double.NaN, Double.NaN, 400, Map.of(), 0, "", "");
		assertEquals(StarClass.I, classify(exposure(0, INFINITE, 0), known, auc(900)).statedClass(), "4 ng/mL are 10 nmol/L");
	}

	@Test
	void whatIsMissingIsNamed() {
		assertTrue(new StarClassifier(null, N, 1).classify(exposure(0, INFINITE, 0), facts(1, 1)).reason().startsWith("no thresholds are stated"));
		assertTrue(classify(exposure(0, INFINITE, 0), CompoundFacts.of("c", 1, "nmol/L", "Ki", 1), auc(900)).reason().contains("IC50"));
		assertTrue(classify(exposure(0, INFINITE, 0), CompoundFacts.of("c", 1, "nmol/L", "IC50", Double.NaN), auc(900)).reason()
				.contains("potencyGeometricSE"));
		assertTrue(classify(exposure(Double.NaN, Double.NaN, 0), facts(1, 1), auc(900)).reason().contains("no standard error of the area in tumour"));
	}

	@Test
	void threadsDoNotChangeTheNumbers() {
		StarAssessment here = classify(exposure(ERROR, 5, 1e5), facts(8, 1.5), auc(900));
		try (ForkJoinPool one = new ForkJoinPool(1)) {
			StarAssessment there = one.submit(() -> classify(exposure(ERROR, 5, 1e5), facts(8, 1.5), auc(900))).join();
			assertArrayEquals(here.probabilities(), there.probabilities());
		}
	}

	@Test
	void storedThresholdsAreReadAsTheyWere(@TempDir Path folder) throws IOException {
		StarThresholds all = new StarThresholds("from \"here\"", "IC50", "nmol/L", 10, 20, 100, 5,
				Map.of(ExposureMeasure.DISEASED_AUC, 900.0, ExposureMeasure.DISEASED_NORMAL, 1.5), "ng.h/mL", true, 0.8, 0.95);
		ThresholdFile.write(all, folder.resolve("t.json"));
		assertEquals(all, ThresholdFile.read(folder.resolve("t.json")));
	}

	@Test
	void theEllipseHoldsItsLevel() {
		LogEllipse ellipse = LogEllipse.of(1, 2, 0.25, 0.09, 0.1, 0.9, 16);
		double determinant = 0.25 * 0.09 - 0.01;
		for (int i = 0; i < ellipse.x().length; i++) {
			double u = Math.log(ellipse.x()[i]) - 1;
			double v = Math.log(ellipse.y()[i]) - 2;
			assertEquals(4.605170185988092, (0.09 * u * u - 0.2 * u * v + 0.25 * v * v) / determinant, 1e-12, "chi-square, 2 df, 0.9");
		}
	}

	private static void near(double expected, StarAssessment a, StarClass of) {
		assertEquals("", a.reason());
		double error = Math.sqrt(expected * (1 - expected) / N);
		assertEquals(expected, a.probability(of), 4 * error, of + ": four Monte Carlo errors");
	}

	private static StarAssessment classify(CompoundExposure exposure, CompoundFacts facts, StarThresholds thresholds) {
		return new StarClassifier(thresholds, N, 7).classify(exposure, facts);
	}

	private static CompoundFacts facts(double potency, double factor) {
		return CompoundFacts.of("c", potency, "nmol/L", "IC50", factor);
	}

	private static StarThresholds auc(double cut) {
		return thresholds(Map.of(ExposureMeasure.DISEASED_AUC, cut), "ng.h/mL");
	}

	private static StarThresholds thresholds(Map<ExposureMeasure, Double> cuts, String unit) {
		return new StarThresholds("test", "IC50", "nmol/L", 10, 20, Double.NaN, Double.NaN, cuts, unit, false, 0.8, Double.NaN);
	}

	/** Plasma and tumour of an area of 1000 with the same error. */
	private static CompoundExposure exposure(double error, double df, double covariance) {
		TissueExposure plasma = new TissueExposure("plasma", 1000, error, df, 0, 24, 20, "", "no reason");
		TissueExposure tumour = new TissueExposure("tumour", 1000, error, df, 0, 24, 20, "", "one sample a time");
		AucEstimate estimate = new AucEstimate(1000, error, df, 0, 24, SamplingDesign.SERIAL, "");
		AucRatio ratio = new AucRatio(estimate, estimate, 1, covariance,
				new RatioInterval(0.5, 2, 0.9, RatioInterval.Status.FINITE), df, null);
		return new CompoundExposure("c", "c", 1, "mg", "ng.h/mL", plasma, tumour, List.of(),
				new double[][] { { error * error, covariance }, { covariance, error * error } },
				List.of(new Selectivity("tumour", "plasma", ratio, "")));
	}
}
