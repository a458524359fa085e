package org.starling.lcms.quantitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.starling.lcms.Chromatogram;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunItem;
import org.starling.lcms.RunReader;
import org.starling.lcms.chromatogram.Peak;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.lcms.chromatogram.PeakIntegrator;
import org.starling.lcms.chromatogram.Transition;

/**
 * Areas of the analyte and its internal standard from the chromatograms of an injection.
 *
 * @param analyte  the analyte's transition
 * @param standard the internal standard's
 * @param detector finds the peaks
 * @param from     earliest apex in minutes; NaN: any
 * @param to       latest apex in minutes; NaN: any
 */
public record PeakAreas(Transition analyte, Transition standard, PeakDetector detector, double from, double to) {

	private static final double MINUTE = 60;

	/** Areas in signal times minutes; NaN where there is no peak. */
	public record Areas(double analyte, double standard) {
	}

	public PeakAreas {
		Objects.requireNonNull(analyte);
		Objects.requireNonNull(standard);
		Objects.requireNonNull(detector);
	}

	/**
	 * The areas of an injection. The internal standard's peak is the largest in the span of time; the analyte's is the largest whose apex lies
	 * within half a width of it, since a labelled standard elutes with its analyte; without one, the standard's limits are integrated.
	 *
	 * @throws IOException              when the file cannot be read or is damaged
	 * @throws IllegalArgumentException when it has no chromatogram of a transition
	 */
	public Areas in(Path file) throws IOException {
		List<Chromatogram> chromatograms = new ArrayList<>();
		try (RunReader reader = RunReader.open(file)) {
			for (RunItem item = reader.next(); item != null; item = reader.next()) {
				if (item instanceof Chromatogram chromatogram) {
					chromatograms.add(chromatogram);
				}
			}
			for (ReadProblem problem : reader.problems()) {
				if (problem.isError()) {
					throw new IOException(file + ": " + problem + "; a damaged injection is not quantified");
				}
			}
		}
		double[][] one = minutes(analyte.in(chromatograms));
		double[][] other = minutes(standard.in(chromatograms));
		Peak reference = largest(detector.detect(other[0], other[1]), Double.NaN, Double.NaN);
		if (reference == null) {
			Peak alone = largest(detector.detect(one[0], one[1]), Double.NaN, Double.NaN);
			return new Areas(alone == null ? Double.NaN : alone.area(), Double.NaN);
		}
		Peak peak = largest(detector.detect(one[0], one[1]), reference.apex(), (reference.end() - reference.start()) / 2);
		double area = peak != null ? peak.area()
				: reference.start() >= one[0][0] && reference.end() <= one[0][one[0].length - 1]
						? new PeakIntegrator(one[0], one[1]).integrate(reference.start(), reference.end()).area()
						: Double.NaN;
		return new Areas(area, reference.area());
	}

	private static double[][] minutes(Chromatogram chromatogram) {
		double[] times = chromatogram.timesSeconds();
		for (int i = 0; i < times.length; i++) {
			times[i] /= MINUTE;
		}
		return new double[][] { times, chromatogram.intensities() };
	}

	private Peak largest(List<Peak> peaks, double near, double within) {
		Peak largest = null;
		for (Peak peak : peaks) {
			boolean inSpan = !(peak.apex() < from) && !(peak.apex() > to) && !(Math.abs(peak.apex() - near) > within);
			if (inSpan && (largest == null || peak.area() > largest.area())) {
				largest = peak;
			}
		}
		return largest;
	}
}
