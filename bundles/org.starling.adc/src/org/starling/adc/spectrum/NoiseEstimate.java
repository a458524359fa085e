package org.starling.adc.spectrum;

/** How the power of the noise is taken from a spectrum, for the SNR and the noise floor. */
public enum NoiseEstimate {
	/** Sum over all bins but those of DC, signal and harmonics: IEEE Std 1241-2010, signal-to-noise ratio. */
	RESIDUAL("residual", Double.NaN),
	/** Median of the bins over ln 2, the median of the exponential distribution that powers of white noise have: spurs count little. */
	MEDIAN("median", Math.log(2)),
	/** Median over (1 − 2/9)^1.5 = 0.686, as some programs print it: 0.05 dB more noise than {@link #MEDIAN}. */
	MEDIAN_WILSON_HILFERTY("median-wilson-hilferty", Math.pow(7.0 / 9, 1.5));

	private final String id;
	private final double medianOverMean;

	NoiseEstimate(String id, double medianOverMean) {
		this.id = id;
		this.medianOverMean = medianOverMean;
	}

	/** Stable name in files and on the command line. */
	public String id() {
		return id;
	}

	/** Median over mean of the bins; NaN when the median is not looked at. */
	double medianOverMean() {
		return medianOverMean;
	}

	/** @throws IllegalArgumentException when there is none of that name */
	public static NoiseEstimate of(String id) {
		for (NoiseEstimate estimate : values()) {
			if (estimate.id.equals(id)) {
				return estimate;
			}
		}
		throw new IllegalArgumentException("noise is estimated by residual, median or median-wilson-hilferty, not \"" + id + "\"");
	}
}
