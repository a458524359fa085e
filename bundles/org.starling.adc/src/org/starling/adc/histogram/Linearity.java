package org.starling.adc.histogram;

import java.util.ArrayList;
import java.util.List;

/**
 * Non-linearity by the histogram method. The widths of codes follow from how often they occur: directly for a ramp; for a sine from the
 * cumulated share, transitions T[k] = −cos(π Hc[k]/S), S samples, Hc how many lie below the transition. The two outermost codes have no
 * width. Source: IEEE Std 1241-2010, code density test; J. Blair, IEEE Trans Instrum Meas 43 (1994) 373–383, doi:10.1109/19.293454.
 *
 * @param firstCode code of the first element
 * @param dnl       width of each code over the mean width, less 1, in LSB
 * @param inl       departure of each code's upper transition from the line, in LSB
 */
public record Linearity(long firstCode, double[] dnl, double[] inl) {

	/** What went into the converter. */
	public enum Stimulus {
		SINE("sine"), RAMP("ramp");

		private final String id;

		Stimulus(String id) {
			this.id = id;
		}

		/** Stable name in files and on the command line. */
		public String id() {
			return id;
		}

		/** @throws IllegalArgumentException when there is none of that name */
		public static Stimulus of(String id) {
			for (Stimulus stimulus : values()) {
				if (stimulus.id.equals(id)) {
					return stimulus;
				}
			}
			throw new IllegalArgumentException("the stimulus is sine or ramp, not \"" + id + "\"");
		}
	}

	/** Which line integral non-linearity is counted from. */
	public enum Line {
		/** Through the first and the last transition. */
		TERMINAL,
		/** Least squares through all transitions. */
		BEST_FIT
	}

	/**
	 * @param excluded share of the range of codes left out at either end, where few samples or clipping spoil the count; 0 to below ½
	 * @throws IllegalArgumentException when fewer than three codes are left or one end of the range holds no sample
	 */
	public static Linearity of(CodeHistogram histogram, Stimulus stimulus, double excluded, Line line) {
		if (!(excluded >= 0 && excluded < 0.5)) {
			throw new IllegalArgumentException("the share left out has to be from 0 to below 0.5, not " + excluded);
		}
		long margin = Math.round(excluded * (histogram.lastCode() - histogram.firstCode()));
		long first = histogram.firstCode() + margin;
		long last = histogram.lastCode() - margin;
		if (last - first < 2) {
			throw new IllegalArgumentException("non-linearity needs at least three codes; the samples leave " + (last - first + 1));
		}
		long[] counts = histogram.clamped(first, last).counts();
		double[] transitions = transitions(counts, stimulus);
		int n = counts.length - 2;
		double width = (transitions[n] - transitions[0]) / n;
		double[] dnl = new double[n];
		double[] inl = new double[n];
		for (int i = 0; i < n; i++) {
			dnl[i] = (transitions[i + 1] - transitions[i]) / width - 1;
			inl[i] = (transitions[i + 1] - transitions[0]) / width - (i + 1);
		}
		if (line == Line.BEST_FIT) {
			subtractLine(inl);
		}
		return new Linearity(first + 1, dnl, inl);
	}

	/** Levels between neighbouring codes, in a unit of their own. */
	private static double[] transitions(long[] counts, Stimulus stimulus) {
		double total = 0;
		for (long count : counts) {
			total += count;
		}
		double[] transitions = new double[counts.length - 1];
		double below = 0;
		for (int i = 0; i < transitions.length; i++) {
			below += counts[i];
			transitions[i] = stimulus == Stimulus.RAMP ? below : -Math.cos(Math.PI * below / total);
		}
		return transitions;
	}

	private static void subtractLine(double[] y) {
		int n = y.length;
		double middle = (n - 1) / 2.0;
		double mean = 0;
		double product = 0;
		double square = 0;
		for (int i = 0; i < n; i++) {
			mean += y[i] / n;
			product += (i - middle) * y[i];
			square += (i - middle) * (i - middle);
		}
		double slope = square == 0 ? 0 : product / square;
		for (int i = 0; i < n; i++) {
			y[i] -= mean + slope * (i - middle);
		}
	}

	/** Codes that never occur: DNL = −1. */
	public List<Long> missingCodes() {
		List<Long> missing = new ArrayList<>();
		for (int i = 0; i < dnl.length; i++) {
			if (dnl[i] <= -1 + 1e-12) {
				missing.add(firstCode + i);
			}
		}
		return missing;
	}

	/** Largest |DNL| in LSB. */
	public double worstDnl() {
		return worst(dnl);
	}

	/** Largest |INL| in LSB. */
	public double worstInl() {
		return worst(inl);
	}

	private static double worst(double[] values) {
		double worst = 0;
		for (double value : values) {
			worst = Math.max(worst, Math.abs(value));
		}
		return worst;
	}
}
