package org.starling.lcms.chromatogram;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;
import java.util.function.DoubleUnaryOperator;

import org.junit.jupiter.api.Test;

/** Peaks whose area, widths and symmetry have closed forms. */
class PeakTest {

	private static final double STEP = 0.01;
	private static final int N = 2001;

	private static double[] times() {
		double[] times = new double[N];
		for (int i = 0; i < N; i++) {
			times[i] = i * STEP;
		}
		return times;
	}

	private static double[] signal(DoubleUnaryOperator f) {
		double[] signal = times();
		for (int i = 0; i < N; i++) {
			signal[i] = f.applyAsDouble(signal[i]);
		}
		return signal;
	}

	/** Two half Gaussian curves that meet at their top. */
	private static double peak(double t, double centre, double height, double front, double back) {
		double z = (t - centre) / (t < centre ? front : back);
		return height * Math.exp(-z * z / 2);
	}

	@Test
	void aGaussianPeakOnASlopeHasItsAreaWidthAndSymmetry() {
		Peak peak = new PeakIntegrator(times(), signal(t -> 50 + 3 * t + peak(t, 10, 1000, 0.2, 0.2))).integrate(8.5, 11.5);
		assertEquals(1000 * 0.2 * Math.sqrt(2 * Math.PI), peak.area(), 1e-3);
		assertEquals(1000, peak.height(), 1e-6);
		assertEquals(10, peak.apex(), 1e-9);
		assertEquals(2 * Math.sqrt(2 * Math.log(2)) * 0.2, peak.widthAtHalfHeight(), 2e-4);
		assertEquals(1, peak.asymmetry(), 1e-6);
		assertEquals(1, peak.tailing(), 1e-6);
	}

	@Test
	void aTailingPeakHasTheAsymmetryOfItsHalves() {
		Peak peak = new PeakIntegrator(times(), signal(t -> peak(t, 10, 500, 0.2, 0.5))).integrate(8, 14);
		assertEquals(500 * 0.35 * Math.sqrt(2 * Math.PI), peak.area(), 1e-3);
		assertEquals(0.5 / 0.2, peak.asymmetry(), 2e-3);
		assertEquals((0.2 + 0.5) / (2 * 0.2), peak.tailing(), 1e-3);
	}

	@Test
	void signalToNoiseIsTwiceTheHeightByTheRangeOfTheNoise() {
		double[] noisy = signal(t -> peak(t, 10, 300, 0.1, 0.1));
		for (int i = 0; i < N; i++) {
			noisy[i] += i % 2 == 0 ? 1 : -1;
		}
		// noise of ±1 has the range 2; at the limits, even points, the baseline is 1
		Peak peak = new PeakIntegrator(times(), noisy).integrate(9.2, 10.8);
		assertEquals(2 * peak.height() / 2, peak.signalToNoise(), 0.01 * peak.height());
	}

	@Test
	void limitsSetByHandBetweenPointsCountInPart() {
		double[] t = { 0, 1, 2, 3 };
		Peak peak = new PeakIntegrator(t, new double[] { 0, 2, 2, 0 }).integrate(0, 3);
		assertEquals(4, peak.area(), 1e-12);
		Peak part = new PeakIntegrator(t, new double[] { 0, 2, 2, 0 }).integrate(0.5, 2.5);
		assertEquals(1.5, part.area(), 1e-12, "above the baseline at 1: ½·½·1 + 1·1 + ½·½·1");
		assertThrows(IllegalArgumentException.class, () -> new PeakIntegrator(t, new double[4]).integrate(2, 1));
		assertThrows(IllegalArgumentException.class, () -> new PeakIntegrator(new double[] { 0, 1, 1 }, new double[3]));
	}

	@Test
	void peaksAreFoundInNoiseAndNothingIsFoundInNoiseAlone() {
		SplittableRandom random = new SplittableRandom(11);
		double[] noise = signal(t -> 5 * random.nextGaussian());
		double[] signal = signal(t -> peak(t, 5, 400, 0.1, 0.12) + peak(t, 9, 2000, 0.1, 0.1) + peak(t, 9.8, 1500, 0.1, 0.1));
		for (int i = 0; i < N; i++) {
			signal[i] += noise[i];
		}
		List<Peak> peaks = PeakDetector.DEFAULT.detect(times(), signal);
		assertEquals(3, peaks.size(), peaks::toString);
		double[] areas = { 400 * 0.11, 2000 * 0.1, 1500 * 0.1 };
		double[] apexes = { 5, 9, 9.8 };
		for (int i = 0; i < 3; i++) {
			assertEquals(apexes[i], peaks.get(i).apex(), 0.03);
			assertEquals(areas[i] * Math.sqrt(2 * Math.PI), peaks.get(i).area(), 0.03 * areas[i] * Math.sqrt(2 * Math.PI));
		}
		assertEquals(List.of(), PeakDetector.DEFAULT.detect(times(), noise));
	}

	@Test
	void smoothingHasThePublishedWeightsAndKeepsParabolas() {
		double[] impulse = new double[11];
		impulse[5] = 35;
		assertArrayEquals(new double[] { 0, 0, 0, -3, 12, 17, 12, -3, 0, 0, 0 }, SavitzkyGolay.smooth(impulse, 2, 2), 1e-12,
				"Savitzky and Golay 1964, table I, five points");
		double[] parabola = signal(t -> 3 - t + 0.2 * t * t);
		assertArrayEquals(parabola, SavitzkyGolay.smooth(parabola, 7, 2), 1e-9);
	}

	@Test
	void theBaselineRunsBelowPeaks() {
		double[] base = SnipBaseline.of(signal(t -> 20 + 2 * t + peak(t, 10, 1000, 0.2, 0.2)), 120);
		for (int i = 200; i < 1800; i++) {
			assertEquals(20 + 2 * i * STEP, base[i], 0.5);
		}
		assertTrue(base[1000] < 41);
	}
}
