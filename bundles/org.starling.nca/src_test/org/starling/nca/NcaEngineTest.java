package org.starling.nca;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.starling.nca.NcaParameter.*;

import java.util.Arrays;
import java.util.stream.DoubleStream;

import org.junit.jupiter.api.Test;
import org.starling.nca.NcaOptions.Window;

/** Closed forms of one compartment, hand calculations, and what is refused. */
class NcaEngineTest {

	private static final double DOSE = 100;
	private static final double VOLUME = 20;
	private static final double K = 0.25;
	private static final NcaOptions LOG = NcaOptions.DEFAULT.withMethod(AucMethod.LINEAR_UP_LOG_DOWN);

	@Test
	void aBolusIntoOneCompartmentIsExactUnderTheLogarithmicRule() {
		double[] times = { 0.5, 1, 2, 4, 7, 12 };
		NcaResults r = analyse(times, exponential(times, DOSE / VOLUME), Dosing.single(Route.BOLUS, DOSE), LOG);
		exact(r, C0, 5);
		exact(r, AUC_INF_OBS, DOSE / (K * VOLUME));
		exact(r, AUC_INF_PRED, DOSE / (K * VOLUME));
		exact(r, AUMC_INF_OBS, DOSE / (K * K * VOLUME));
		exact(r, MRT_INF_OBS, 1 / K);
		exact(r, CL_OBS, K * VOLUME);
		exact(r, VSS_OBS, VOLUME);
		exact(r, VZ_PRED, VOLUME);
		exact(r, HALF_LIFE, Math.log(2) / K);
		exact(r, AUC_BACK_EXTRAPOLATED_OBS, 100 * -Math.expm1(-K * 0.5));
		exact(r, LAMBDA_Z_SPAN, 11.5 * K / Math.log(2));
		assertEquals(6, r.value(0, LAMBDA_Z_POINTS));
		assertTrue(r.flags(0).contains(NcaFlag.C0_EXTRAPOLATED));
		assertArrayEquals(times, NcaEngine.lambdaZTimes(r, 0));
		ExposureMetrics simulated = ExposureMetrics.of(times, exponential(times, 5), Dosing.single(Route.BOLUS, DOSE),
				AucMethod.LINEAR_UP_LOG_DOWN);
		assertEquals(DOSE / (K * VOLUME), simulated.aucInf(), 1e-10);
		assertEquals(5 * (Math.exp(-K) - Math.exp(-3 * K)) / K,
				ExposureMetrics.area(times, exponential(times, 5), 1, 3, AucMethod.LINEAR_UP_LOG_DOWN), 1e-12);
	}

	@Test
	void steadyStateOfRepeatedBolusesGivesTheSameClearance() {
		double tau = 8;
		double accumulation = 1 / -Math.expm1(-K * tau);
		double[] times = { 100, 101, 103, 105, 107 };
		double[] since = Arrays.stream(times).map(t -> t - 100).toArray();
		double[] c = exponential(since, DOSE / VOLUME * accumulation);
		NcaResults r = analyse(times, c, Dosing.single(Route.BOLUS, DOSE).at(100).every(tau), LOG);
		exact(r, AUC_TAU, DOSE / (K * VOLUME));
		exact(r, CL_OBS, K * VOLUME);
		exact(r, MRT_INF_OBS, 1 / K);
		exact(r, VSS_OBS, VOLUME);
		exact(r, ACCUMULATION_INDEX, accumulation);
		exact(r, CAVG, DOSE / (K * VOLUME) / tau);
		exact(r, CTAU, c[0] * Math.exp(-K * tau));
		exact(r, SWING_TAU, Math.exp(K * tau) - 1);
		exact(r, SWING, c[0] / c[4] - 1);
		exact(r, FLUCTUATION, 100 * (c[0] - c[4]) / (DOSE / (K * VOLUME) / tau));
		assertTrue(r.flags(0).contains(NcaFlag.TAU_EXTRAPOLATED));
		assertEquals("CLTAU", CL_OBS.code(r.columns().dose(0)));
	}

