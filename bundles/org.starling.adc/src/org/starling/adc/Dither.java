package org.starling.adc;

import java.util.random.RandomGenerator;

/**
 * Noise added to each sample before conversion and not taken away behind it, so that the error depends less on the signal.
 * Source: S. P. Lipshitz, R. A. Wannamaker, J. Vanderkooy, J Audio Eng Soc 40 (1992) 355–375.
 */
public enum Dither {
	NONE("none"),
	/** Uniform over 1 LSB: the mean error is that of no step at all; its variance still varies with the signal, 1/6 LSB² on average. */
	RECTANGULAR("rectangular"),
	/** Sum of two uniform ones, over 2 LSB: mean and variance of the error depend on the signal no more; variance 1/4 LSB². */
	TRIANGULAR("triangular");

	private final String id;

	Dither(String id) {
		this.id = id;
	}

	/** Stable name in files and on the command line. */
	public String id() {
		return id;
	}

	/** A sample in LSB. */
	public double sample(RandomGenerator random) {
		return switch (this) {
			case NONE -> 0;
			case RECTANGULAR -> random.nextDouble() - 0.5;
			case TRIANGULAR -> random.nextDouble() - random.nextDouble();
		};
	}

	/** Variance of the total error, dither and quantization, in LSB², over signals that wander over many steps. */
	public double errorVariance() {
		return switch (this) {
			case NONE -> 1.0 / 12;
			case RECTANGULAR -> 1.0 / 6;
			case TRIANGULAR -> 1.0 / 4;
		};
	}

	/** @throws IllegalArgumentException when there is none of that name */
	public static Dither of(String id) {
		for (Dither dither : values()) {
			if (dither.id.equals(id)) {
				return dither;
			}
		}
		throw new IllegalArgumentException("the dither is none, rectangular or triangular, not \"" + id + "\"");
	}
}
