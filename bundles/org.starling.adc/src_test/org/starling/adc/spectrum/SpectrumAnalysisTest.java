package org.starling.adc.spectrum;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.starling.adc.Converter;
import org.starling.adc.ConverterTable;
import org.starling.adc.Rounding;
import org.starling.adc.SharedSine;

class SpectrumAnalysisTest {

	private static double[] record(int n, double periods, double second, double third, double noise) {
		SplittableRandom random = new SplittableRandom(4);
		double[] samples = new double[n];
		for (int i = 0; i < n; i++) {
			double angle = 2 * Math.PI * periods * i / n;
			samples[i] = 3 + Math.sin(angle) + second * Math.sin(2 * angle + 1) + third * Math.cos(3 * angle)
					+ (noise > 0 ? noise * random.nextGaussian() : 0);
		}
		return samples;
	}

	/** MATLAB's printed digits: Hann, one side bin, full scale from the samples, harmonics 2 to 5 by their bins. */
	@Test
	void publishedRecord() throws IOException {
		double[] samples = SharedSine.samples();
		SpectrumAnalysis analysis = SpectrumAnalysis.of(samples, SpectrumOptions.DEFAULT);
		assertEquals(1, analysis.sideBins());
		assertTrue(analysis.isCoherent());
		assertEquals(SharedSine.expected("plotspec_sigpwr"), analysis.signalPower(), 1e-13);
		assertEquals(SharedSine.expected("plotspec_sndr"), analysis.sinad(), 1e-11);
		assertEquals(SharedSine.expected("plotspec_enob"), analysis.enob(), 1e-11);
		assertEquals(SharedSine.expected("plotspec_sfdr"), analysis.sfdr(), 1e-9);
		assertEquals(SharedSine.expected("plotspec_thd"), analysis.thd(), 1e-9);
		SpectrumAnalysis median = SpectrumAnalysis.of(samples, SpectrumOptions.DEFAULT.withNoise(NoiseEstimate.MEDIAN_WILSON_HILFERTY));
		assertEquals(SharedSine.expected("plotspec_snr"), median.snr(), 1e-11);
		assertEquals(SharedSine.expected("plotspec_noi"), -median.noisePower(), 1e-11);
		assertEquals(SharedSine.expected("plotspec_nsd"), median.noiseSpectralDensity(), 1e-11);
	}

	/** Amplitudes 1, 0.001 and 0.0005 without noise: −60 and −66.02 dBc. */
	@Test
	void harmonicsOfKnownAmplitude() {
		for (Window window : Window.values()) {
			SpectrumAnalysis analysis = SpectrumAnalysis.of(record(1000, 37, 1e-3, 5e-4, 0), new SpectrumOptions(1000, 4, window, -1, 5,
					NoiseEstimate.RESIDUAL));
			assertEquals(37, analysis.spectrum().signalFrequency(), 1e-6);
			assertEquals(-20 * Math.log10(2), analysis.signalPower(), 1e-9, window.id());
			assertEquals(10 * Math.log10(1e-6 + 0.25e-6), analysis.thd(), 0.01, window.id());
			assertEquals(-60, analysis.harmonics().get(0).level(), 0.01);
			assertEquals(111, analysis.harmonics().get(1).frequency(), 1e-9);
			assertEquals(60, analysis.sfdr(), 0.01);
		}
	}

	/** White noise of 0.001 beside a sine of amplitude 1: SNR 10 lg(0.5/10⁻⁶) = 56.99 dB, also between two bins with a window that leaks little. */
	@Test
	void noiseOfKnownPower() {
		for (double periods : new double[] { 211, 211.37, 211.5 }) {
			SpectrumAnalysis analysis = SpectrumAnalysis.of(record(12_000, periods, 0, 0, 1e-3),
					new SpectrumOptions(1, 2, Window.BLACKMAN_HARRIS, -1, 5, NoiseEstimate.RESIDUAL));
			assertEquals(periods == 211, analysis.isCoherent());
			assertEquals(56.99, analysis.snr(), 0.2, "periods " + periods);
			assertEquals(56.99, analysis.sinad(), 0.2);
			assertEquals(0, analysis.signalPower(), 0.01);
			assertEquals(periods / 12_000, analysis.spectrum().signalFrequency(), 0.05 / 12_000);
			SpectrumAnalysis median = SpectrumAnalysis.of(record(12_000, periods, 0, 0, 1e-3), SpectrumOptions.DEFAULT.withFullScale(2)
					.withWindow(Window.BLACKMAN_HARRIS).withNoise(NoiseEstimate.MEDIAN));
			assertEquals(56.99, median.snr(), 0.3);
		}
	}

	/** An ideal converter of 12 bits has 12 effective bits, and at half of the full scale still 12 of its full scale. */
	@Test
	void effectiveBitsOfIdealConverter() {
		Converter converter = new Converter(12, 2, -1, Rounding.ROUND);
		for (double amplitude : new double[] { 0.9995, 0.5 }) {
			double[] samples = new double[1 << 14];
			for (int i = 0; i < samples.length; i++) {
				samples[i] = converter.code(amplitude * Math.sin(2 * Math.PI * 1021.0 * i / samples.length + 0.1));
			}
			SpectrumAnalysis analysis = SpectrumAnalysis.of(samples, SpectrumOptions.DEFAULT.withFullScale(4096));
			assertEquals(12 + Math.log(amplitude) / Math.log(2), analysis.enobExact(), 0.03);
			assertEquals(12, analysis.enobFullScale(), 0.03);
			assertEquals(ConverterTable.idealSqnr(12) + 20 * Math.log10(amplitude), analysis.sinad(), 0.2);
		}
	}

	@Test
	void refusals() {
		assertThrows(IllegalArgumentException.class, () -> SpectrumAnalysis.of(new double[100], SpectrumOptions.DEFAULT));
		assertThrows(IllegalArgumentException.class, () -> SpectrumAnalysis.of(new double[] { 1, 2 }, SpectrumOptions.DEFAULT));
		double[] hole = record(64, 3, 0, 0, 0);
		hole[5] = Double.NaN;
		assertTrue(assertThrows(IllegalArgumentException.class, () -> SpectrumAnalysis.of(hole, SpectrumOptions.DEFAULT)).getMessage()
				.contains("sample 6"));
		assertFalse(SpectrumAnalysis.of(record(64, 3.4, 0, 0, 0), SpectrumOptions.DEFAULT).isCoherent());
	}
}
