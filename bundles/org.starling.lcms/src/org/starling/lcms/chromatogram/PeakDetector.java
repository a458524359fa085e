package org.starling.lcms.chromatogram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Finds peaks: maxima of the smoothed signal that rise above the noise, from the valley or the baseline before to that behind.
 * The noise is 1.4826 times the median absolute difference of neighbours divided by √2, a robust estimate of its standard deviation where
 * most of the chromatogram is baseline (after Rousseeuw and Croux, J Am Stat Assoc 1993;88:1273). A peak ends in the lowest point before the
 * smoothed signal rises by more than the threshold, or earlier where it has fallen to that point but for 0.5 % of the height or two
 * standard deviations of the noise; areas are taken from the
 * signal as it was recorded.
 *
 * @param smoothing points on either side of Savitzky and Golay's window of degree 2; 0: none
 * @param threshold how many standard deviations of the noise a peak rises above both of its limits
 */
public record PeakDetector(int smoothing, double threshold) {

	/** Three points of smoothing on either side, ten standard deviations. */
	public static final PeakDetector DEFAULT = new PeakDetector(3, 10);

	private static final double MEDIAN_TO_DEVIATION = 1.4826;
	private static final double FOOT = 0.005;
	private static final double FOOT_NOISE = 2;

	public PeakDetector {
		if (smoothing < 0 || !(threshold > 0)) {
			throw new IllegalArgumentException("smoothing " + smoothing + " is below 0 or the threshold " + threshold + " not above 0");
		}
	}

	/**
	 * The peaks in order of time.
	 *
	 * @throws IllegalArgumentException as {@link PeakIntegrator} does
	 */
	public List<Peak> detect(double[] times, double[] signal) {
		PeakIntegrator integrator = new PeakIntegrator(times, signal);
		double[] smooth = smoothing == 0 ? signal.clone() : SavitzkyGolay.smooth(signal, smoothing, 2);
		double noise = noise(signal);
		double least = threshold * noise;
		List<Peak> peaks = new ArrayList<>();
		int i = 1;
		while (i < smooth.length - 1) {
			int top = top(smooth, i);
			if (top < 0) {
				break;
			}
			int left = foot(smooth, top, -1, noise);
			int right = foot(smooth, top, 1, noise);
			double rise = smooth[top] - Math.max(smooth[left], smooth[right]);
			boolean peak = rise > least && right > left + 1;
			if (peak) {
				peaks.add(integrator.integrate(times[left], times[right]));
			}
			i = peak ? right + 1 : top + 1;
		}
		return peaks;
	}

	/** The peak with the largest area; null when there is none. */
	public Peak largest(double[] times, double[] signal) {
		return detect(times, signal).stream().max(Comparator.comparingDouble(Peak::area)).orElse(null);
	}

	/** The next top from an index on: a local maximum that the signal climbs to; −1 when there is none. */
	private static int top(double[] smooth, int from) {
		for (int i = from; i < smooth.length - 1; i++) {
			if (smooth[i] > smooth[i - 1] && smooth[i] >= smooth[i + 1]) {
				return i;
			}
		}
		return -1;
	}

	private int foot(double[] smooth, int top, int side, double noise) {
		int lowest = top;
		for (int i = top + side; i >= 0 && i < smooth.length; i += side) {
			if (smooth[i] < smooth[lowest]) {
				lowest = i;
			} else if (smooth[i] - smooth[lowest] > threshold * noise) {
				break;
			}
		}
		double level = smooth[lowest] + Math.max(FOOT * (smooth[top] - smooth[lowest]), FOOT_NOISE * noise);
		for (int i = top; i != lowest; i += side) {
			if (smooth[i] <= level) {
				return i;
			}
		}
		return lowest;
	}

	/** Standard deviation of the noise as this detector takes it; for at least two values. */
	public static double noise(double[] signal) {
		double[] steps = new double[signal.length - 1];
		for (int i = 0; i < steps.length; i++) {
			steps[i] = Math.abs(signal[i + 1] - signal[i]);
		}
		Arrays.sort(steps);
		return MEDIAN_TO_DEVIATION * steps[steps.length / 2] / Math.sqrt(2);
	}
}
