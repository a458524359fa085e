package org.starling.adc.requantization;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.lcms.ArrayKind;
import org.starling.lcms.Chromatogram;
import org.starling.lcms.DataArray;
import org.starling.lcms.ExtractedChromatograms;
import org.starling.lcms.ExtractedChromatograms.Window;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunItem;
import org.starling.lcms.RunReader;
import org.starling.lcms.Spectrum;
import org.starling.lcms.chromatogram.PeakDetector;
import org.starling.tables.Table;

/**
 * The chromatograms of a file before and after another converter. Those summed from spectra are sums of converted intensities.
 *
 * @param signals  times in minutes
 * @param problems of reading the file
 */
public record RequantizedRun(List<RequantizedSignal> signals, List<ReadProblem> problems) {

	private static final double MINUTE = 60;

	public RequantizedRun {
		signals = List.copyOf(signals);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file and converts.
	 *
	 * @param windows chromatograms summed from the spectra beside those that the file holds
	 * @param msLevel of the spectra that are summed
	 * @throws IOException when the file cannot be read; damage is told by {@link #problems}
	 */
	public static RequantizedRun of(Path file, Requantization requantization, List<Window> windows, int msLevel, PeakDetector detector)
			throws IOException {
		List<RequantizedSignal> signals = new ArrayList<>();
		ExtractedChromatograms before = new ExtractedChromatograms(windows, msLevel);
		ExtractedChromatograms after = new ExtractedChromatograms(windows, msLevel);
		int clipped = 0;
		List<ReadProblem> problems;
		try (RunReader reader = RunReader.open(file)) {
			RunItem item;
			while ((item = reader.next()) != null) {
				if (item instanceof Spectrum spectrum && !windows.isEmpty()) {
					before.add(spectrum);
					clipped += requantization.clipped(spectrum.values(ArrayKind.INTENSITY));
					after.add(converted(spectrum, requantization));
				} else if (item instanceof Chromatogram chromatogram) {
					double[] times = minutes(chromatogram);
					double[] values = chromatogram.values(ArrayKind.INTENSITY);
					int n = Math.min(times.length, values.length);
					signals.add(RequantizedSignal.of(chromatogram.id(), Arrays.copyOf(times, n), Arrays.copyOf(values, n), requantization, detector));
				}
			}
			problems = reader.problems();
		}
		List<Chromatogram> first = before.chromatograms(0);
		List<Chromatogram> second = after.chromatograms(0);
		for (int i = 0; i < first.size(); i++) {
			signals.add(RequantizedSignal.of(first.get(i).id(), minutes(first.get(i)), first.get(i).values(ArrayKind.INTENSITY),
					second.get(i).values(ArrayKind.INTENSITY), clipped, detector));
		}
		return new RequantizedRun(signals, problems);
	}

	/** The highest intensity of a file's chromatograms, and of its spectra when they are to be summed; 0 when there is none. */
	public static double highest(Path file, boolean spectra) throws IOException {
		double highest = 0;
		try (RunReader reader = RunReader.open(file)) {
			RunItem item;
			while ((item = reader.next()) != null) {
				if (spectra || item instanceof Chromatogram) {
					highest = Math.max(highest, Arrays.stream(item.values(ArrayKind.INTENSITY)).filter(Double::isFinite).max().orElse(0));
				}
			}
		}
		return highest;
	}

	private static double[] minutes(Chromatogram chromatogram) {
		return Arrays.stream(chromatogram.timesSeconds()).map(seconds -> seconds / MINUTE).toArray();
	}

	private static Spectrum converted(Spectrum s, Requantization requantization) {
		List<DataArray> arrays = s.arrays().stream().map(array -> array.kind() != ArrayKind.INTENSITY ? array
				: new DataArray(array.kind(), array.term(), array.encoding(), requantization.apply(array.values()), array.declared(), array.whole()))
				.toList();
		return new Spectrum(s.index(), s.id(), s.byteOffset(), s.msLevel(), s.polarity(), s.timeSeconds(), s.params(), s.scans(), s.precursors(),
				arrays);
	}

	/** A row for each point: {@code id}, {@code time} in minutes, {@code intensity}, {@code requantized}. */
	public Table points() {
		int rows = signals.stream().mapToInt(signal -> signal.times().length).sum();
		String[] id = new String[rows];
		double[][] columns = new double[3][rows];
		int row = 0;
		for (RequantizedSignal signal : signals) {
			int n = signal.times().length;
			Arrays.fill(id, row, row + n, signal.id());
			System.arraycopy(signal.times(), 0, columns[0], row, n);
			System.arraycopy(signal.before(), 0, columns[1], row, n);
			System.arraycopy(signal.after(), 0, columns[2], row, n);
			row += n;
		}
		return Table.builder().text("id", id).number("time", "min", columns[0]).number("intensity", null, columns[1])
				.number("requantized", null, columns[2]).build();
	}

	/** A row for each peak: limits and apex in minutes, heights, areas before and after in intensity times minutes, relative change. */
	public Table peaks() {
		record Found(String id, RequantizedSignal.PeakChange change) {
		}
		List<Found> found = signals.stream().flatMap(signal -> signal.peaks().stream().map(change -> new Found(signal.id(), change))).toList();
		return Table.builder().text("id", found.stream().map(Found::id).toArray(String[]::new))
				.number("start", "min", found.stream().mapToDouble(f -> f.change.before().start()).toArray())
				.number("apex", "min", found.stream().mapToDouble(f -> f.change.before().apex()).toArray())
				.number("end", "min", found.stream().mapToDouble(f -> f.change.before().end()).toArray())
				.number("heightBefore", null, found.stream().mapToDouble(f -> f.change.before().height()).toArray())
				.number("heightAfter", null, found.stream().mapToDouble(f -> f.change.after().height()).toArray())
				.number("areaBefore", null, found.stream().mapToDouble(f -> f.change.before().area()).toArray())
				.number("areaAfter", null, found.stream().mapToDouble(f -> f.change.after().area()).toArray())
				.number("relativeChange", "1", found.stream().mapToDouble(f -> f.change.relative()).toArray()).build();
	}
}
