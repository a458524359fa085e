package org.starling.lcms.quantitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

import org.starling.lcms.ArrayKind;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.DataArray;
import org.starling.lcms.chromatogram.ChromatogramProcessing;
import org.starling.lcms.chromatogram.Peak;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.lcms.chromatogram.Transition;

/**
 * Areas of the analyte and its internal standard from the chromatograms of an injection.
 *
 * @param analyte    the analyte's transition
 * @param standard   the internal standard's
 * @param processing finds the peaks
 * @param from       earliest apex in minutes; NaN: any
 * @param to         latest apex in minutes; NaN: any
 * @param limits     limits that a person has set, of whichever injections and transitions
 */
public record PeakAreas(Transition analyte, Transition standard, ChromatogramProcessing processing, double from, double to,
		List<HandLimits> limits) {

	private static final double MINUTE = 60;

	public PeakAreas {
		Objects.requireNonNull(analyte);
		Objects.requireNonNull(standard);
		Objects.requireNonNull(processing);
		limits = List.copyOf(limits);
	}

	/** Without baseline to take off and without limits set by hand. */
	public PeakAreas(Transition analyte, Transition standard, PeakDetector detector, double from, double to) {
		this(analyte, standard, new ChromatogramProcessing(detector, 0), from, to, List.of());
	}

	/**
	 * The peaks of an injection's file.
	 *
	 * @param injection its name in the sequence, by which limits set by hand are found
	 * @throws IOException              when the file cannot be read or is damaged
	 * @throws IllegalArgumentException as {@link #in(List, String)} does
	 */
	public InjectionPeaks in(Path file, String injection) throws IOException {
		InjectionFile read = InjectionFile.read(file, () -> false);
		if (!read.failure().isEmpty()) {
			throw new IOException(read.failure());
		}
		return in(read.chromatograms(), injection);
	}

	/**
	 * The peaks of an injection. Limits set by hand are taken as they are. Else the internal standard's peak is the largest in the span of
	 * time; the analyte's is the largest whose apex lies within half a width of it, since a labelled standard elutes with its analyte; without
	 * one, the standard's limits are integrated.
	 *
	 * @param injection its name in the sequence
	 * @throws IllegalArgumentException when there is no chromatogram of a transition, or limits set by hand lie outside of it
	 */
	public InjectionPeaks in(List<Chromatogram> chromatograms, String injection) {
		Chromatogram ofAnalyte = analyte.in(chromatograms);
		Chromatogram ofStandard = standard.in(chromatograms);
		double[][] one = minutes(ofAnalyte);
		double[][] other = minutes(ofStandard);
		HandLimits analyteLimits = HandLimits.of(limits, injection, analyte);
		HandLimits standardLimits = HandLimits.of(limits, injection, standard);
		Peak reference = standardLimits != null ? within(other, standardLimits) : largest(other, Double.NaN, Double.NaN);
		Peak peak;
		if (analyteLimits != null) {
			peak = within(one, analyteLimits);
		} else if (reference == null) {
			peak = largest(one, Double.NaN, Double.NaN);
		} else {
			peak = largest(one, reference.apex(), (reference.end() - reference.start()) / 2);
			boolean covered = reference.start() >= one[0][0] && reference.end() <= one[0][one[0].length - 1];
			peak = peak == null && covered ? processing.integrate(one[0], one[1], reference.start(), reference.end()) : peak;
		}
		return new InjectionPeaks(trace(ofAnalyte, one, peak, analyteLimits), trace(ofStandard, other, reference, standardLimits), "");
	}

	private Peak within(double[][] chromatogram, HandLimits hand) {
		try {
			return processing.integrate(chromatogram[0], chromatogram[1], hand.start(), hand.end());
		} catch (IllegalArgumentException e) {
			throw new IllegalArgumentException("limits set by hand for " + hand.transition().q1() + "/" + hand.transition().q3() + " of "
					+ hand.injection() + ": " + e.getMessage(), e);
		}
	}

	private InjectionPeaks.Trace trace(Chromatogram chromatogram, double[][] points, Peak peak, HandLimits hand) {
		return new InjectionPeaks.Trace(points[0], points[1], chromatogram.array(ArrayKind.INTENSITY).map(DataArray::unit).orElse(""),
				processing.baseline(points[1]), peak, hand != null);
	}

	private static double[][] minutes(Chromatogram chromatogram) {
		double[] times = chromatogram.timesSeconds();
		for (int i = 0; i < times.length; i++) {
			times[i] /= MINUTE;
		}
		return new double[][] { times, chromatogram.intensities() };
	}

	private Peak largest(double[][] chromatogram, double near, double within) {
		Peak largest = null;
		for (Peak peak : processing.detect(chromatogram[0], chromatogram[1])) {
			boolean inSpan = !(peak.apex() < from) && !(peak.apex() > to) && !(Math.abs(peak.apex() - near) > within);
			if (inSpan && (largest == null || peak.area() > largest.area())) {
				largest = peak;
			}
		}
		return largest;
	}
}
