package org.starling.quantization.ui.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

import org.starling.lcms.Chromatogram;
import org.starling.lcms.ExtractedChromatograms;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;
import org.starling.lcms.RunReader;
import org.starling.lcms.Spectrum;

/**
 * What a raw file shows: its chromatograms, those that are summed from its spectra, and when each spectrum was recorded. Immutable.
 *
 * @param header        what the file says of itself
 * @param chromatograms those of the file, then those that were asked for
 * @param spectra       in the file's order
 * @param problems      what is wrong in the file
 */
record FileContents(RunHeader header, List<Chromatogram> chromatograms, List<SpectrumHead> spectra, List<ReadProblem> problems) {

	/**
	 * A spectrum without its points.
	 *
	 * @param index   position in the file
	 * @param msLevel 0 when the file says nothing
	 * @param minutes NaN when the file says nothing
	 */
	record SpectrumHead(int index, int msLevel, double minutes) {
	}

	/**
	 * Chromatograms to be summed from the spectra of a level.
	 *
	 * @param window  which m/z
	 * @param msLevel which spectra
	 */
	record Wanted(ExtractedChromatograms.Window window, int msLevel) {
	}

	FileContents {
		chromatograms = List.copyOf(chromatograms);
		spectra = List.copyOf(spectra);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file from front to back.
	 *
	 * @param cancelled asked before each spectrum and chromatogram
	 * @param progress  told the share of an uncompressed file that is read
	 * @throws IOException           when there is no such file or it may not be read
	 * @throws CancellationException when cancelled
	 */
	static FileContents read(Path file, List<Wanted> wanted, BooleanSupplier cancelled, DoubleConsumer progress) throws IOException {
		double size = Files.size(file);
		List<ExtractedChromatograms> sums = wanted.stream().map(w -> new ExtractedChromatograms(List.of(w.window()), w.msLevel())).toList();
		List<Chromatogram> chromatograms = new ArrayList<>();
		List<SpectrumHead> spectra = new ArrayList<>();
		try (RunReader reader = RunReader.open(file)) {
			for (RunItem item = reader.next(); item != null; item = reader.next()) {
				if (cancelled.getAsBoolean()) {
					throw new CancellationException("reading of " + file + " was cancelled"); //$NON-NLS-1$ //$NON-NLS-2$
				}
				progress.accept(Math.min(1, item.byteOffset() / size));
				switch (item) {
				case Chromatogram chromatogram -> chromatograms.add(chromatogram);
				case Spectrum spectrum -> {
					spectra.add(new SpectrumHead(spectrum.index(), spectrum.msLevel(), spectrum.timeSeconds() / 60));
					sums.forEach(sum -> sum.add(spectrum));
				}
				}
			}
			for (ExtractedChromatograms sum : sums) {
				sum.chromatograms(chromatograms.size()).stream().filter(c -> c.points() > 0).forEach(chromatograms::add);
			}
			return new FileContents(reader.header(), chromatograms, spectra, reader.problems());
		}
	}

	/** The spectrum that was recorded next to a time; null when no spectrum has a time. */
	SpectrumHead nearest(double minutes) {
		SpectrumHead best = null;
		for (SpectrumHead head : spectra) {
			if (!Double.isNaN(head.minutes()) && (best == null || Math.abs(head.minutes() - minutes) < Math.abs(best.minutes() - minutes))) {
				best = head;
			}
		}
		return best;
	}
}
