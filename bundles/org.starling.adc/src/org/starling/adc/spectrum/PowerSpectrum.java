package org.starling.adc.spectrum;

import java.util.Arrays;

import org.starling.adc.internal.Fft;

/**
 * Power of each bin below half of the sampling rate, relative to a sine over the full scale: its sum over the signal's bins is 1 for such a
 * sine with any window. The mean of the samples is taken out first.
 *
 * @param points       N of the record
 * @param samplingRate in Hz
 * @param fullScale    that powers are relative to, in the unit of the samples
 * @param window       put on the samples
 * @param power        bin k at k/N of the sampling rate, k from 0 to below N/2; not to be written to
 * @param signalBin    bin with the most power
 * @param offset       of the signal from that bin in bins, −½ to ½: 0 when the record holds a whole number of periods
 */
public record PowerSpectrum(int points, double samplingRate, double fullScale, Window window, double[] power, int signalBin, double offset) {

	private static final int LEAST_POINTS = 16;

	/**
	 * Transforms a record.
	 *
	 * @throws IllegalArgumentException when it has fewer than 16 samples, one that is not finite, or all of them are equal
	 */
	public static PowerSpectrum of(double[] samples, SpectrumOptions options) {
		int n = samples.length;
		if (n < LEAST_POINTS) {
			throw new IllegalArgumentException("a spectrum needs at least " + LEAST_POINTS + " samples, not " + n);
		}
		double least = Double.POSITIVE_INFINITY;
		double most = Double.NEGATIVE_INFINITY;
		double mean = 0;
		for (int i = 0; i < n; i++) {
			if (!Double.isFinite(samples[i])) {
				throw new IllegalArgumentException("sample " + (i + 1) + " is " + samples[i] + "; all have to be finite");
			}
			least = Math.min(least, samples[i]);
			most = Math.max(most, samples[i]);
			mean += samples[i] / n;
		}
		if (least == most) {
			throw new IllegalArgumentException("all samples are " + least + "; a spectrum needs a signal");
		}
		double fullScale = Double.isNaN(options.fullScale()) ? most - least : options.fullScale();
		double[] re = options.window().weights(n);
		double squares = Arrays.stream(re).map(w -> w * w).sum() / n;
		for (int i = 0; i < n; i++) {
			re[i] *= (samples[i] - mean) / fullScale;
		}
		double[] im = new double[n];
		Fft.transform(re, im);
		double[] power = new double[n / 2];
		// a sine over the full scale has amplitude 1/2, so N/4 in each of its two bins
		double factor = 16 / squares / n / n;
		int top = 1;
		for (int k = 1; k < power.length; k++) {
			power[k] = factor * (re[k] * re[k] + im[k] * im[k]);
			top = power[k] > power[top] ? k : top;
		}
		return new PowerSpectrum(n, options.samplingRate(), fullScale, options.window(), power, top, offset(re, im, top, options.window()));
	}

	/** Vertex of the parabola through the logarithms of three bins; of a rectangular window after Hann's, which is a sum of three bins. */
	private static double offset(double[] re, double[] im, int top, Window window) {
		double[] logs = new double[3];
		for (int i = 0; i < 3; i++) {
			int k = top + i - 1;
			double r = re[k];
			double s = im[k];
			if (window == Window.RECTANGULAR) {
				int before = k == 0 ? re.length - 1 : k - 1;
				r = re[k] / 2 - (re[before] + re[k + 1]) / 4;
				s = im[k] / 2 - (im[before] + im[k + 1]) / 4;
			}
			logs[i] = Math.log(r * r + s * s);
		}
		double offset = (logs[2] - logs[0]) / (2 * logs[1] - logs[0] - logs[2]) / 2;
		return Double.isFinite(offset) ? Math.max(-0.5, Math.min(0.5, offset)) : 0;
	}

	/** Frequency of the signal in Hz. */
	public double signalFrequency() {
		return (signalBin + offset) * samplingRate / points;
	}

	/** Bin that a harmonic falls into after reflection at half of the sampling rate, and the last bin when it is that frequency itself. */
	public int harmonicBin(int order) {
		double place = (signalBin + offset) * order % points;
		return (int) Math.min(power.length - 1, Math.round(place > points / 2.0 ? points - place : place));
	}

	/** Frequency of a bin in Hz. */
	public double frequency(int bin) {
		return bin * samplingRate / points;
	}

	/** Power of a bin in dBFS; −∞ where there is none. */
	public double decibel(int bin) {
		return 10 * Math.log10(power[bin]);
	}
}
