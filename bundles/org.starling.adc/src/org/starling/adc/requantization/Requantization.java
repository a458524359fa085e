package org.starling.adc.requantization;

import java.util.Objects;
import java.util.SplittableRandom;

import org.starling.adc.Converter;
import org.starling.adc.Dither;

/**
 * A converter put behind signals that were recorded already. What the first converter lost is not brought back: steps finer than those of
 * the recording change nothing.
 *
 * @param converter in the unit of the signal
 * @param dither    added before it
 * @param seed      of the dither; the same seed gives the same numbers
 */
public record Requantization(Converter converter, Dither dither, long seed) {

	public Requantization {
		Objects.requireNonNull(converter);
		Objects.requireNonNull(dither);
	}

	/** The signal behind the converter, a new array; values that are not finite stay. */
	public double[] apply(double[] signal) {
		SplittableRandom random = new SplittableRandom(seed);
		double[] after = new double[signal.length];
		for (int i = 0; i < signal.length; i++) {
			after[i] = Double.isFinite(signal[i]) ? converter.quantize(signal[i] + converter.lsb() * dither.sample(random)) : signal[i];
		}
		return after;
	}

	/** How many values lie beyond the converter's range. */
	public int clipped(double[] signal) {
		int clipped = 0;
		for (double value : signal) {
			clipped += converter.clips(value) ? 1 : 0;
		}
		return clipped;
	}
}
