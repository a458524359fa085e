package org.starling.lcms.chromatogram;

import java.util.List;
import java.util.Objects;

/**
 * How peaks are found in a chromatogram.
 *
 * @param detector      finds them
 * @param snipHalfWidth points of half the widest peak for {@link SnipBaseline}, which is taken off first; 0: nothing is taken off
 */
public record ChromatogramProcessing(PeakDetector detector, int snipHalfWidth) {

	/** {@link PeakDetector#DEFAULT} on the signal as it was recorded. */
	public static final ChromatogramProcessing DEFAULT = new ChromatogramProcessing(PeakDetector.DEFAULT, 0);

	public ChromatogramProcessing {
		Objects.requireNonNull(detector);
		if (snipHalfWidth < 0) {
			throw new IllegalArgumentException("a half width of " + snipHalfWidth + " points is below 0");
		}
	}

	/** What is taken off a signal before peaks are looked for, of the same length; zeros when nothing is. */
	public double[] baseline(double[] signal) {
		return snipHalfWidth == 0 ? new double[signal.length] : SnipBaseline.of(signal, snipHalfWidth);
	}

	/** A signal without its baseline, a new array. */
	public double[] corrected(double[] signal) {
		double[] rest = signal.clone();
		double[] baseline = baseline(signal);
		for (int i = 0; i < rest.length; i++) {
			rest[i] -= baseline[i];
		}
		return rest;
	}

	/** The peaks of a signal in order of time. */
	public List<Peak> detect(double[] times, double[] signal) {
		return detector.detect(times, corrected(signal));
	}

	/**
	 * The peak between limits.
	 *
	 * @throws IllegalArgumentException as {@link PeakIntegrator#integrate} does
	 */
	public Peak integrate(double[] times, double[] signal, double start, double end) {
		return new PeakIntegrator(times, corrected(signal)).integrate(start, end);
	}
}
