package org.starling.nca.ratio;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.nca.sparse.AucEstimate;
import org.starling.nca.sparse.AucSpan;
import org.starling.nca.sparse.SparseSamples;

/** Fieller's sets against their closed forms, animals shared or not, spans that differ, and sets without end. */
class AucRatioTest {

	private static final double[] TIMES = { 1, 1, 1, 1, 4, 4, 4, 4 };
	private static final double[] PLASMA = { 9, 11, 8, 12, 3, 4, 5, 4 };
	private static final double[] TISSUE = { 28, 31, 25, 38, 10, 11, 16, 13 };

	@Test
	void fiellersLimitsAreThoseOfTheClosedForm() {
		RatioInterval simple = Fieller.interval(6, 3, 0, 0.25, 0, 2, 0.95);
		assertEquals(6 * 3 / (9 - 1.0) - 6 * 1 / 8.0, simple.lower(), 1e-12, "n/(d + ts)");
		assertEquals(6 / (3 - 1.0), simple.upper(), 1e-12, "n/(d - ts)");
		RatioInterval proportional = Fieller.interval(6, 3, 4, 1, 2, 2, 0.95);
		assertEquals(2, proportional.lower(), 1e-7, "numerator exactly twice the denominator");
		assertEquals(2, proportional.upper(), 1e-7);
		RatioInterval exclusive = Fieller.interval(6, 1, 0.01, 1, 0, 2, 0.95);
		assertEquals(RatioInterval.Status.EXCLUSIVE, exclusive.status());
		assertTrue(exclusive.contains(6) && exclusive.contains(-1000) && !exclusive.contains(0));
		assertEquals(RatioInterval.Status.UNBOUNDED, Fieller.interval(0.1, 1, 1, 1, 0, 2, 0.95).status());
		assertEquals(RatioInterval.Status.HALF_LINE, Fieller.interval(6, 2, 0.01, 1, 0, 2, 0.95).status());
		assertEquals(RatioInterval.Status.NOT_ESTIMABLE, Fieller.interval(6, 2, Double.NaN, 1, 0, 2, 0.95).status());
	}

	/** Complete data: at each limit the paired t test of tissue − r·plasma areas has exactly the critical value, with n − 1 degrees. */
	@Test
	void withAllAnimalsAtAllTimesTheLimitsAreThoseOfThePairedTTest() {
		String[] animals = "a b c d a b c d".split(" ");
		AucRatio r = AucRatio.of(SparseSamples.of(animals, TIMES, TISSUE), SparseSamples.of(animals, TIMES, PLASMA), RatioOptions.DEFAULT);
		assertEquals(3, r.degreesOfFreedom(), 1e-9);
		double critical = 2.3533634348018264;
		assertEquals(critical, Math.abs(pairedT(r.fieller().lower())), 1e-9);
		assertEquals(critical, Math.abs(pairedT(r.fieller().upper())), 1e-9);
		assertEquals(0, pairedT(r.ratio()), 1e-12);
	}

	private static double pairedT(double ratio) {
		double[] own = new double[4];
		double mean = 0;
		for (int a = 0; a < 4; a++) {
			own[a] = 2 * (TISSUE[a] - ratio * PLASMA[a]) + 1.5 * (TISSUE[a + 4] - ratio * PLASMA[a + 4]);
			mean += own[a] / 4;
		}
		double squares = 0;
		for (double x : own) {
			squares += (x - mean) * (x - mean);
		}
		return mean / Math.sqrt(squares / 3 / 4);
	}

	@Test
	void sharedAnimalsNarrowTheInterval() {
		String[] same = "a b c d e f g h".split(" ");
		String[] other = "i j k l m n o p".split(" ");
		SparseSamples plasma = SparseSamples.of(same, TIMES, PLASMA);
		AucRatio paired = AucRatio.of(SparseSamples.of(same, TIMES, TISSUE), plasma, RatioOptions.DEFAULT);
		AucRatio apart = AucRatio.of(SparseSamples.of(other, TIMES, TISSUE), plasma, RatioOptions.DEFAULT);
		assertEquals(0, apart.covariance());
		double byHand = 4 * covariance(0) / 4 + 1.5 * 1.5 * covariance(4) / 4;
		assertEquals(byHand, paired.covariance(), 1e-10);
		assertEquals(paired.ratio(), apart.ratio(), 1e-14);
		assertTrue(paired.fieller().upper() - paired.fieller().lower() < apart.fieller().upper() - apart.fieller().lower());
	}

