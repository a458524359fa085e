package org.starling.adc;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class SamplingLimitsTest {

	/** 100 MHz and 1 ps leave 64.04 dB (Analog Devices MT-007); simulated beside it. */
	@Test
	void jitter() {
		assertEquals(64.04, SamplingLimits.jitterSnr(100e6, 1e-12), 0.005);
		SplittableRandom random = new SplittableRandom(1);
		double noise = 0;
		int n = 20_000;
		for (int i = 0; i < n; i++) {
			double phase = 2 * Math.PI * random.nextDouble();
			noise += Math.pow(Math.sin(phase + 2 * Math.PI * 100e6 * 1e-12 * random.nextGaussian()) - Math.sin(phase), 2) / n;
		}
		assertEquals(64.04, 10 * Math.log10(0.5 / noise), 0.15);
		assertEquals(ConverterTable.idealSqnr(14), SamplingLimits.jitterSnr(1e6, SamplingLimits.largestJitter(1e6, 14)), 1e-9);
	}

	@Test
	void gains() {
		assertEquals(6.0206, SamplingLimits.averagingGain(4), 1e-4);
		assertEquals(1, SamplingLimits.averagingBits(4), 1e-12);
		assertEquals(60 - 10 * Math.log10(2), SamplingLimits.combinedSnr(60, 60), 1e-12);
	}

	/** Averaging gains with noise of ½ LSB, and nothing without. */
	@Test
	void averagingNeedsNoise() {
		Converter converter = new Converter(16, 65536, -1000, Rounding.ROUND);
		for (double noise : new double[] { 0, 0.5 }) {
			SplittableRandom random = new SplittableRandom(2);
			double squares = 0;
			int n = 4000;
			for (int i = 0; i < n; i++) {
				double level = random.nextDouble();
				double mean = 0;
				double truth = 0;
				for (int m = 0; m < 16; m++) {
					double sample = noise > 0 ? level + noise * random.nextGaussian() : level;
					truth += sample / 16;
					mean += converter.quantize(sample) / 16;
				}
				squares += (mean - truth) * (mean - truth) / n;
			}
			double gain = -20 * Math.log10(Math.sqrt(squares) / converter.noise());
			assertEquals(noise == 0 ? 0 : SamplingLimits.averagingGain(16), gain, 0.3);
		}
	}
}
