package org.starling.lcms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.starling.lcms.internal.RandomRun;

/**
 * A file whose spectra and chromatograms are read one by one, in any order. Offsets come from the file's index when every one of them
 * leads to its tag, else from a search for the tags. A compressed file, and one whose tags have a prefix, is read from the front up to the
 * item each time the order goes backwards. For one thread; close it.
 */
public final class RunFile implements AutoCloseable {

	/** How items are found. */
	public enum Access {
		INDEX, SEARCH, SEQUENTIAL
	}

	private final Path file;
	private final RandomRun random;
	private final RunHeader header;
	private final int spectra;
	private final int chromatograms;
	private final List<ReadProblem> problems = new ArrayList<>();
	private RunReader sequential;

	private RunFile(Path file, RandomRun random) throws IOException {
		this.file = file;
		this.random = random;
		if (random != null) {
			header = random.header();
			spectra = random.spectra();
			chromatograms = random.chromatograms();
			return;
		}
		RunSummary summary = RunSummary.of(file);
		header = summary.header();
		spectra = (int) summary.spectra();
		chromatograms = (int) summary.chromatograms();
		problems.addAll(summary.problems());
	}

	/** @throws IOException when there is no such file or it may not be read */
	public static RunFile open(Path file) throws IOException {
		return new RunFile(file, RandomRun.open(file));
	}

	public Access access() {
		return random == null ? Access.SEQUENTIAL : random.fromIndex() ? Access.INDEX : Access.SEARCH;
	}

	public RunHeader header() {
		return header;
	}

	/** How many spectra begin in the file; the last one may be cut. */
	public int spectra() {
		return spectra;
	}

	/** How many chromatograms begin in the file; the last one may be cut. */
	public int chromatograms() {
		return chromatograms;
	}

	/** What was found wrong so far. */
	public List<ReadProblem> problems() {
		return Collections.unmodifiableList(problems);
	}

	/**
	 * A spectrum.
	 *
	 * @throws IndexOutOfBoundsException when there is none of that index
	 * @throws IOException               when its structure is damaged; the message names byte and element
	 */
	public Spectrum spectrum(int index) throws IOException {
		return (Spectrum) item(false, index, spectra);
	}

	/** As {@link #spectrum}. */
	public Chromatogram chromatogram(int index) throws IOException {
		return (Chromatogram) item(true, index, chromatograms);
	}

	private RunItem item(boolean chromatogram, int index, int count) throws IOException {
		if (index < 0 || index >= count) {
			throw new IndexOutOfBoundsException(file + " has " + count + (chromatogram ? " chromatograms" : " spectra") + ", none of index " + index);
		}
		return random != null ? random.read(chromatogram, index, problems) : fromFront(chromatogram, index);
	}

	private RunItem fromFront(boolean chromatogram, int index) throws IOException {
		for (int attempt = 0; attempt < 2; attempt++) {
			if (sequential == null) {
				sequential = RunReader.open(file);
			}
			for (RunItem item = sequential.next(); item != null; item = sequential.next()) {
				if (item instanceof Chromatogram == chromatogram && item.index() == index) {
					return item;
				}
			}
			sequential.close();
			sequential = null;
		}
		throw new IOException(file + ": the file has changed while it was read");
	}

	@Override
	public void close() throws IOException {
		if (sequential != null) {
			sequential.close();
		}
	}
}