	private static double covariance(int from) {
		double meanT = 0;
		double meanP = 0;
		for (int a = from; a < from + 4; a++) {
			meanT += TISSUE[a] / 4;
			meanP += PLASMA[a] / 4;
		}
		double sum = 0;
		for (int a = from; a < from + 4; a++) {
			sum += (TISSUE[a] - meanT) * (PLASMA[a] - meanP) / 3;
		}
		return sum;
	}

	@Test
	void differentTimesAreComparedAndDifferentSpansRefusedOrAligned() {
		SparseSamples plasma = SparseSamples.destructive("p", TIMES, PLASMA);
		SparseSamples tissue = SparseSamples.destructive("t", new double[] { 2, 2, 6, 6 }, new double[] { 20, 24, 6, 8 });
		assertTrue(assertThrows(IllegalArgumentException.class, () -> AucRatio.of(tissue, plasma, RatioOptions.DEFAULT)).getMessage()
				.contains("align"));
		AucRatio aligned = AucRatio.of(tissue, plasma, RatioOptions.DEFAULT.withWindows(RatioOptions.Windows.COMMON));
		assertEquals(4, aligned.numerator().end());
		assertEquals(22 + (22 + 14.5), aligned.numerator().area(), 1e-12);
		AucRatio given = AucRatio.of(tissue, plasma, RatioOptions.DEFAULT.withSpan(new AucSpan(2, 4, false)));
		assertEquals((22 + 14.5) / (8 + 4), given.ratio(), 1e-12);
	}

	@Test
	void aDenominatorThatMayBeZeroGivesASetWithoutEnd() {
		SparseSamples tissue = SparseSamples.destructive("t", TIMES, TISSUE);
		SparseSamples noise = SparseSamples.destructive("p", TIMES, new double[] { 0, 9, 0, 0, 0, 0, 0, 7 });
		AucRatio r = AucRatio.of(tissue, noise, RatioOptions.DEFAULT.withBootstrap(300, 5));
		assertEquals(RatioInterval.Status.EXCLUSIVE, r.fieller().status());
		assertEquals(RatioInterval.Status.HALF_LINE, r.bootstrap().percentile().status());
	}

	@Test
	void unboundRatiosCarryTheErrorsOfTheFractions() {
		AucRatio total = AucRatio.of(SparseSamples.destructive("t", TIMES, TISSUE), SparseSamples.destructive("p", TIMES, PLASMA),
				RatioOptions.DEFAULT);
		UnboundRatio exact = UnboundRatio.of(total, Uncertain.exact(0.02), Uncertain.exact(0.1));
		assertEquals(total.ratio() * 0.2, exact.ratio(), 1e-12);
		assertEquals(total.fieller().lower() * 0.2, exact.interval().lower(), 1e-10);
		assertEquals(total.fieller().upper() * 0.2, exact.interval().upper(), 1e-10);
		UnboundRatio uncertain = UnboundRatio.of(total, new Uncertain(0.02, 0.004), new Uncertain(0.1, 0.01));
		double spread = total.numerator().standardError() * total.numerator().standardError();
		double area = total.numerator().area();
		double top = area * area * 1.6e-5 + 4e-4 * spread + spread * 1.6e-5;
		double below = total.denominator().area();
		double bottomSpread = total.denominator().standardError() * total.denominator().standardError();
		double bottom = below * below * 1e-4 + 0.01 * bottomSpread + bottomSpread * 1e-4;
		double t = AucEstimate.studentQuantile(total.degreesOfFreedom(), 0.9);
		double r = uncertain.interval().upper();
		assertEquals(t * t, Math.pow(area * 0.02 - r * below * 0.1, 2) / (top + r * r * bottom), 1e-8);
		assertThrows(IllegalArgumentException.class, () -> UnboundRatio.of(total, Uncertain.exact(0), Uncertain.exact(0.1)));
	}

	/** A small sample of what the command {@code starling bench nca --coverage} runs. */
	@Test
	void ninetyPercentIntervalsHoldTheTruthNineTimesOfTen() {
		CoverageStudy.Coverage coverage = new CoverageStudy(4, 0.3, 0.7, true, 600, 0, 11).run();
		assertEquals(0.9, coverage.area(), 0.04);
		assertEquals(0.9, coverage.fieller(), 0.04);
	}
}
