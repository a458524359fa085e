package org.starling.quantization.digitizer;

import java.util.List;
import java.util.Objects;
import java.util.function.ToDoubleFunction;

import org.starling.adc.Converter;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.lcms.quantitation.InjectionPeaks.Trace;
import org.starling.lcms.quantitation.QuantifiedRun.AnalyteResult;
import org.starling.quantization.budget.Digitization;

/** How the peaks of an analyte become numbers, as the run's chromatograms show it. */
public final class MeasuredDigitization {

	private MeasuredDigitization() {
	}

	/**
	 * Median width, interval and noise of the analyte's chromatograms. The noise is that of recorded points; of one conversion it is √M times as
	 * much when M are averaged. Differences of neighbours below a step show as no noise.
	 *
	 * @throws IllegalArgumentException when no injection has a peak with a width
	 */
	public static Digitization of(AnalyteResult analyte, Converter converter, DigitizerQuestion question) {
		List<Trace> traces = analyte.peaks().stream().map(peaks -> peaks.analyte()).filter(Objects::nonNull)
				.filter(trace -> trace.peak() != null && trace.peak().widthAtHalfHeight() > 0).toList();
		if (traces.isEmpty()) {
			throw new IllegalArgumentException("no injection has a peak with a width, so that nothing is known of how peaks become numbers");
		}
		double interval = median(traces, trace -> (trace.minutes()[trace.minutes().length - 1] - trace.minutes()[0]) / (trace.minutes().length - 1));
		double noise = median(traces, trace -> PeakDetector.noise(trace.signal())) * Math.sqrt(question.averaging());
		return Digitization.of(converter, median(traces, trace -> trace.peak().widthAtHalfHeight()), interval, noise).withAveraging(question.averaging())
				.withDither(question.dither());
	}

	private static double median(List<Trace> traces, ToDoubleFunction<Trace> number) {
		double[] sorted = traces.stream().mapToDouble(number).sorted().toArray();
		return sorted[sorted.length / 2];
	}
}
