package org.starling.lcms.quantitation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.starling.lcms.quantitation.RuleVerdict.Verdict;

/** Runs made from a known curve, ratio = 0.002 + 0.05·c, judged by the numbers of ICH M10. */
class RunQuantitationTest {

	private static final double[] LEVELS = { 1, 2, 5, 20, 50, 80, 100 };

	private final List<SequenceRow> rows = new ArrayList<>();

	@TempDir
	private Path folder;

	private static double area(double concentration) {
		return 1e6 * (0.002 + 0.05 * concentration);
	}

	private void add(String sample, SampleType type, double nominal, double dilution, double area, double standard) {
		rows.add(new SequenceRow(rows.size() + 1, sample, type, nominal, dilution, area, standard));
	}

	private void run(double... errors) {
		add("blank", SampleType.BLANK, Double.NaN, 1, 500, 100);
		add("zero", SampleType.ZERO, Double.NaN, 1, 900, 1e6);
		for (int i = 0; i < LEVELS.length; i++) {
			add("cal" + i, SampleType.CALIBRATOR, LEVELS[i], 1, area(LEVELS[i]) * (1 + (i < errors.length ? errors[i] : 0)), 1e6);
		}
		add("carry", SampleType.CARRY_OVER, Double.NaN, 1, 3000, 200);
		for (double nominal : new double[] { 3, 40, 75 }) {
			add("qc" + nominal, SampleType.QC, nominal, 1, area(nominal * 1.10), 1e6);
			add("qc" + nominal, SampleType.QC, nominal, 1, area(nominal * 0.95), 1e6);
		}
		add("s1", SampleType.UNKNOWN, Double.NaN, 1, area(30), 1e6);
		add("s2", SampleType.UNKNOWN, Double.NaN, 10, area(60), 1e6);
		add("s3", SampleType.UNKNOWN, Double.NaN, 1, area(0.5), 1e6);
		add("s4", SampleType.UNKNOWN, Double.NaN, 1, area(130), 1e6);
		add("s5", SampleType.UNKNOWN, Double.NaN, 1, area(30), Double.NaN);
		add("s1", SampleType.ISR, Double.NaN, 1, area(34), 1e6);
	}

	private RunQuantitation quantified() {
		return RunQuantitation.of(rows, CalibrationCurve.Model.LINEAR, Weighting.INVERSE_SQUARE);
	}

	private static Map<String, Verdict> verdicts(RunQuantitation run) {
		return run.rules().stream().collect(Collectors.toMap(RuleVerdict::id, RuleVerdict::verdict));
	}

	private static QuantifiedRow row(RunQuantitation run, String sample) {
		return run.rows().stream().filter(r -> r.row().sample().equals(sample)).findFirst().orElseThrow();
	}

	@Test
	void aGoodRunIsAcceptedWithItsConcentrations() {
		run();
		RunQuantitation run = quantified();
		assertTrue(run.accepted(), () -> run.rules().toString());
		assertEquals(0.002, run.curve().fit().coefficients()[0], 1e-12);
		assertEquals(0.05, run.curve().fit().coefficients()[1], 1e-12);
		assertEquals(1, run.lloq(), 0);
		assertEquals(100, run.uloq(), 0);
		assertEquals(30, row(run, "s1").concentration(), 1e-9);
		assertEquals(600, row(run, "s2").concentration(), 1e-8, "diluted by 10");
		assertEquals("", row(run, "s2").flag(), "the diluted sample lies in the range");
		assertEquals("BLQ", row(run, "s3").flag());
		assertEquals("ALQ", row(run, "s4").flag());
		assertEquals("NO_STANDARD", row(run, "s5").flag());
		assertEquals(110, row(run, "qc40.0").accuracy(), 1e-9);
		assertTrue(verdicts(run).values().stream().allMatch(verdict -> verdict == Verdict.PASSED), () -> run.rules().toString());
	}

	@Test
	void aCalibratorOutsideIsTakenOutAndTheRangeShrinksWithTheHighestLevel() {
		run(0, 0, 0, 0, 0, 0, -0.60);
		RunQuantitation run = quantified();
		assertEquals(80, run.uloq(), 0);
		assertEquals("REJECTED", row(run, "cal6").flag());
		assertEquals(0.05, run.curve().fit().coefficients()[1], 1e-12, "the others lie on the line");
		assertEquals(Verdict.PASSED, verdicts(run).get("calibration"), "6 of 7 are more than 75 %");
		run.rules().forEach(rule -> assertFalse(rule.section().isEmpty()));
	}

	@Test
	void theLevelAboveALostLowestOneLimitsTheRangeAndKeepsItsFifteenPercent() {
		run(0.60);
		for (int i = 0; i < 6; i++) {
			add("more", SampleType.CALIBRATOR, 2, 1, area(2), 1e6);
		}
		add("s6", SampleType.UNKNOWN, Double.NaN, 1, area(1.5), 1e6);
		RunQuantitation run = quantified();
		assertEquals(2, run.lloq(), 0);
		assertEquals(Verdict.PASSED, verdicts(run).get("calibration"), () -> run.rules().toString());
		assertEquals(Verdict.PASSED, verdicts(run).get("calibration-levels"));
		assertEquals(Verdict.PASSED, verdicts(run).get("range"), "QCs at 3, 40, 75 lie within 2 to 100");
		assertEquals("BLQ", row(run, "s3").flag());
		assertEquals("BLQ", row(run, "s6").flag(), "above the lowest level, which is lost");
		assertEquals(List.of("cal0"), run.rejections().stream().map(rejection -> rejection.row().sample()).toList());
		assertEquals((1e-6 * area(1) * 1.6 - 0.002) / 0.05 * 100, run.rejections().getFirst().finalAccuracy(), 1e-6);
		assertEquals(Double.NaN, row(run, "cal1").standardUncertainty(), "its error is in the curve");
		add("high", SampleType.CALIBRATOR, 2, 1, area(2 * 1.22), 1e6);
		RunQuantitation other = quantified();
		assertEquals(2, other.lloq(), 0, "replicates of the level are left");
		assertEquals("REJECTED", row(other, "high").flag(), "the limit of 20 % is that of the method's lowest level alone");
		double first = other.rejections().stream().filter(r -> r.row().sample().equals("high")).findFirst().orElseThrow().accuracy();
		assertTrue(first > 115 && first < 120, () -> "taken out with " + first);
	}

