package org.starling.adc.spectrum;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.adc.ConverterTable;

/**
 * Figures of a converter from the spectrum of a sine. Ratios in dB, powers in dBFS (0: a sine over the full scale). The bin at half of the
 * sampling rate counts nowhere. Source: IEEE Std 1241-2010 and IEEE Std 1057-2017 (SINAD, SNR, THD, SFDR from the discrete Fourier transform).
 *
 * @param spectrum    the powers
 * @param sideBins    bins on either side of the signal that count as signal
 * @param signalPower of the signal's bins, in dBFS
 * @param sinad       signal over all else but DC
 * @param snr         signal over noise as {@link SpectrumOptions#noise} takes it
 * @param thd         harmonics over signal, below 0 dB
 * @param sfdr        the signal's highest bin over the highest other one
 * @param noisePower  total noise below half of the sampling rate, in dBFS
 * @param spurBin     the highest bin that is not signal
 * @param harmonics   in ascending order
 */
public record SpectrumAnalysis(PowerSpectrum spectrum, int sideBins, double signalPower, double sinad, double snr, double thd, double sfdr,
		double noisePower, int spurBin, List<Harmonic> harmonics) {

	/**
	 * A harmonic.
	 *
	 * @param order     2 and up
	 * @param frequency in Hz, after reflection at half of the sampling rate
	 * @param level     relative to the signal, in dBc
	 */
	public record Harmonic(int order, double frequency, double level) {
	}

	/** Records whose sine is nearer to a bin than this hold a whole number of periods. */
	private static final double COHERENT = 0.01;

	public SpectrumAnalysis {
		harmonics = List.copyOf(harmonics);
	}

	/** @throws IllegalArgumentException as {@link PowerSpectrum#of} does, and when the signal's bins take up the whole spectrum */
	public static SpectrumAnalysis of(double[] samples, SpectrumOptions options) {
		PowerSpectrum spectrum = PowerSpectrum.of(samples, options);
		double[] power = spectrum.power().clone();
		int bin = spectrum.signalBin();
		int side = options.sideBins() >= 0 ? options.sideBins() : sideBins(spectrum);
		int first = Math.max(1, bin - side);
		int last = Math.min(power.length - 1, bin + side);
		if (last - first + 1 >= power.length - 1) {
			throw new IllegalArgumentException("the signal takes all " + (power.length - 1) + " bins; a longer record or fewer side bins are needed");
		}
		double signal = sum(power, first, last);
		double peak = power[bin];
		Arrays.fill(power, first, last + 1, 0);
		Arrays.fill(power, 0, Math.max(1, Math.min(options.window().sideBins(), first)), 0);
		double rest = sum(power, 0, power.length - 1);
		int spur = 0;
		for (int k = 1; k < power.length; k++) {
			spur = power[k] > power[spur] ? k : spur;
		}
		double spurPower = power[spur];
		double[] noiseOnly = power.clone();
		boolean coherent = Math.abs(spectrum.offset()) < COHERENT;
		int harmonicSide = coherent ? 0 : side;
		double reference = coherent ? peak : signal;
		double distortion = 0;
		List<Harmonic> harmonics = new ArrayList<>();
		for (int order = 2; order <= options.harmonics(); order++) {
			int k = spectrum.harmonicBin(order);
			int from = Math.max(0, k - harmonicSide);
			int to = Math.min(power.length - 1, k + harmonicSide);
			double level = sum(power, from, to);
			distortion += level;
			Arrays.fill(noiseOnly, from, to + 1, 0);
			harmonics.add(new Harmonic(order, spectrum.frequency(k), decibel(level / reference)));
		}
		double factor = options.noise().medianOverMean();
		double noise = Double.isNaN(factor) ? sum(noiseOnly, 0, noiseOnly.length - 1) : median(power) / factor * power.length;
		return new SpectrumAnalysis(spectrum, side, decibel(signal), decibel(signal / rest), decibel(signal / noise), decibel(distortion / reference),
				decibel(peak / spurPower), decibel(noise), spur, harmonics);
	}

	/** The window's own bins, and more while the leakage of the signal stands above the median of all bins. */
	private static int sideBins(PowerSpectrum spectrum) {
		int side = spectrum.window().sideBins();
		double floor = median(spectrum.power());
		double top = spectrum.power()[spectrum.signalBin()] / spectrum.window().leakage(spectrum.offset());
		double near = Math.abs(spectrum.offset());
		while (side < spectrum.power().length / 4 && top * spectrum.window().leakage(side + 1 - near) > floor) {
			side++;
		}
		return side;
	}

	/** Effective bits as data sheets give them, (SINAD − 1.76)/6.02. */
	public double enob() {
		return (sinad - 1.76) / 6.02;
	}

	/** Effective bits with the constants unrounded, see {@link ConverterTable#effectiveBits}. */
	public double enobExact() {
		return ConverterTable.effectiveBits(sinad);
	}

	/** Effective bits of the full scale, lb(V_FS / (√12 · noise and distortion)): what a sine below the full scale does not lessen. */
	public double enobFullScale() {
		return ConverterTable.effectiveBits(sinad - signalPower);
	}

	/** Noise power per hertz in dBFS/Hz. */
	public double noiseSpectralDensity() {
		return noisePower - decibel(spectrum.samplingRate() / 2);
	}

	/** Whether the record holds a whole number of periods, to a hundredth. */
	public boolean isCoherent() {
		return Math.abs(spectrum.offset()) < COHERENT;
	}

	private static double decibel(double ratio) {
		return 10 * Math.log10(ratio);
	}

	private static double sum(double[] values, int first, int last) {
		double sum = 0;
		for (int i = first; i <= last; i++) {
			sum += values[i];
		}
		return sum;
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		int half = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2;
	}
}
