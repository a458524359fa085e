package org.starling.lcms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * What a file holds, by reading all of it. Points are counted and intensities summed over all arrays that could be decoded, those
 * before a damage included; values that are not finite are left out of the sums and reported.
 *
 * @param header                   what stands before the spectra
 * @param spectra                  spectra that are whole in the file
 * @param chromatograms            chromatograms that are whole in the file
 * @param spectrumPoints           points of all spectra
 * @param chromatogramPoints       points of all chromatograms
 * @param spectrumIntensitySum     sum of the intensities of all spectra, compensated for rounding
 * @param chromatogramIntensitySum sum of the intensities of all chromatograms, compensated for rounding
 * @param problems                 what is wrong
 */
public record RunSummary(RunHeader header, long spectra, long chromatograms, long spectrumPoints, long chromatogramPoints,
		double spectrumIntensitySum, double chromatogramIntensitySum, List<ReadProblem> problems) {

	public RunSummary {
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file.
	 *
	 * @throws IOException when there is no such file or it may not be read
	 */
	public static RunSummary of(Path file) throws IOException {
		try (RunReader reader = RunReader.open(file)) {
			Total spectra = new Total();
			Total chromatograms = new Total();
			RunItem item;
			while ((item = reader.next()) != null) {
				(item instanceof Spectrum ? spectra : chromatograms).add(item);
			}
			List<ReadProblem> problems = new ArrayList<>(reader.problems());
			spectra.report("spectra", problems);
			chromatograms.report("chromatograms", problems);
			return new RunSummary(reader.header(), spectra.items, chromatograms.items, spectra.points, chromatograms.points, spectra.sum(),
					chromatograms.sum(), problems);
		}
	}

	/** The summary of a file that could not be opened. */
	public static RunSummary unreadable(String reason) {
		RunHeader header = new RunHeader(RunHeader.Format.UNKNOWN, "", "", "", List.of(), List.of(), List.of(), Params.NONE, -1);
		return new RunSummary(header, 0, 0, 0, 0, 0, 0, List.of(new ReadProblem(ReadProblem.Severity.ERROR, 0, "", reason)));
	}

	/** Whether data are missing or doubtful. */
	public boolean hasErrors() {
		return problems.stream().anyMatch(ReadProblem::isError);
	}

	/** Counts and a sum with Neumaier's compensation (ZAMM 1974;54:39). */
	private static final class Total {

		private long items;
		private long points;
		private double sum;
		private double lost;
		private long notFinite;
		private long firstNotFinite = -1;

		void add(RunItem item) {
			items++;
			points += item.points();
			for (DataArray array : item.arrays()) {
				if (array.kind() == ArrayKind.INTENSITY) {
					add(array.values(), item.byteOffset());
				}
			}
		}

		private void add(double[] values, long offset) {
			for (double value : values) {
				double next = sum + value;
				if (!Double.isFinite(value) || !Double.isFinite(next)) {
					firstNotFinite = notFinite++ == 0 ? offset : firstNotFinite;
					continue;
				}
				lost += Math.abs(sum) >= Math.abs(value) ? sum - next + value : value - next + sum;
				sum = next;
			}
		}

		double sum() {
			return sum + lost;
		}

		void report(String what, List<ReadProblem> problems) {
			if (notFinite > 0) {
				problems.add(new ReadProblem(ReadProblem.Severity.WARNING, firstNotFinite, "", notFinite + " intensities of " + what
						+ " are not finite or too large to be summed; the sum leaves them out"));
			}
		}
	}
}
