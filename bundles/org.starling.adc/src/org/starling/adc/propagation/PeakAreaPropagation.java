package org.starling.adc.propagation;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

import org.starling.adc.Converter;
import org.starling.adc.Dither;
import org.starling.adc.propagation.PeakAreaError.Method;

/**
 * From the step of a converter to the area of a peak, A = Δt Σ (yᵢ − ȳ_bl).
 * With noise of at least ½ LSB before the converter (or dither) the errors of points are as good as independent of the signal and of each
 * other, the mean error is below exp(−2π²σ²)/π = 0.23 % of an LSB, and σ_A = Δt (LSB/√12) √(N (1 + N/N_bl)). Without it the error follows the
 * signal: it is a bias, found by simulation with a random place of the peak between points.
 * Sources: B. Widrow, I. Kollár, M.-C. Liu, IEEE Trans Instrum Meas 45 (1996) 353–361, doi:10.1109/19.492748 (when quantization is noise);
 * variance of a sum less a mean baseline: first-order propagation, JCGM 100:2008, 5.1.2.
 *
 * @param replicates simulated peaks, at least 2
 * @param seed       the same seed gives the same numbers
 */
public record PeakAreaPropagation(int replicates, long seed) {

	/** Noise in LSB from which on quantization counts as noise of its own. */
	public static final double NOISE_LIMIT = 0.5;

	private static final double CLIPPING_MARGIN = 5;

	public PeakAreaPropagation {
		if (replicates < 2) {
			throw new IllegalArgumentException("a simulation needs at least 2 replicates, not " + replicates);
		}
	}

	/** The closed form where it holds, else the simulation. Runs on the calling thread: about 1 ms for 1,000 replicates of 40 samples. */
	public PeakAreaError error(DigitizedPeak peak, Converter converter) {
		return isAnalytic(peak, converter) ? analytic(peak, converter) : monteCarlo(peak, converter);
	}

	/** Whether noise reaches ½ LSB or dither stands in for it, and the signal stays within the range of the converter. */
	public static boolean isAnalytic(DigitizedPeak peak, Converter converter) {
		boolean random = peak.noise() >= NOISE_LIMIT * converter.lsb() || peak.dither() != Dither.NONE;
		return random && !mayClip(peak, converter);
	}

	private static boolean mayClip(DigitizedPeak peak, Converter converter) {
		double base = Double.isNaN(peak.baseline()) ? 0 : peak.baseline();
		double margin = CLIPPING_MARGIN * peak.noise() + converter.lsb();
		boolean low = !Double.isNaN(peak.baseline()) && base - margin < converter.lowest();
		return low || base + peak.height() + margin > converter.highest();
	}

	/**
	 * σ_A = Δt √(v/M · N (1 + N/N_bl)), v = LSB²/12 or what dither makes of it, M samples a point; no bias. Only meaningful where
	 * {@link #isAnalytic} says so.
	 */
	public static PeakAreaError analytic(DigitizedPeak peak, Converter converter) {
		double n = peak.points();
		double variance = peak.dither().errorVariance() / peak.averaging() * n * (1 + n / peak.baselinePoints());
		return new PeakAreaError(peak.interval() * converter.lsb() * Math.sqrt(variance), 0, Method.ANALYTIC, 0);
	}

	/**
	 * Simulates the peak many times: its place between points, noise and dither are drawn anew each time, and its level within a step when
	 * {@link DigitizedPeak#baseline} is NaN (then above the first code by so much that noise does not clip there).
	 */
	public PeakAreaError monteCarlo(DigitizedPeak peak, Converter converter) {
		RandomGenerator random = new SplittableRandom(seed);
		double mean = 0;
		double squares = 0;
		for (int r = 1; r <= replicates; r++) {
			double error = peak.interval() * errorOfSum(peak, converter, random);
			double step = error - mean;
			mean += step / r;
			squares += step * (error - mean);
		}
		double variance = squares / (replicates - 1);
		return new PeakAreaError(Math.sqrt(variance), mean, Method.MONTE_CARLO, Math.sqrt(variance / replicates));
	}

	/** Σ (eᵢ − ē_bl) of one simulated peak, e the error of a point. */
	private static double errorOfSum(DigitizedPeak peak, Converter converter, RandomGenerator random) {
		double base = Double.isNaN(peak.baseline()) ? unknownLevel(peak, converter, random) : peak.baseline();
		double shift = random.nextDouble() - 0.5 - (peak.points() - 1) / 2.0;
		double sum = 0;
		for (int i = 0; i < peak.points(); i++) {
			sum += errorOfPoint(base + peak.at((i + shift) * peak.interval()), peak, converter, random);
		}
		double baseline = 0;
		for (int i = 0; i < peak.baselinePoints(); i++) {
			baseline += errorOfPoint(base, peak, converter, random);
		}
		return sum - baseline * peak.points() / peak.baselinePoints();
	}

	private static double unknownLevel(DigitizedPeak peak, Converter converter, RandomGenerator random) {
		double steps = Math.ceil(CLIPPING_MARGIN * peak.noise() / converter.lsb()) + 1;
		return converter.lowest() + (steps + random.nextDouble()) * converter.lsb();
	}

	/** Mean error of the samples of a point. */
	private static double errorOfPoint(double signal, DigitizedPeak peak, Converter converter, RandomGenerator random) {
		double sum = 0;
		for (int m = 0; m < peak.averaging(); m++) {
			double sample = peak.noise() > 0 ? signal + peak.noise() * random.nextGaussian() : signal;
			sum += converter.quantize(sample + converter.lsb() * peak.dither().sample(random)) - sample;
		}
		return sum / peak.averaging();
	}
}
