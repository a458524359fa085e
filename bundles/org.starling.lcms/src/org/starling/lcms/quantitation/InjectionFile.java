package org.starling.lcms.quantitation;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;

import org.starling.lcms.Chromatogram;
import org.starling.lcms.ReadProblem;
import org.starling.lcms.RunHeader;
import org.starling.lcms.RunItem;
import org.starling.lcms.RunReader;

/**
 * The chromatograms of an injection's file; spectra are passed over.
 *
 * @param header        what the file says of itself; null when it could not be opened
 * @param chromatograms those that are whole
 * @param problems      what is wrong in it
 * @param failure       why it can't be quantified: not there, not readable, damaged; empty when it can
 */
public record InjectionFile(RunHeader header, List<Chromatogram> chromatograms, List<ReadProblem> problems, String failure) {

	public InjectionFile {
		chromatograms = List.copyOf(chromatograms);
		problems = List.copyOf(problems);
	}

	/**
	 * Reads a file; one that can't be read is no exception, because one injection must not keep the others of a run from being looked at.
	 *
	 * @param cancelled asked before each spectrum and chromatogram
	 * @throws CancellationException when cancelled
	 */
	public static InjectionFile read(Path file, BooleanSupplier cancelled) {
		List<Chromatogram> chromatograms = new ArrayList<>();
		try (RunReader reader = RunReader.open(file)) {
			for (RunItem item = reader.next(); item != null; item = reader.next()) {
				if (cancelled.getAsBoolean()) {
					throw new CancellationException("reading of " + file + " was cancelled");
				}
				if (item instanceof Chromatogram chromatogram) {
					chromatograms.add(chromatogram);
				}
			}
			String failure = reader.problems().stream().filter(ReadProblem::isError).findFirst()
					.map(problem -> file + ": " + problem + "; a damaged injection is not quantified").orElse("");
			return new InjectionFile(reader.header(), chromatograms, reader.problems(), failure);
		} catch (NoSuchFileException e) {
			return new InjectionFile(null, List.of(), List.of(), file + ": there is no such file");
		} catch (IOException e) {
			return new InjectionFile(null, List.of(), List.of(), file + ": " + e.getMessage());
		}
	}
}
