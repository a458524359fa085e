package org.starling.lcms;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

import org.starling.lcms.internal.SequentialRun;

/**
 * Reads a mass spectrometer's file from front to back: mzML 1.1.0, 1.1.1 and drafts from 0.99.1 on, mzXML 2 and 3, as they are or
 * compressed by gzip. What stands before a damage is given, then {@link #problems} names the damage with byte offset and element.
 * Memory does not grow with the file. For one thread; close it.
 */
public final class RunReader implements AutoCloseable {

	private final SequentialRun run;

	private RunReader(SequentialRun run) {
		this.run = run;
	}

	/**
	 * Opens a file. Its content is not looked at before {@link #next}.
	 *
	 * @throws IOException when there is no such file or it may not be read
	 */
	public static RunReader open(Path file) throws IOException {
		return new RunReader(new SequentialRun(file));
	}

	/**
	 * The next spectrum or chromatogram that is whole in the file; its arrays may still be damaged, see {@link DataArray#whole}.
	 *
	 * @return null behind the last one, and behind a damage that reading cannot pass
	 */
	public RunItem next() {
		return run.next();
	}

	/** What is known of the run so far: all of it once {@link #next} was called. */
	public RunHeader header() {
		return run.header();
	}

	/** What was found wrong so far; complete when {@link #next} has given null. */
	public List<ReadProblem> problems() {
		return run.problems();
	}

	@Override
	public void close() throws IOException {
		run.close();
	}
}
