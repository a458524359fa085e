package org.starling.adc.propagation;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.adc.Converter;
import org.starling.adc.Dither;
import org.starling.adc.Rounding;
import org.starling.adc.propagation.PeakAreaError.Method;

class PeakAreaPropagationTest {

	/** LSB 1, far from clipping at both ends. */
	private static final Converter CONVERTER = new Converter(16, 65536, -1000, Rounding.ROUND);
	private static final double HALF_WIDTH = 10;

	private static DigitizedPeak peak(double height, double baseline, double noise) {
		return DigitizedPeak.of(height, HALF_WIDTH, 1, noise).withPoints(41, 41).withBaseline(baseline);
	}

	/**
	 * A peak of one step, 0.3 of a step above a code, without noise: it is one step high where its Gaussian exceeds 0.2, for
	 * 2√(2 ln 5) = 3.588 of its deviations; its area is √(2π) = 2.507 of them. Hence +43 %.
	 */
	@Test
	void onePeakOfOneStep() {
		DigitizedPeak peak = peak(1, 0.3, 0);
		PeakAreaError error = new PeakAreaPropagation(5_000, 1).error(peak, CONVERTER);
		assertEquals(Method.MONTE_CARLO, error.method());
		double expected = 2 * Math.sqrt(2 * Math.log(5)) / Math.sqrt(2 * Math.PI) - 1;
		assertEquals(0.4315, expected, 0.0001);
		assertEquals(expected, error.bias() / peak.area(), 4 * error.standardError() / peak.area());
	}

	/**
	 * Without noise the widths at the thresholds; else the Fourier series of the mean error (Widrow et al. 1996), summed over the
	 * peak.
	 */
	private static double expectedBias(double height, double baseline, double noise) {
		double deviation = HALF_WIDTH / (2 * Math.sqrt(2 * Math.log(2)));
		double sum = 0;
		if (noise == 0) {
			for (double threshold = 0.5 - baseline; threshold < height; threshold++) {
				sum += 2 * deviation * Math.sqrt(2 * Math.log(height / threshold));
			}
			return sum - Math.sqrt(2 * Math.PI) * height * deviation;
		}
		double step = 0.1;
		double offset = meanError(baseline, noise);
		for (double t = -20.5 + step / 2; t < 20.5; t += step) {
			sum += (meanError(baseline + height * Math.exp(-t * t / (2 * deviation * deviation)), noise) - offset) * step;
		}
		return sum;
	}

	private static double meanError(double level, double noise) {
		double sum = 0;
		for (int k = 1; k < 25; k++) {
			sum += (k % 2 == 0 ? 1 : -1) * Math.exp(-2 * Math.PI * Math.PI * k * k * noise * noise) * Math.sin(2 * Math.PI * k * level) / (Math.PI * k);
		}
		return sum;
	}

	@Test
	void biasOverHeightAndNoiseFollowsTheClosedForm() {
		PeakAreaPropagation simulation = new PeakAreaPropagation(400, 7);
		for (double height : new double[] { 0.5, 1, 2, 5, 20 }) {
			for (double noise : new double[] { 0, 0.1, 0.2, 0.3, 0.5 }) {
				PeakAreaError error = simulation.monteCarlo(peak(height, 0.3, noise), CONVERTER);
				assertEquals(expectedBias(height, 0.3, noise), error.bias(), 4.5 * error.standardError() + 1e-3, "height " + height + ", noise " + noise);
			}
		}
	}

	/** 41 points, 41 of baseline: σ = √(1/12 · 41 · 2) = 2.614; simulated beside it with noise, with and without averaging. */
	@Test
	void closedFormOfTheDeviation() {
		PeakAreaPropagation simulation = new PeakAreaPropagation(2000, 3);
		PeakAreaError error = simulation.error(peak(30, Double.NaN, 0.6), CONVERTER);
		assertEquals(Method.ANALYTIC, error.method());
		assertEquals(Math.sqrt(41 * 2 / 12.0), error.standardDeviation(), 1e-12);
		assertEquals(0, error.bias());
		assertEquals(error.standardDeviation(), simulation.monteCarlo(peak(30, Double.NaN, 0.6), CONVERTER).standardDeviation(), 0.16);
		DigitizedPeak averaged = peak(30, 0.2, 0.6).withAveraging(4);
		assertEquals(error.standardDeviation() / 2, PeakAreaPropagation.analytic(averaged, CONVERTER).standardDeviation(), 1e-12);
		assertEquals(error.standardDeviation() / 2, simulation.monteCarlo(averaged, CONVERTER).standardDeviation(), 0.08);
	}

	/** Lipshitz et al. 1992: triangular dither makes the total error ½ LSB and the mean error 0, without any noise. */
	@Test
	void ditherStandsInForNoise() {
		DigitizedPeak peak = peak(1, 0.3, 0).withDither(Dither.TRIANGULAR);
		PeakAreaError closed = new PeakAreaPropagation(2000, 5).error(peak, CONVERTER);
		PeakAreaError simulated = new PeakAreaPropagation(2000, 5).monteCarlo(peak, CONVERTER);
		assertEquals(Method.ANALYTIC, closed.method());
		assertEquals(Math.sqrt(41 * 2 / 4.0), closed.standardDeviation(), 1e-12);
		assertEquals(closed.standardDeviation(), simulated.standardDeviation(), 0.28);
		assertEquals(0, simulated.bias(), 4 * simulated.standardError());
	}

	@Test
	void clippingCallsForSimulation() {
		Converter small = Converter.unipolar(8, 256, Rounding.ROUND);
		DigitizedPeak high = DigitizedPeak.of(400, HALF_WIDTH, 1, 1);
		assertFalse(PeakAreaPropagation.isAnalytic(high, small));
		PeakAreaError error = new PeakAreaPropagation(200, 1).error(high, small);
		assertTrue(error.bias() < -0.1 * high.area());
		assertEquals(error, new PeakAreaPropagation(200, 1).error(high, small));
	}
}
