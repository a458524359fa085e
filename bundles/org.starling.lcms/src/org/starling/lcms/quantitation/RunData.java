package org.starling.lcms.quantitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * A run's sequence and what its injections recorded, read once for whatever is asked of it. Immutable.
 *
 * @param entries the lines of the sequence
 * @param files   the injections by the name that the sequence has for them; empty when the sequence has areas
 */
public record RunData(List<SequenceEntry> entries, Map<String, InjectionFile> files) {

	public RunData {
		entries = List.copyOf(entries);
		files = Map.copyOf(files);
	}

	/**
	 * Reads a run; files that can't be read are in it with the reason.
	 *
	 * @param folder    where the names of files begin
	 * @param cancelled asked before each spectrum and chromatogram
	 * @param progress  told the share that is read, from 0 to 1
	 * @throws IOException              when the table cannot be read
	 * @throws IllegalArgumentException with file, row and column, when a cell of the table does not say what it has to
	 * @throws CancellationException    when cancelled
	 */
	public static RunData read(Path sequence, Path folder, BooleanSupplier cancelled, DoubleConsumer progress) throws IOException {
		List<SequenceEntry> entries = SequenceFile.entries(sequence);
		Map<String, InjectionFile> files = new LinkedHashMap<>();
		for (int i = 0; i < entries.size(); i++) {
			String name = entries.get(i).file();
			if (!name.isEmpty() && !files.containsKey(name)) {
				files.put(name, InjectionFile.read(folder.resolve(name), cancelled));
			}
			progress.accept((i + 1.0) / entries.size());
		}
		return new RunData(entries, files);
	}

	/** The injection of a line; null when the sequence has areas. */
	public InjectionFile file(SequenceEntry entry) {
		return files.get(entry.file());
	}
}
