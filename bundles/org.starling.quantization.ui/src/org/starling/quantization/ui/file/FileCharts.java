package org.starling.quantization.ui.file;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.eclipse.osgi.util.NLS;
import org.starling.chart.AxisSpec;
import org.starling.chart.ChartSpec;
import org.starling.chart.LegendPosition;
import org.starling.chart.MarkerSpec;
import org.starling.chart.SeriesKind;
import org.starling.chart.SeriesSpec;
import org.starling.lcms.ArrayKind;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.ChromatogramKind;
import org.starling.lcms.DataArray;
import org.starling.lcms.Spectrum;
import org.starling.quantization.ui.Digits;

/** Chromatograms and spectra of a raw file as charts. */
final class FileCharts {

	private static final String PROFILE = "MS:1000128"; //$NON-NLS-1$
	private static final double MINUTE = 60;
	/** So few points make no line that could be seen. */
	private static final int FEW = 3;

	private FileCharts() {
	}

	/** What a chromatogram measures: intensities, else its first array that is no time. */
	static DataArray signal(Chromatogram chromatogram) {
		return chromatogram.array(ArrayKind.INTENSITY)
				.or(() -> chromatogram.arrays().stream().filter(a -> a.kind() != ArrayKind.TIME).findFirst()).orElse(null);
	}

	/** What a chromatogram is called in lists and legends. */
	static String name(Chromatogram c) {
		boolean reaction = !Double.isNaN(c.q1()) && !Double.isNaN(c.q3());
		return reaction ? Digits.of(c.q1(), 6) + '/' + Digits.of(c.q3(), 6) : c.id();
	}

	/**
	 * Chromatograms over each other; those whose unit is another than the first one's have an axis of their own.
	 *
	 * @param minutes time of the spectrum that is shown; NaN: none
	 */
	static ChartSpec chromatograms(List<Chromatogram> all, double minutes) {
		List<String> units = all.stream().map(FileCharts::unit).distinct().toList();
		List<AxisSpec> axes = units.stream().map(unit -> AxisSpec.linear(Messages.Axis_signal, unit)).toList();
		List<SeriesSpec> series = new ArrayList<>();
		for (Chromatogram c : all) {
			double[] times = Arrays.stream(c.timesSeconds()).map(t -> t / MINUTE).toArray();
			double[] signal = signal(c) == null ? new double[0] : signal(c).values();
			int n = Math.min(times.length, signal.length);
			SeriesSpec line = SeriesSpec.line(name(c), Arrays.copyOf(times, n), Arrays.copyOf(signal, n)).onAxis(units.indexOf(unit(c)));
			series.add(n < FEW ? line.withKind(SeriesKind.LINE_AND_POINTS) : line);
		}
		ChartSpec chart = new ChartSpec("", "", AxisSpec.linear(Messages.Axis_time, "min").tight(), axes, series, List.of(), //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
				all.size() == 1 ? LegendPosition.NONE : LegendPosition.AUTOMATIC, List.of());
		return Double.isNaN(minutes) ? chart : chart.withMarker(MarkerSpec.vertical(minutes, "")); //$NON-NLS-1$
	}

	private static String unit(Chromatogram c) {
		DataArray signal = signal(c);
		return signal == null ? "" : signal.unit(); //$NON-NLS-1$
	}

	/** A spectrum: a line when it is a profile or of wavelengths, else a stick for each peak. */
	static ChartSpec spectrum(Spectrum spectrum) {
		boolean masses = spectrum.array(ArrayKind.MZ).isPresent();
		double[] x = spectrum.values(masses ? ArrayKind.MZ : ArrayKind.WAVELENGTH);
		double[] y = spectrum.values(ArrayKind.INTENSITY);
		int n = Math.min(x.length, y.length);
		boolean line = !masses || spectrum.params().has(PROFILE);
		double[] xs = line ? Arrays.copyOf(x, n) : new double[3 * n];
		double[] ys = line ? Arrays.copyOf(y, n) : new double[3 * n];
		for (int i = 0; i < n && !line; i++) {
			xs[3 * i] = x[i];
			xs[3 * i + 1] = x[i];
			ys[3 * i + 1] = y[i];
			xs[3 * i + 2] = Double.NaN;
			ys[3 * i + 2] = Double.NaN;
		}
		String unit = spectrum.array(ArrayKind.INTENSITY).map(DataArray::unit).orElse(""); //$NON-NLS-1$
		AxisSpec axis = masses ? AxisSpec.linear("m/z", "").tight() : AxisSpec.linear(Messages.Axis_wavelength, "nm").tight(); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
		return new ChartSpec("", "", axis, List.of(AxisSpec.linear(Messages.Axis_intensity, unit)), //$NON-NLS-1$ //$NON-NLS-2$
				List.of(SeriesSpec.line(spectrum.id(), xs, ys)), List.of(), LegendPosition.NONE, List.of());
	}

	/** What stands above a spectrum. */
	static String title(Spectrum spectrum) {
		return NLS.bind(Messages.Spectrum_title, new Object[] { spectrum.id(), Digits.of(spectrum.timeSeconds() / MINUTE, 5),
				spectrum.msLevel() == 0 ? "\u2013" : spectrum.msLevel(), spectrum.points() }) //$NON-NLS-1$
				+ spectrum.precursors().stream().filter(p -> !Double.isNaN(p.mz())).findFirst()
						.map(p -> NLS.bind(Messages.Spectrum_precursor, Digits.of(p.mz(), 7))).orElse(""); //$NON-NLS-1$
	}

	/** The largest value of a chromatogram and its time in minutes; NaN when it has no points. */
	static double[] top(Chromatogram c) {
		double[] signal = signal(c) == null ? new double[0] : signal(c).values();
		double[] times = c.timesSeconds();
		int best = -1;
		for (int i = 0; i < Math.min(signal.length, times.length); i++) {
			best = best < 0 || signal[i] > signal[best] ? i : best;
		}
		return best < 0 ? new double[] { Double.NaN, Double.NaN } : new double[] { times[best] / MINUTE, signal[best] };
	}

	/** Whether a chromatogram counts ions of a reaction or of one mass. */
	static boolean isMonitoring(Chromatogram c) {
		return c.kind() == ChromatogramKind.SELECTED_REACTION_MONITORING || c.kind() == ChromatogramKind.SELECTED_ION_MONITORING
				|| c.kind() == ChromatogramKind.CONSECUTIVE_REACTION_MONITORING;
	}
}
