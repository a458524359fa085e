package org.starling.adc.requantization;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.stream.IntStream;

import org.junit.jupiter.api.Test;
import org.starling.adc.Converter;
import org.starling.adc.Dither;
import org.starling.adc.Rounding;
import org.starling.lcms.chromatogram.PeakDetector;

class RequantizedSignalTest {

	private static final double[] TIMES = IntStream.range(0, 400).mapToDouble(i -> i / 100.0).toArray();

	private static RequantizedSignal requantized(double height, int bits, Dither dither) {
		double[] signal = IntStream.range(0, 400).mapToDouble(i -> 0.3 + height * Math.exp(-Math.pow((i - 200) / 20.0, 2) / 2)).toArray();
		return RequantizedSignal.of("peak", TIMES, signal, new Requantization(Converter.unipolar(bits, 256, Rounding.ROUND), dither, 1),
				PeakDetector.DEFAULT);
	}

	/** A peak of one step 0.3 above a code gains 43 %, less what its limits cut off. */
	@Test
	void peakOfOneStep() {
		RequantizedSignal signal = requantized(1, 8, Dither.NONE);
		assertEquals(1, signal.peaks().size());
		double expected = 2 * Math.sqrt(2 * Math.log(5)) / Math.sqrt(2 * Math.PI) - 1;
		assertEquals(expected, signal.peaks().getFirst().relative(), 0.03);
		assertEquals(0, signal.clipped());
	}

	/** 24 bits over 256: the error is at most 2⁻¹⁷ a point. */
	@Test
	void manyBitsChangeLittle() {
		RequantizedSignal signal = requantized(200, 24, Dither.NONE);
		assertEquals(0, signal.peaks().getFirst().relative(), 1e-5);
		assertArrayEquals(signal.before(), signal.after(), Math.scalb(1.0, -17));
		assertEquals(Math.scalb(256.0, -24) / Math.sqrt(12), signal.rootMeanSquareChange(), 3e-6);
	}

	@Test
	void rangeEnds() {
		RequantizedSignal signal = requantized(300, 8, Dither.NONE);
		assertEquals(255, signal.after()[200]);
		long beyond = java.util.Arrays.stream(signal.before()).filter(v -> v >= 255.5).count();
		assertEquals(beyond, signal.clipped());
	}
}
