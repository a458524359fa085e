package org.starling.adc;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;

class ConverterTest {

	@Test
	void codesFollowFromTheDefinition() {
		Converter rounding = Converter.unipolar(3, 8, Rounding.ROUND);
		assertEquals(List.of(0L, 0L, 1L, 7L, 7L), List.of(rounding.code(-3), rounding.code(0.49), rounding.code(0.5), rounding.code(7.4),
				rounding.code(99)));
		Converter truncating = Converter.bipolar(3, 8, Rounding.TRUNCATE);
		assertEquals(List.of(0L, 3L, 4L, 7L), List.of(truncating.code(-4), truncating.code(-0.01), truncating.code(0), truncating.code(3.99)));
		assertEquals(-4, truncating.value(0));
		assertEquals(3, truncating.highest());
		assertTrue(truncating.clips(4) && truncating.clips(-4.01) && !truncating.clips(3.99) && !rounding.clips(7.49) && rounding.clips(7.5));
		assertTrue(Double.isNaN(rounding.quantize(Double.NaN)));
		assertThrows(IllegalArgumentException.class, () -> Converter.unipolar(0, 1, Rounding.ROUND));
		assertThrows(IllegalArgumentException.class, () -> Converter.unipolar(8, Double.NaN, Rounding.ROUND));
	}

	/** Bennett 1948: the error of rounding is uniform on ±½ LSB, of truncating on −1 … 0 LSB. */
	@Test
	void errorsAreUniform() {
		SplittableRandom random = new SplittableRandom(1);
		for (Rounding rounding : Rounding.values()) {
			Converter converter = Converter.bipolar(12, 2, rounding);
			double worst = 0;
			double sum = 0;
			double squares = 0;
			int n = 400_000;
			for (int i = 0; i < n; i++) {
				double value = 1.9 * (random.nextDouble() - 0.5);
				double error = (converter.quantize(value) - value) / converter.lsb();
				worst = Math.max(worst, Math.abs(error));
				sum += error;
				squares += error * error;
			}
			double mean = sum / n;
			assertEquals(rounding == Rounding.ROUND ? 0 : -0.5, mean, 0.002);
			assertEquals(rounding == Rounding.ROUND ? 0.5 : 1, worst, 1e-4);
			assertEquals(converter.worstError(), worst * converter.lsb(), 1e-4 * converter.lsb());
			assertEquals(0.2887, Math.sqrt(squares / n - mean * mean), 0.0005);
		}
	}

	/** Simulation of a sine over the full scale against 6.02 n + 1.76; published runs give 49.98, 74.03 and 98.06 dB. */
	@Test
	void signalToQuantizationNoise() {
		int[] bits = { 8, 12, 16 };
		double[] published = { 49.98, 74.03, 98.06 };
		for (int b = 0; b < bits.length; b++) {
			Converter converter = new Converter(bits[b], 2, -1, Rounding.ROUND);
			double noise = 0;
			double signal = 0;
			int n = 1 << 16;
			double amplitude = 1 - converter.lsb() / 2;
			for (int i = 0; i < n; i++) {
				double value = amplitude * Math.sin(2 * Math.PI * 10_007 * i / n + 0.3) - converter.lsb() / 2;
				noise += Math.pow(converter.quantize(value) - value, 2);
				signal += Math.pow(value + converter.lsb() / 2, 2);
			}
			assertEquals(published[b], 10 * Math.log10(signal / noise), 0.1);
			assertEquals(published[b], ConverterTable.idealSqnr(bits[b]), 0.1);
		}
	}

	@Test
	void table() {
		ConverterTable.Row row = ConverterTable.of(1, ConverterTable.COMMON_BITS).rows().getLast();
		assertEquals(16_777_216, row.levels());
		assertEquals(5.9604644775390625e-8, row.lsb());
		assertEquals(row.lsb(), 2 * row.roundingError());
		assertEquals(row.lsb(), row.truncationError());
		assertEquals(1.7206e-8, row.noise(), 1e-12);
		assertEquals(146.255, row.sqnr(), 0.001);
		assertEquals(12, ConverterTable.effectiveBits(ConverterTable.idealSqnr(12)), 1e-12);
	}
}