	@Test
	void aRisingEndHasNoHalfLifeAndSaysWhy() {
		NcaResults r = analyse(new double[] { 0, 1, 2, 4, 8 }, new double[] { 0, 9, 2, 3, 5 }, oral(), NcaOptions.DEFAULT);
		for (NcaParameter parameter : new NcaParameter[] { HALF_LIFE, LAMBDA_Z, AUC_INF_OBS, CL_OBS, VZ_OBS, MRT_INF_OBS }) {
			assertTrue(Double.isNaN(r.value(0, parameter)), parameter.name());
			assertEquals(Refusal.LAMBDA_Z_NOT_POSITIVE, r.refusal(0, parameter), parameter.name());
		}
		assertEquals(4.5 + 5.5 + 5 + 16, r.value(0, AUC_LAST));
		NcaResults few = analyse(new double[] { 0, 1, 2, 4 }, new double[] { 0, 9, 6, 3 }, oral(), NcaOptions.DEFAULT);
		assertEquals(Refusal.LAMBDA_Z_TOO_FEW_POINTS, few.refusal(0, HALF_LIFE));
		NcaResults included = analyse(new double[] { 0, 1, 2, 4 }, new double[] { 0, 9, 6, 3 }, oral(),
				NcaOptions.DEFAULT.withLambdaZ(LambdaZRule.BEST_FIT.withTmax(LambdaZRule.Tmax.INCLUDED)));
		assertEquals(3, included.value(0, LAMBDA_Z_POINTS));
	}

	/** Least squares by hand: ln 8, ln 2 and ln 1 at 2, 4 and 8 h fall by 0.3218 an hour; three points are what it takes. */
	@Test
	void pointsThatAPersonChoseCountForTheirProfileAlone() {
		double[] times = { 0, 1, 2, 3, 4, 8, 0, 1, 2, 3, 4, 8 };
		double[] c = { 0, 9, 8, 5, 2, 1, 0, 9, 8, 5, 2, 1 };
		boolean[] marks = { false, false, true, false, true, true, false, false, false, false, false, false };
		NcaColumns both = new NcaColumns(times, c, null, null, new int[] { 0, 6, 12 }, new Dosing[] { oral(), oral() });
		NcaResults r = NcaEngine.analyse(both.withChoices(marks, new boolean[] { true, false }), NcaOptions.DEFAULT);
		double mean = 14 / 3.0;
		double slope = ((2 - mean) * Math.log(8) + (4 - mean) * Math.log(2)) / (4 + 16 + 64 - 3 * mean * mean);
		assertEquals(-slope, r.value(0, LAMBDA_Z), 1e-14);
		assertArrayEquals(new double[] { 2, 4, 8 }, NcaEngine.lambdaZTimes(r, 0));
		assertTrue(r.flags(0).contains(NcaFlag.LAMBDA_Z_BY_HAND) && !r.flags(1).contains(NcaFlag.LAMBDA_Z_BY_HAND));
		assertEquals(NcaEngine.analyse(both, NcaOptions.DEFAULT).value(1, LAMBDA_Z), r.value(1, LAMBDA_Z));
		marks[4] = false;
		NcaResults two = NcaEngine.analyse(both.withChoices(marks, new boolean[] { true, true }), NcaOptions.DEFAULT);
		assertEquals(Refusal.LAMBDA_Z_TOO_FEW_POINTS, two.refusal(0, HALF_LIFE));
		assertEquals(Refusal.LAMBDA_Z_NOT_ASKED, two.refusal(1, HALF_LIFE), "nothing chosen is no regression");
		boolean[] rising = { false, true, true, false, false, true };
		NcaColumns up = NcaColumns.of(new double[] { 0, 1, 2, 3, 4, 8 }, new double[] { 0, 1, 8, 5, 2, 9 }, oral());
		assertEquals(Refusal.LAMBDA_Z_NOT_POSITIVE,
				NcaEngine.analyse(up.withChoices(rising, new boolean[] { true }), NcaOptions.DEFAULT).refusal(0, AUC_INF_OBS));
	}

