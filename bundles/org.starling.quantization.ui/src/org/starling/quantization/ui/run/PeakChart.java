package org.starling.quantization.ui.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.DoubleStream;

import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesSpec;
import org.starling.chart.SeriesStyle;
import org.starling.lcms.quantitation.InjectionPeaks.Trace;

/** Charts of chromatograms with their peaks: the area that counts is shaded between signal and baseline. */
final class PeakChart {

	private PeakChart() {
	}

	/**
	 * A chromatogram with the peak between limits.
	 *
	 * @param start minutes; NaN: no peak
	 * @param end   minutes
	 */
	static ChartSpec of(Trace trace, String name, double start, double end) {
		List<SeriesSpec> series = new ArrayList<>();
		add(series, trace, name, start, end, 0, 0);
		ChartSpec chart = new ChartSpec("", "", AxisSpec.linear(Messages.Axis_time, "min").tight(), List.of(axis(trace, Messages.Axis_intensity)), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				series, List.of(), LegendPosition.NONE, List.of());
		return Double.isNaN(start) ? chart : chart.withMarker(MarkerSpec.vertical(start, "")).withMarker(MarkerSpec.vertical(end, "")); //$NON-NLS-1$ //$NON-NLS-2$
	}

	/** Analyte on the left axis and internal standard on the right one, both with their peaks. */
	static ChartSpec both(Trace analyte, String analyteName, Trace standard, String standardName) {
		List<SeriesSpec> series = new ArrayList<>();
		add(series, standard, standardName, start(standard), end(standard), 1, 1);
		add(series, analyte, analyteName, start(analyte), end(analyte), 0, 0);
		return new ChartSpec("", AxisSpec.linear(Messages.Axis_time, "min").tight(), //$NON-NLS-1$ //$NON-NLS-2$
				List.of(axis(analyte, Messages.Axis_analyte), axis(standard, Messages.Axis_standard)), series);
	}

	/** Several chromatograms over each other, without peaks. */
	static ChartSpec overlay(List<Trace> traces, List<String> names) {
		List<SeriesSpec> series = new ArrayList<>();
		for (int i = 0; i < traces.size(); i++) {
			series.add(SeriesSpec.line(names.get(i), traces.get(i).minutes(), traces.get(i).signal()));
		}
		return new ChartSpec("", AxisSpec.linear(Messages.Axis_time, "min").tight(), List.of(axis(traces.getFirst(), Messages.Axis_intensity)), series); //$NON-NLS-1$ //$NON-NLS-2$
	}

	static double start(Trace trace) {
		return trace.peak() == null ? Double.NaN : trace.peak().start();
	}

	static double end(Trace trace) {
		return trace.peak() == null ? Double.NaN : trace.peak().end();
	}

	private static AxisSpec axis(Trace trace, String label) {
		return AxisSpec.linear(label, trace.unit());
	}

	private static void add(List<SeriesSpec> series, Trace trace, String name, double start, double end, int axis, int colour) {
		SeriesStyle quiet = new SeriesStyle(colour, false, false, false);
		if (!Double.isNaN(start) && start < end) {
			double[] x = DoubleStream.concat(DoubleStream.concat(DoubleStream.of(start),
					Arrays.stream(trace.minutes()).filter(t -> t > start && t < end)), DoubleStream.of(end)).toArray();
			double left = at(trace, start) - baseline(trace, start);
			double right = at(trace, end) - baseline(trace, end);
			double[] upper = Arrays.stream(x).map(t -> at(trace, t)).toArray();
			double[] lower = Arrays.stream(x).map(t -> baseline(trace, t) + left + (right - left) * (t - start) / (end - start)).toArray();
			series.add(SeriesSpec.band(name, x, lower, upper).withStyle(quiet).onAxis(axis));
			series.add(SeriesSpec.line(name, x, lower).withStyle(quiet).onAxis(axis));
		}
		if (Arrays.stream(trace.baseline()).anyMatch(b -> b != 0)) {
			series.add(SeriesSpec.line(Messages.Series_baseline, trace.minutes(), trace.baseline())
					.withStyle(new SeriesStyle(SeriesStyle.NEUTRAL, true, false, axis == 0)).onAxis(axis));
		}
		series.add(SeriesSpec.line(name, trace.minutes(), trace.signal()).withStyle(new SeriesStyle(colour, false, false, true)).onAxis(axis));
	}

	private static double at(Trace trace, double minute) {
		return interpolated(trace.minutes(), trace.signal(), minute);
	}

	private static double baseline(Trace trace, double minute) {
		return interpolated(trace.minutes(), trace.baseline(), minute);
	}

	private static double interpolated(double[] x, double[] y, double at) {
		int found = Arrays.binarySearch(x, at);
		if (found >= 0) {
			return y[found];
		}
		int i = Math.clamp(-found - 1, 1, x.length - 1);
		return y[i - 1] + (y[i] - y[i - 1]) * (at - x[i - 1]) / (x[i] - x[i - 1]);
	}
}
