package org.starling.adc.spectrum;

import java.util.Objects;

/**
 * How a spectrum is analysed.
 *
 * @param samplingRate in Hz, above 0
 * @param fullScale    of the converter in the unit of the samples; NaN: range of the samples
 * @param window       put on the samples
 * @param sideBins     bins on either side that belong to the signal; negative: the window's own, and more when the record holds no whole
 *                     number of periods, until the leakage sinks into the noise
 * @param harmonics    highest order that counts as a harmonic, at least 2
 * @param noise        how noise is estimated
 */
public record SpectrumOptions(double samplingRate, double fullScale, Window window, int sideBins, int harmonics, NoiseEstimate noise) {

	/** 1 Hz, full scale from the samples, Hann, side bins as needed, harmonics 2 to 5, residual noise. */
	public static final SpectrumOptions DEFAULT = new SpectrumOptions(1, Double.NaN, Window.HANN, -1, 5, NoiseEstimate.RESIDUAL);

	public SpectrumOptions {
		Objects.requireNonNull(window);
		Objects.requireNonNull(noise);
		if (!(samplingRate > 0) || Double.isInfinite(samplingRate) || fullScale <= 0 || Double.isInfinite(fullScale)) {
			throw new IllegalArgumentException("the sampling rate and the full scale have to be above 0, not " + samplingRate + " and " + fullScale);
		}
		if (harmonics < 2) {
			throw new IllegalArgumentException("harmonics begin with the order 2, not " + harmonics);
		}
	}

	/** The same with another full scale. */
	public SpectrumOptions withFullScale(double other) {
		return new SpectrumOptions(samplingRate, other, window, sideBins, harmonics, noise);
	}

	/** The same with another window. */
	public SpectrumOptions withWindow(Window other) {
		return new SpectrumOptions(samplingRate, fullScale, other, sideBins, harmonics, noise);
	}

	/** The same with another estimate of noise. */
	public SpectrumOptions withNoise(NoiseEstimate other) {
		return new SpectrumOptions(samplingRate, fullScale, window, sideBins, harmonics, other);
	}
}
