package org.starling.tables.tck;

import java.nio.file.Path;
import java.util.List;

/**
 * A file of a format, and what stands in it. Immutable.
 *
 * @param file   a small one; it is read alone, copies of it are changed
 * @param part   that is read; null for the first
 * @param header names of its columns
 * @param rows   cells of each row without blanks around them
 */
public record FormatSample(Path file, String part, List<String> header, List<List<String>> rows) {

	public FormatSample {
		header = List.copyOf(header);
		rows = List.copyOf(rows);
	}
}
