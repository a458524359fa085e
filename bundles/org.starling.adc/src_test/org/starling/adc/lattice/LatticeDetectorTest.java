package org.starling.adc.lattice;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class LatticeDetectorTest {

	/** A chromatogram of 1,500 points with a peak, in counts of the detector. */
	private static double[] signal(double baseline, double height, DoubleUnaryOperator detector) {
		return IntStream.range(0, 1500).mapToDouble(i -> detector.applyAsDouble(baseline + height * Math.exp(-Math.pow((i - 700) / 25.0, 2) / 2)))
				.toArray();
	}

	private static double[] map(double[] values, DoubleUnaryOperator operator) {
		return IntStream.range(0, values.length).mapToDouble(i -> operator.applyAsDouble(values[i])).toArray();
	}

	/** Counts of a Poisson process: arrivals within one unit of time, in parts for large means. */
	private static double poisson(SplittableRandom random, double mean) {
		double count = 0;
		for (double rest = mean; rest > 0; rest -= 100) {
			double limit = Math.exp(-Math.min(rest, 100));
			for (double product = random.nextDouble(); product > limit; product *= random.nextDouble()) {
				count++;
			}
		}
		return count;
	}

	private static void check(Lattice lattice, LatticeKind kind, double step) {
		assertEquals(kind, lattice.kind(), () -> lattice.evidence().statements().toString());
		assertEquals(step, lattice.step(), 1e-5 * step, () -> lattice.evidence().statements().toString());
	}

	@Test
	void stepOfDigitizer() {
		SplittableRandom random = new SplittableRandom(1);
		double[] codes = signal(20, 3000, level -> Math.rint(level + 4 * random.nextGaussian()));
		Lattice lattice = LatticeDetector.detect(map(codes, code -> (float) (0.11 + 0.37 * code)));
		check(lattice, LatticeKind.ADC, 0.37);
		assertEquals(0.11, lattice.offset(), 1e-4);
		assertEquals(1, lattice.evidence().shareOnLattice(), 0.01);
		assertTrue(lattice.evidence().stepInUlps() > 4 && lattice.evidence().logChance() < -100);
		check(LatticeDetector.detect(codes), LatticeKind.ADC, 1);
		check(LatticeDetector.detect(map(codes, code -> 8 * code)), LatticeKind.ADC, 8);
		check(LatticeDetector.detect(map(codes, code -> (float) (2e7 + 20 * code))), LatticeKind.ADC, 20);
	}

	/** One code in three never occurs, a tenth of the values lies anywhere. */
	@Test
	void missingCodesAndStrayValues() {
		SplittableRandom random = new SplittableRandom(2);
		double[] values = signal(300, 2000, level -> {
			double code = Math.rint(level + 30 * random.nextGaussian());
			return (float) (random.nextInt(10) == 0 ? 600 * random.nextDouble() : 0.0123 * (code % 3 == 0 ? code + 1 : code));
		});
		check(LatticeDetector.detect(values), LatticeKind.ADC, 0.0123);
	}

	@Test
	void countsOverDwellTime() {
		for (double dwell : new double[] { 20, 7, 250 }) {
			for (double baseline : new double[] { 0.3, 5 }) {
				SplittableRandom random = new SplittableRandom(3);
				double[] values = signal(baseline, 400, level -> (float) (poisson(random, level) * 1000 / dwell));
				Lattice lattice = LatticeDetector.detect(values);
				check(lattice, LatticeKind.ION_COUNTING, 1000 / dwell);
				assertEquals(dwell, lattice.evidence().dwellMilliseconds(), 1e-4 * dwell);
				assertEquals(1, lattice.evidence().varianceToMean(), 0.25);
			}
		}
		SplittableRandom random = new SplittableRandom(4);
		check(LatticeDetector.detect(signal(0.2, 0.5, level -> 50 * poisson(random, level))), LatticeKind.ION_COUNTING, 50);
	}

	/** The scatter is told even where a digitizer's codes begin at 0: it does not grow with the level. */
	@Test
	void digitizerThatBeginsAtZeroCountsNoIons() {
		SplittableRandom random = new SplittableRandom(5);
		check(LatticeDetector.detect(signal(12, 900, level -> 50 * Math.max(0, Math.rint(level + 3 * random.nextGaussian())))), LatticeKind.ADC, 50);
	}

	@Test
	void roundingOfFloats() {
		SplittableRandom random = new SplittableRandom(6);
		Lattice narrow = LatticeDetector.detect(random.doubles(2000, 1024, 2047).map(v -> (float) v).toArray());
		check(narrow, LatticeKind.FLOAT_ROUNDING, Math.scalb(1.0, -13));
		assertEquals(1, narrow.evidence().stepInUlps());
		check(LatticeDetector.detect(random.doubles(2000, 2e7, 3e7).map(v -> (float) v).toArray()), LatticeKind.FLOAT_ROUNDING, 2);
		double[] wide = IntStream.range(0, 3000).mapToDouble(i -> (float) Math.exp(8 + 3 * random.nextGaussian())).toArray();
		assertEquals(LatticeKind.NONE, LatticeDetector.detect(wide).kind(), () -> LatticeDetector.detect(wide).evidence().statements().toString());
		assertEquals(LatticeKind.NONE, LatticeDetector.detect(random.doubles(2000).toArray()).kind());
	}

	@Test
	void fewValues() {
		double[] mask = IntStream.range(0, 500).mapToDouble(i -> i % 7 == 0 ? 255 : 0).toArray();
		Lattice lattice = LatticeDetector.detect(mask);
		assertEquals(LatticeKind.NONE, lattice.kind());
		assertTrue(Double.isNaN(lattice.step()));
		assertTrue(lattice.evidence().statements().getFirst().startsWith("all values are 0 or 255: the lowest and the highest code of 8 bits"));
		assertEquals(LatticeKind.NONE, LatticeDetector.detect(new double[] { 1000, 2000, 5000, 800, 3000 }).kind());
		assertEquals(LatticeKind.NONE, LatticeDetector.detect(new double[0]).kind());
		assertEquals(LatticeKind.NONE, LatticeDetector.detect(new double[100]).kind());
		assertEquals(LatticeKind.NONE, LatticeDetector.detect(new double[] { Double.NaN, Double.POSITIVE_INFINITY }).kind());
	}
}