	/** The chords of an exponential between 8 and 2 in two hours meet it where they end: 8·exp(-t·ln 4/2). */
	@Test
	void theCurveAboveTheAreaIsThatOfTheMethod() {
		NcaResults r = analyse(new double[] { 1, 3, 4 }, new double[] { 8, 2, 0 }, oral(), LOG);
		AreaCurve curve = AreaCurve.of(r, 0);
		assertEquals(0, curve.concentrations()[0], "zero at the dose");
		assertEquals(3, curve.times()[curve.times().length - 1], "Tlast");
		for (int i = 1; i < curve.times().length; i++) {
			assertEquals(8 * Math.exp(-(curve.times()[i] - 1) * Math.log(4) / 2), curve.concentrations()[i], 1e-14);
		}
		assertTrue(curve.times().length > 10);
		AreaCurve straight = AreaCurve.of(analyse(new double[] { 1, 3 }, new double[] { 8, 2 }, oral(), NcaOptions.DEFAULT), 0);
		assertArrayEquals(new double[] { 0, 1, 3 }, straight.times());
	}

	@Test
	void withoutDoseOrPositiveValuesOnlyWhatNeedsThemIsRefused() {
		double[] times = { 0, 1, 2, 4, 8 };
		NcaResults noDose = analyse(times, new double[] { 0, 9, 6, 3, 1 }, Dosing.single(Route.EXTRAVASCULAR, Double.NaN),
				NcaOptions.DEFAULT);
		assertEquals(Refusal.NO_DOSE, noDose.refusal(0, CL_OBS));
		assertEquals(Refusal.NONE, noDose.refusal(0, AUC_INF_OBS));
		NcaResults zeros = analyse(times, new double[5], oral(), NcaOptions.DEFAULT);
		assertEquals(0, zeros.value(0, AUC_LAST));
		assertEquals(0, zeros.value(0, CMAX));
		assertEquals(Refusal.NO_POSITIVE, zeros.refusal(0, TLAST));
		assertEquals(Refusal.NO_POSITIVE, zeros.refusal(0, HALF_LIFE));
		NcaResults nothing = analyse(new double[] { -1, 1 }, new double[] { 3, Double.NaN }, oral(), NcaOptions.DEFAULT);
		assertEquals(Refusal.NO_SAMPLES, nothing.refusal(0, CMAX));
		NcaResults below = NcaEngine.analyse(NcaColumns.of(new double[] { 0, 1 }, new double[2], new boolean[] { true, true }, null, oral()),
				NcaOptions.DEFAULT);
		assertEquals(Refusal.ALL_BELOW, below.refusal(0, AUC_LAST));
		assertEquals(PointUse.BEFORE_DOSE, nothing.use(0));
		assertEquals(PointUse.MISSING, nothing.use(1));
		for (NcaParameter parameter : NcaParameter.values()) {
			for (NcaResults r : new NcaResults[] { noDose, zeros, nothing }) {
				assertEquals(Double.isNaN(r.value(0, parameter)), r.refusal(0, parameter) != Refusal.NONE, parameter.name());
			}
		}
	}

	@Test
	void methodsDifferWhereConcentrationsRiseAgainBehindTheMaximum() {
		double[] times = { 0, 1, 2, 3, 5 };
		double[] c = { 0, 8, 2, 4, 1 };
		double log82 = 6 / Math.log(4);
		double log24 = 2 / Math.log(2);
		double log41 = 2 * 3 / Math.log(4);
		assertEquals(4 + 5 + 3 + 5, analyse(times, c, oral(), NcaOptions.DEFAULT).value(0, AUC_LAST), 1e-12);
		assertEquals(4 + log82 + 3 + log41, analyse(times, c, oral(), LOG).value(0, AUC_LAST), 1e-12);
		assertEquals(4 + log82 + log24 + log41,
				analyse(times, c, oral(), NcaOptions.DEFAULT.withMethod(AucMethod.LINEAR_LOG)).value(0, AUC_LAST), 1e-12);
	}

