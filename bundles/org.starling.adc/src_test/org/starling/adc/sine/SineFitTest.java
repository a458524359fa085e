package org.starling.adc.sine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.io.IOException;

import org.junit.jupiter.api.Test;
import org.starling.adc.Converter;
import org.starling.adc.Rounding;
import org.starling.adc.SharedSine;
import org.starling.adc.spectrum.SpectrumAnalysis;
import org.starling.adc.spectrum.SpectrumOptions;

class SineFitTest {

	private static double[] sine(int n, double rate, double frequency) {
		double[] samples = new double[n];
		for (int i = 0; i < n; i++) {
			samples[i] = -0.2 + 0.7 * Math.cos(2 * Math.PI * frequency * i / rate + 2.1);
		}
		return samples;
	}

	@Test
	void findsTheSineThatMadeTheSamples() {
		for (double frequency : new double[] { 12.34567, 3.1, 433.3 }) {
			SineFit fit = SineFit.of(sine(2000, 1000, frequency), 1000);
			assertEquals(frequency, fit.frequency(), 1e-9);
			assertEquals(0.7, fit.amplitude(), 1e-10);
			assertEquals(2.1, fit.phase(), 1e-9);
			assertEquals(-0.2, fit.offset(), 1e-10);
			assertEquals(0, fit.residual(), 1e-10);
		}
		SineFit known = SineFit.ofKnownFrequency(sine(50, 1000, 12.34567), 1000, 12.34567);
		assertEquals(0.7, known.amplitude(), 1e-12);
		assertEquals(2.1, known.phase(), 1e-12);
	}

	/** An ideal converter of 10 bits over 2 V: residual LSB/√12, 10 effective bits. */
	@Test
	void effectiveBits() {
		Converter converter = Converter.bipolar(10, 2, Rounding.ROUND);
		SineFit fit = SineFit.of(converter.quantize(sine(5000, 1000, 333.7123)), 1000);
		assertEquals(converter.noise(), fit.residual(), 0.02 * converter.noise());
		assertEquals(10, fit.effectiveBits(2), 0.03);
	}

	/** The fit leaves what the spectrum calls noise and distortion. */
	@Test
	void agreesWithTheSpectrum() throws IOException {
		double[] samples = SharedSine.samples();
		assertEquals(SpectrumAnalysis.of(samples, SpectrumOptions.DEFAULT).sinad(), SineFit.of(samples, 1).sinad(), 0.1);
	}

	@Test
	void refusals() {
		assertThrows(IllegalArgumentException.class, () -> SineFit.of(new double[] { 1, 2, 3 }, 1));
		assertThrows(IllegalArgumentException.class, () -> SineFit.ofKnownFrequency(new double[] { 1, 2, 3 }, 1, 0.1));
		assertThrows(IllegalArgumentException.class, () -> SineFit.ofKnownFrequency(new double[] { 1, 2, 3, 4, 5 }, 1, 0));
	}
}
