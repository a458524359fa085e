package org.starling.adc;

/** Limits that do not lie in the number of bits, and what more samples gain. Ratios in dB. */
public final class SamplingLimits {

	private SamplingLimits() {
	}

	/**
	 * SNR that jitter of the sampling clock leaves of a sine, −20 lg(2πfσ). Source: M. Shinagawa, Y. Akazawa, T. Wakimoto, IEEE J Solid-State
	 * Circuits 25 (1990) 220–224, doi:10.1109/4.50307.
	 *
	 * @param frequency of the sine in Hz
	 * @param jitter    standard deviation in s
	 */
	public static double jitterSnr(double frequency, double jitter) {
		return -20 * Math.log10(2 * Math.PI * frequency * jitter);
	}

	/** Largest jitter in s at which a sine of that frequency in Hz keeps the SNR of an ideal converter of n bits. */
	public static double largestJitter(double frequency, double bits) {
		return Math.pow(10, -ConverterTable.idealSqnr(bits) / 20) / (2 * Math.PI * frequency);
	}

	/**
	 * Gain of SNR when the band is limited to 1/ratio of half of the sampling rate, or as many samples are averaged: 10 lg ratio. Holds for
	 * noise that is white, as quantization is with noise or dither of ½ LSB; without it, averaging gains nothing.
	 *
	 * @throws IllegalArgumentException when the ratio is below 1
	 */
	public static double averagingGain(double ratio) {
		if (!(ratio >= 1)) {
			throw new IllegalArgumentException("the ratio of samples has to be at least 1, not " + ratio);
		}
		return 10 * Math.log10(ratio);
	}

	/** The same gain in bits, ½ lb ratio: four times as many samples for a bit. */
	public static double averagingBits(double ratio) {
		return averagingGain(ratio) / (20 * Math.log10(2));
	}

	/** SNR of independent noises together, each given by the SNR that it alone would leave: −10 lg Σ 10^(−SNR/10). */
	public static double combinedSnr(double... snrs) {
		double noise = 0;
		for (double snr : snrs) {
			noise += Math.pow(10, -snr / 10);
		}
		return -10 * Math.log10(noise);
	}
}
