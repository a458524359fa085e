package org.starling.adc;

import java.util.Objects;

/**
 * An ideal uniform converter of n bits: 2ⁿ codes from 0 on, code k stands for {@code lowest} + k LSB, LSB = full scale / 2ⁿ. Values
 * outside of the codes get the first or the last one. Source: IEEE Std 1241-2010 (ideal code bin width Q = FSR/2ᴺ).
 *
 * @param bits      n, from 1 to 32
 * @param fullScale width of the range in the unit of the signal, above 0
 * @param lowest    value of code 0 in the unit of the signal: 0 for a unipolar converter, −fullScale/2 for a bipolar one (offset binary)
 * @param rounding  to the nearest code or to the one below
 */
public record Converter(int bits, double fullScale, double lowest, Rounding rounding) {

	private static final int MOST_BITS = 32;

	public Converter {
		if (bits < 1 || bits > MOST_BITS) {
			throw new IllegalArgumentException("a converter has 1 to " + MOST_BITS + " bits, not " + bits);
		}
		if (!(fullScale > 0) || Double.isInfinite(fullScale) || !Double.isFinite(lowest)) {
			throw new IllegalArgumentException("the full scale has to be above 0 and the lowest value finite, not " + fullScale + " and " + lowest);
		}
		Objects.requireNonNull(rounding);
	}

	/** Range from 0 to the full scale. */
	public static Converter unipolar(int bits, double fullScale, Rounding rounding) {
		return new Converter(bits, fullScale, 0, rounding);
	}

	/** Range from −½ to +½ of the full scale. */
	public static Converter bipolar(int bits, double fullScale, Rounding rounding) {
		return new Converter(bits, fullScale, -fullScale / 2, rounding);
	}

	/** 2ⁿ. */
	public long levels() {
		return 1L << bits;
	}

	/** Step between neighbouring codes, in the unit of the signal. */
	public double lsb() {
		return Math.scalb(fullScale, -bits);
	}

	/** Value of the last code: one LSB below the end of the range. */
	public double highest() {
		return lowest + (levels() - 1) * lsb();
	}

	/** Code of a value, clipped to 0 … 2ⁿ − 1; of NaN 0. */
	public long code(double value) {
		return Math.max(0, Math.min(levels() - 1, unclipped(value)));
	}

	/** Whether the value lies beyond what the first or the last code stands for, so that the error exceeds that of a step. */
	public boolean clips(double value) {
		long code = unclipped(value);
		return code < 0 || code >= levels();
	}

	private long unclipped(double value) {
		return (long) Math.floor((value - lowest) / lsb() + rounding.lift());
	}

	/** Value that a code stands for. */
	public double value(long code) {
		return lowest + code * lsb();
	}

	/** Value of the code that the converter gives; NaN of NaN. */
	public double quantize(double value) {
		return Double.isNaN(value) ? value : value(code(value));
	}

	/** All values quantized, a new array. */
	public double[] quantize(double[] values) {
		double[] quantized = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			quantized[i] = quantize(values[i]);
		}
		return quantized;
	}

	/** Largest error without clipping: ½ LSB when rounding, 1 LSB when truncating. */
	public double worstError() {
		return rounding == Rounding.ROUND ? lsb() / 2 : lsb();
	}

	/**
	 * Standard deviation of the error of a signal that wanders over many steps, LSB/√12, about 0 when rounding and about −½ LSB when
	 * truncating. Source: W. R. Bennett, Bell Syst Tech J 27 (1948) 446–472, doi:10.1002/j.1538-7305.1948.tb01340.x.
	 */
	public double noise() {
		return lsb() / Math.sqrt(12);
	}

	/** The same range with another number of bits. */
	public Converter withBits(int other) {
		return new Converter(other, fullScale, lowest, rounding);
	}
}