	@Test
	void theLongestRunWithinTheToleranceOfTheBestIsTaken() {
		double[] times = { 0, 1, 2, 4, 6, 8, 10, 12 };
		double[] c = exponential(times, 50);
		c[0] = 0;
		c[4] *= 1.002;
		NcaResults r = analyse(times, c, oral(), NcaOptions.DEFAULT);
		assertEquals(6, r.value(0, LAMBDA_Z_POINTS), "all points behind Tmax, although the last three are a perfect line");
		NcaResults three = analyse(times, c, oral(), NcaOptions.DEFAULT.withLambdaZ(LambdaZRule.BEST_FIT.withPoints(3, 3)));
		assertEquals(3, three.value(0, LAMBDA_Z_POINTS));
		exact(three, LAMBDA_Z, K);
		NcaResults window = analyse(times, c, oral(), NcaOptions.DEFAULT.withLambdaZ(LambdaZRule.window(7, 12)));
		assertArrayEquals(new double[] { 8, 10, 12 }, NcaEngine.lambdaZTimes(window, 0));
		NcaResults chosen = analyse(times, c, oral(), NcaOptions.DEFAULT.withLambdaZ(LambdaZRule.points(12, 2, 8)));
		assertArrayEquals(new double[] { 2, 8, 12 }, NcaEngine.lambdaZTimes(chosen, 0));
		exact(chosen, LAMBDA_Z, K);
	}

	@Test
	void partialAreasAreInterpolatedAndExtrapolated() {
		double[] times = { 0, 2, 4, 8 };
		double[] c = exponential(times, 16);
		Window inside = new Window(1, 3);
		Window beyond = new Window(4, 20);
		NcaResults r = analyse(times, c, Dosing.single(Route.BOLUS, DOSE), LOG.withPartialAreas(inside, beyond, new Window(-1, 2)));
		assertEquals(16 * (Math.exp(-K) - Math.exp(-3 * K)) / K, r.partialArea(0, 0), 1e-12);
		assertEquals(16 * (Math.exp(-4 * K) - Math.exp(-20 * K)) / K, r.partialArea(0, 1), 1e-12);
		assertEquals(Refusal.OUTSIDE, r.partialRefusal(0, 2));
		NcaResults behind = analyse(times, c, Dosing.single(Route.BOLUS, DOSE), NcaOptions.DEFAULT.withPartialAreas(new Window(10, 12)));
		assertEquals(16 * (Math.exp(-10 * K) + Math.exp(-12 * K)), behind.partialArea(0, 0), 1e-12, "one trapezoid of predicted values");
		NcaResults linear = analyse(new double[] { 0, 2, 4 }, new double[] { 0, 4, 2 }, oral(),
				NcaOptions.DEFAULT.withPartialAreas(new Window(1, 3), new Window(1, 5)));
		assertEquals(3 + 3.5, linear.partialArea(0, 0), 1e-12);
		assertEquals(Refusal.OUTSIDE, linear.partialRefusal(0, 1), "without lambda-z nothing lies behind the last sample");
	}

	@Test
	void samplesBelowTheLimitFollowTheRulesOfTheirPlace() {
		double[] times = { 0, 1, 2, 3, 4, 5, 6, 7 };
		double[] c = { Double.NaN, 4, Double.NaN, 3, 2, 1, Double.NaN, Double.NaN };
		boolean[] below = { true, false, true, false, false, false, true, true };
		double[] limits = new double[8];
		Arrays.fill(limits, 0.8);
		NcaColumns columns = NcaColumns.of(times, c, below, limits, oral());
		NcaResults standard = NcaEngine.analyse(columns, NcaOptions.DEFAULT);
		assertEquals(2 + 7 + 2.5 + 1.5, standard.value(0, AUC_LAST), 1e-12);
		assertEquals(PointUse.BLQ_SUBSTITUTED, standard.use(0));
		assertEquals(PointUse.BLQ_DROPPED, standard.use(2));
		NcaResults zeros = NcaEngine.analyse(columns,
				NcaOptions.DEFAULT.withBlq(BlqRules.byPosition(BlqRule.ZERO, BlqRule.ZERO, BlqRule.ZERO)));
		assertEquals(2 + 2 + 1.5 + 2.5 + 1.5, zeros.value(0, AUC_LAST), 1e-12);
		assertEquals(zeros.value(0, AUC_LAST) + 0.5, zeros.value(0, AUC_ALL), 1e-12);
		assertEquals(5, zeros.value(0, TLAST));
		NcaResults half = NcaEngine.analyse(columns, NcaOptions.DEFAULT.withBlq(BlqRules.byTmax(BlqRule.ZERO, BlqRule.HALF_LLOQ)));
		assertEquals(2 + 2.2 + 1.7 + 2.5 + 1.5, half.value(0, AUC_LAST), 1e-12);
		assertEquals(5, half.value(0, LAMBDA_Z_UPPER), "substituted concentrations never enter the regression");
	}

