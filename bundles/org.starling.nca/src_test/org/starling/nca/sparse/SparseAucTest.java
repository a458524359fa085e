package org.starling.nca.sparse;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ForkJoinPool;

import org.junit.jupiter.api.Test;

/** Published data of destructive and batch designs, hand calculations, and unbiasedness of variances. */
class SparseAucTest {

	private static final double[] BAILER_TIMES = { 0, 0, 0, 0, 1.5, 1.5, 1.5, 1.5, 3, 3, 3, 3, 5, 5, 5, 5, 8, 8, 8, 8 };
	private static final double[] HOLDER = { 0, 0, 0, 1.75, 2.2, 1.58, 4.63, 2.99, 1.52, 3.03, 1.98, 2.22, 3.34, 1.3, 1.22, 3.54, 2.84,
			2.55, 0.3, 0.0421, 0.231 };
	private static final double[] HOLDER_TIMES = { 0, 0, 0, 1, 1, 1, 6, 6, 6, 2, 2, 2, 10, 10, 10, 4, 4, 4, 24, 24, 24 };
	private static final String[] HOLDER_RATS = "1 2 3 1 2 3 1 2 3 4 5 6 4 5 6 7 8 9 7 8 9".split(" ");

	/** Data of Bailer (1988), groups 1 to 3; expected: his equations by hand in R 4.2. */
	@Test
	void bailersExample() {
		double[][] groups = {
				{ 0.0658, 0.0320, 0.0338, 0.0438, 0.0059, 0.0030, 0.0084, 0.0080, 0, 0.0017, 0.0028, 0.0055, 0, 0.0037, 0, 0, 0, 0, 0, 0 },
				{ 0.2287, 0.3824, 0.2402, 0.2373, 0.1252, 0.0446, 0.0638, 0.0511, 0.0182, 0, 0.0117, 0.0126, 0, 0.0440, 0.0039, 0.0040, 0, 0,
						0, 0 },
				{ 0.4285, 0.5180, 0.3690, 0.5428, 0.0983, 0.0928, 0.1128, 0.1157, 0.0234, 0.0311, 0.0344, 0.0349, 0.0032, 0.0052, 0.0049, 0,
						0, 0, 0, 0 } };
		double[][] expected = { { 0.0490625, 0.00683867296459384, 5.43911553715059 }, { 0.36190625, 0.0474034214163827, 9.3264403850214 },
				{ 0.56825625, 0.0317721172554778, 3.66954415916851 } };
		for (int g = 0; g < 3; g++) {
			AucEstimate r = SparseAuc.of(SparseSamples.destructive("rat", BAILER_TIMES, groups[g]), AucSpan.SAMPLED);
			assertEquals(SamplingDesign.SERIAL, r.design());
			assertEquals(expected[g][0], r.area(), 1e-14);
			assertEquals(expected[g][1], r.standardError(), 1e-14);
			assertEquals(expected[g][2], r.degreesOfFreedom(), 1e-11);
			assertEquals(r.area() - 1.6448536269514722 * r.standardError(), r.normalInterval(0.9)[0], 1e-12);
		}
		AucEstimate last = SparseAuc.toLastPositive(SparseSamples.destructive("rat", BAILER_TIMES, groups[0]), AucSpan.SAMPLED);
		assertEquals(5, last.end());
		assertEquals(0.0490625 - 1.5 * 0.000925, last.area(), 1e-12, "without the segment that ends in a mean of zero");
	}

	/** Rats of Holder et al. (1999); expected: R package PK 1.3, auc with designs batch and ssd, method t. */
	@Test
	void holdersBatchesWithAndWithoutKnowingTheAnimals() {
		AucEstimate batch = SparseAuc.of(SparseSamples.of(HOLDER_RATS, HOLDER_TIMES, HOLDER), AucSpan.SAMPLED);
		assertEquals(SamplingDesign.BATCH, batch.design());
		assertEquals(39.4689, batch.area(), 5e-5);
		assertEquals(7.30997787038754, batch.standardError(), 1e-13);
		assertEquals(2.74598236184576, batch.degreesOfFreedom(), 1e-12);
		AucEstimate serial = SparseAuc.of(SparseSamples.destructive("rat", HOLDER_TIMES, HOLDER), AucSpan.SAMPLED);
		assertEquals(6.86584835083522, serial.standardError(), 1e-13);
		assertEquals(2.82631153092225, serial.degreesOfFreedom(), 1e-12);
		assertEquals(SamplingDesign.SERIAL, serial.design());
	}