	@Test
	void aCalibratorThatPullsTheCurveFromAnotherIsNamed() {
		run(0.60);
		RunQuantitation run = quantified();
		assertEquals("cal1", run.rejections().getFirst().row().sample(), "the good level 2 misses its limit, the bad level 1 does not");
		String text = run.rules().getFirst().text();
		assertTrue(text.contains("cal0 (row 3) meets its limit by its own pull alone: a curve without it gives 162.4 %"), text);
	}

	@Test
	void aRangeThatLosesALevelOfQcsIsFailed() {
		run(0, 0, 0, 0, 0, -0.5, -0.60);
		RunQuantitation run = quantified();
		assertEquals(50, run.uloq(), 0);
		assertEquals(Verdict.FAILED, verdicts(run).get("range"), "the QC at 75 lies above 50");
		assertEquals(Verdict.FAILED, verdicts(run).get("calibration"), "5 of 7");
		assertEquals(Verdict.FAILED, verdicts(run).get("calibration-levels"), "5 levels");
	}

	@Test
	void eachRuleFailsByItself() {
		run(0.60, 0, -0.50);
		assertEquals(Verdict.FAILED, verdicts(quantified()).get("calibration"), "5 of 7 are less than 75 %");
		rows.clear();
		run();
		add("carry", SampleType.CARRY_OVER, Double.NaN, 1, 0.21 * area(1), 0);
		assertEquals(Verdict.FAILED, verdicts(quantified()).get("carry-over"), "21 % of the response at the LLOQ");
		rows.removeLast();
		add("blank", SampleType.BLANK, Double.NaN, 1, 0, 0.06e6);
		assertEquals(Verdict.FAILED, verdicts(quantified()).get("blank"), "6 % of the internal standard");
		rows.removeLast();
		rows.removeIf(row -> row.nominal() == 75);
		assertEquals(Verdict.FAILED, verdicts(quantified()).get("qc-number"), "two levels");
		add("qc75", SampleType.QC, 75, 1, area(75 * 1.2), 1e6);
		add("qc75", SampleType.QC, 75, 1, area(75 * 1.2), 1e6);
		assertEquals(Verdict.FAILED, verdicts(quantified()).get("qc-accuracy"), "4 of 6 pass, but none of the high level");
		add("s2", SampleType.ISR, Double.NaN, 10, area(90), 1e6);
		assertEquals(Verdict.FAILED, verdicts(quantified()).get("isr"), "1 of 2: 600 and 900 differ by 40 % of their mean");
	}

	@Test
	void quadraticCurvesAreInvertedOnTheBranchOfTheCalibrators() {
		double[] x = { 1, 2, 5, 10, 50, 100 };
		double[] y = new double[x.length];
		for (int i = 0; i < x.length; i++) {
			y[i] = 0.01 + 0.05 * x[i] - 1e-4 * x[i] * x[i];
		}
		for (Weighting weighting : Weighting.values()) {
			CalibrationCurve curve = CalibrationCurve.fit(x, y, CalibrationCurve.Model.QUADRATIC, weighting);
			for (int i = 0; i < x.length; i++) {
				assertEquals(x[i], curve.concentration(y[i]), 1e-8 * x[i]);
			}
			assertTrue(Double.isNaN(curve.concentration(100)), "beyond the vertex of the parabola");
		}
	}

	@Test
	void aRunWithoutCurveSaysWhy() {
		add("s1", SampleType.UNKNOWN, Double.NaN, 1, 100, 100);
		RunQuantitation run = quantified();
		assertNull(run.curve());
		assertFalse(run.accepted());
		assertTrue(run.rules().getFirst().text().startsWith("there is no curve"));
	}

	@Test
	void aSequenceIsReadAndItsFaultsNameTheRow() throws IOException {
		Path file = Files.writeString(folder.resolve("run.csv"), "sample,type,nominal,dilution,area,standardArea\nb,blank,,,10,5\n"
				+ "c1,calibrator,1,,52000,1000000\nu,unknown,,5,9000,1e6\n");
		List<SequenceRow> read = SequenceFile.read(file, null);
		assertEquals(3, read.size());
		assertEquals(5, read.get(2).dilution(), 0);
		assertEquals(0.052, read.get(1).ratio(), 1e-15);
		Path wrong = Files.writeString(folder.resolve("wrong.csv"), "sample,type,nominal,area,standardArea\nc1,calibrator,,1,1\n");
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SequenceFile.read(wrong, null)).getMessage()
				.contains("row 1: a calibrator needs a nominal concentration above 0"));
	}
}
