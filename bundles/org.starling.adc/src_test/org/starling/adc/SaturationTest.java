package org.starling.adc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;

class SaturationTest {

	private static double[] peak(double limit, double step) {
		return IntStream.range(0, 200).mapToDouble(i -> Math.min(limit, 1000 * Math.exp(-Math.pow((i - 100) / 20.0, 2) / 2)))
				.map(v -> Math.rint(v / step) * step).toArray();
	}

	/** A Gaussian of 20 points cut off at 80 % stands at the limit for 2·20·√(2 ln 1.25) = 26.7 points. */
	@Test
	void cutOffPeak() {
		Saturation saturation = Saturation.of(peak(800, 1e-3));
		assertTrue(saturation.likely());
		assertEquals(27, saturation.points());
		assertEquals(27, saturation.longestRun());
		assertEquals(800, saturation.level(), 1e-9);
	}

	@Test
	void wholePeaksAreNotSaturated() {
		assertFalse(Saturation.of(peak(5000, 1e-3)).likely());
		assertFalse(Saturation.of(peak(5000, 50)).likely());
		assertFalse(Saturation.of(new double[] { 0, 0, 0, 0 }).likely());
		assertFalse(Saturation.of(new double[0]).likely());
		assertTrue(Saturation.atBottom(IntStream.range(0, 100).mapToDouble(i -> Math.max(-0.7, Math.sin(i / 7.0))).toArray()).likely());
	}
}