	/** Two groups that share a time: the mean of the estimated variances is the variance of the estimates. */
	@Test
	void overlappingGroupsHaveTheRightVarianceOnAverage() {
		SplittableRandom random = new SplittableRandom(20240611);
		int studies = 1200;
		double[] areas = new double[studies];
		double variances = 0;
		double squares = 0;
		for (int s = 0; s < studies; s++) {
			int n = 0;
			String[] animals = new String[20];
			double[] times = new double[20];
			double[] values = new double[20];
			for (int a = 0; a < 10; a++) {
				double own = random.nextGaussian();
				for (double t : a < 5 ? new double[] { 1, 2 } : new double[] { 2, 4 }) {
					animals[n] = "a" + a;
					times[n] = t;
					values[n++] = 10 + 2 * own + random.nextGaussian();
				}
			}
			AucEstimate r = SparseAuc.of(SparseSamples.of(animals, times, values), AucSpan.SAMPLED);
			assertEquals(SamplingDesign.FLEXIBLE, r.design());
			areas[s] = r.area();
			variances += r.standardError() * r.standardError() / studies;
			squares += r.area() * r.area() / studies;
			assertTrue(r.degreesOfFreedom() > 1 && r.degreesOfFreedom() < 30, "df " + r.degreesOfFreedom());
		}
		double mean = Arrays.stream(areas).average().orElseThrow();
		assertEquals(1, variances / (squares - mean * mean), 0.12);
	}

	@Test
	void poolsCountAsTheirAnimals() {
		SparseSamples samples = SparseSamples.of(new String[] { "p1", "p2", "q1", "q2" }, new double[] { 1, 1, 3, 3 },
				new double[] { 10, 16, 4, 6 }, new int[] { 1, 2, 3, 3 });
		assertArrayEquals(new double[] { 14, 5 }, samples.means(), 1e-14);
		AucEstimate r = SparseAuc.of(samples, AucSpan.SAMPLED);
		assertEquals(19, r.area(), 1e-12);
		assertEquals((1 * 16 + 2 * 4) / 3.0 + (3 + 3) / 6.0, r.standardError() * r.standardError(), 1e-12);
		AucEstimate single = SparseAuc.of(SparseSamples.of(new String[] { "p", "q" }, new double[] { 1, 3 }, new double[] { 5, 4 },
				new int[] { 6, 6 }), AucSpan.SAMPLED);
		assertTrue(Double.isNaN(single.standardError()));
		assertFalse(single.note().isEmpty());
	}

	@Test
	void spansAreInterpolatedOnTheMeanCurve() {
		double[] times = { 1, 3, 5 };
		assertArrayEquals(new double[] { 0.5 + 1, 2, 1 }, AucSpan.FROM_DOSE.weights(times), 1e-14);
		double[] weights = new AucSpan(2, 4, false).weights(times);
		assertEquals((7 + 8) / 2.0 + (8 + 5) / 2.0, weights[0] * 6 + weights[1] * 8 + weights[2] * 2, 1e-12, "points 7, 8, 5");
		assertThrows(IllegalArgumentException.class, () -> new AucSpan(2, 6, false).weights(times));
		assertThrows(IllegalArgumentException.class, () -> SparseSamples.of(new String[] { "a", "a" }, new double[] { 1, 1 }, times));
	}

	@Test
	void bootstrapNumbersDependOnTheSeedAlone() throws Exception {
		SparseSamples samples = SparseSamples.of(HOLDER_RATS, HOLDER_TIMES, HOLDER);
		AucBootstrap first = AucBootstrap.of(samples, AucSpan.SAMPLED, 0.9, 200, 7);
		try (ForkJoinPool one = new ForkJoinPool(1)) {
			assertEquals(first, one.submit(() -> AucBootstrap.of(samples, AucSpan.SAMPLED, 0.9, 200, 7)).get());
		}
		assertFalse(first.equals(AucBootstrap.of(samples, AucSpan.SAMPLED, 0.9, 200, 8)));
		assertTrue(first.percentileLower() < 39.4 && first.percentileUpper() > 39.5);
	}
}