	/** Expected: maximum of the same likelihood by optim (Nelder–Mead, then BFGS) in R 4.2. */
	@Test
	void censoredSamplesTakePartByMaximumLikelihood() {
		double[] times = { 2, 4, 6, 8, 12, 16, 20, 24 };
		double[] c = { 6.1, 3.2, 1.9, 0.85, 0.21, Double.NaN, Double.NaN, Double.NaN };
		boolean[] below = { false, false, false, false, false, true, true, true };
		double[] limits = new double[8];
		Arrays.fill(limits, 0.02);
		LambdaZRule all = LambdaZRule.window(2, 12);
		NcaColumns columns = NcaColumns.of(times, c, below, limits, oral());
		NcaResults without = NcaEngine.analyse(columns, NcaOptions.DEFAULT.withLambdaZ(all));
		assertEquals(0.337912698795, without.value(0, LAMBDA_Z), 1e-11);
		NcaResults with = NcaEngine.analyse(columns, NcaOptions.DEFAULT.withLambdaZ(all.withTobit(true)));
		assertEquals(0.409574491, with.value(0, LAMBDA_Z), 2e-7);
		assertEquals(2.910919883, with.value(0, LAMBDA_Z_INTERCEPT), 1e-6);
		assertTrue(with.flags(0).contains(NcaFlag.TOBIT));
		Arrays.fill(limits, 0.1);
		NcaResults loose = NcaEngine.analyse(columns, NcaOptions.DEFAULT.withLambdaZ(all.withTobit(true)));
		assertEquals(0.337912698812, loose.value(0, LAMBDA_Z), 1e-8, "limits far above the line say nothing");
	}

	@Test
	void unsortedSamplesAndDosesAtOtherTimesGiveTheSameAreas() {
		double[] times = { 14, 10, 11, 22, 12 };
		double[] c = { 3, 0, 9, 0.4, 6 };
		NcaResults r = analyse(times, c, oral().at(10), NcaOptions.DEFAULT);
		NcaResults sorted = analyse(new double[] { 0, 1, 2, 4, 12 }, new double[] { 0, 9, 6, 3, 0.4 }, oral(), NcaOptions.DEFAULT);
		for (NcaParameter parameter : new NcaParameter[] { AUC_INF_OBS, AUMC_LAST, MRT_INF_OBS, HALF_LIFE, VZ_OBS }) {
			assertEquals(sorted.value(0, parameter), r.value(0, parameter), 1e-12 * Math.abs(sorted.value(0, parameter)), parameter.name());
		}
		assertEquals(11, r.value(0, TMAX));
		assertFalse(r.flags(0).contains(NcaFlag.EQUAL_TIMES));
	}

	@Test
	void impossibleDosesAndRulesAreRefused() {
		assertThrows(IllegalArgumentException.class, () -> new Dosing(Route.INFUSION, 1, 0, 0, Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> new Dosing(Route.BOLUS, 1, 0, 2, Double.NaN));
		assertThrows(IllegalArgumentException.class, () -> LambdaZRule.points(1, 2));
		assertThrows(IllegalArgumentException.class, () -> analyse(new double[] { Double.NaN }, new double[1], oral(), LOG));
		assertTrue(assertThrows(IllegalArgumentException.class, () -> AucMethod.byId("spline")).getMessage().contains("linear-log"));
	}

	private static Dosing oral() {
		return Dosing.single(Route.EXTRAVASCULAR, DOSE);
	}

	private static double[] exponential(double[] times, double c0) {
		return DoubleStream.of(times).map(t -> c0 * Math.exp(-K * t)).toArray();
	}

	private static NcaResults analyse(double[] times, double[] c, Dosing dose, NcaOptions options) {
		return NcaEngine.analyse(NcaColumns.of(times, c, dose), options);
	}

	private static void exact(NcaResults results, NcaParameter parameter, double expected) {
		assertEquals(expected, results.value(0, parameter), 1e-11 * Math.abs(expected), parameter.name());
	}
}
