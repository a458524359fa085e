package org.starling.adc.requantization;

import java.util.ArrayList;
import java.util.List;

import org.starling.lcms.chromatogram.Peak;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.lcms.chromatogram.PeakIntegrator;

/**
 * A chromatogram before and after another converter, and its peaks within the same limits.
 *
 * @param id      of the chromatogram
 * @param times   in the unit of the caller; not to be written to
 * @param before  as recorded; not to be written to
 * @param after   behind the converter; not to be written to
 * @param peaks   found in the signal as it was recorded
 * @param clipped values beyond the converter's range
 */
public record RequantizedSignal(String id, double[] times, double[] before, double[] after, List<PeakChange> peaks, int clipped) {

	/**
	 * One peak, integrated within the same limits.
	 *
	 * @param before in the recorded signal
	 * @param after  behind the converter
	 */
	public record PeakChange(Peak before, Peak after) {

		/** Change of the area over the area; −1 when the peak is gone. */
		public double relative() {
			return (after.area() - before.area()) / before.area();
		}
	}

	public RequantizedSignal {
		peaks = List.copyOf(peaks);
	}

	/**
	 * Puts a converter behind a chromatogram.
	 *
	 * @param detector finds the peaks before
	 * @throws IllegalArgumentException when times and signal differ in length; fewer than 3 points, or times that do not ascend, have no peaks
	 */
	public static RequantizedSignal of(String id, double[] times, double[] signal, Requantization requantization, PeakDetector detector) {
		double[] after = requantization.apply(signal);
		return of(id, times, signal, after, requantization.clipped(signal), detector);
	}

	/** The same when the signal behind the converter is known, as that of sums over converted spectra. */
	public static RequantizedSignal of(String id, double[] times, double[] before, double[] after, int clipped, PeakDetector detector) {
		if (times.length != before.length || before.length != after.length) {
			throw new IllegalArgumentException(id + ": there are " + times.length + " times, " + before.length + " values and " + after.length
					+ " behind the converter");
		}
		List<PeakChange> changes = new ArrayList<>();
		if (isIntegrable(times)) {
			PeakIntegrator second = new PeakIntegrator(times, after);
			for (Peak peak : detector.detect(times, before)) {
				changes.add(new PeakChange(peak, second.integrate(peak.start(), peak.end())));
			}
		}
		return new RequantizedSignal(id, times, before, after, changes, clipped);
	}

	private static boolean isIntegrable(double[] times) {
		for (int i = 1; i < times.length; i++) {
			if (!(times[i] > times[i - 1])) {
				return false;
			}
		}
		return times.length > 2;
	}

	/** Root mean square of the differences. */
	public double rootMeanSquareChange() {
		double squares = 0;
		int n = 0;
		for (int i = 0; i < before.length; i++) {
			double difference = after[i] - before[i];
			if (Double.isFinite(difference)) {
				squares += difference * difference;
				n++;
			}
		}
		return n == 0 ? 0 : Math.sqrt(squares / n);
	}
}
