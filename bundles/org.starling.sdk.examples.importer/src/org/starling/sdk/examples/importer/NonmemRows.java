package org.starling.sdk.examples.importer;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.UnreadableFileException;

/** Rows of one table, up to the next table or the end of the file. For one thread. */
final class NonmemRows implements RowSource {

	private final Path file;
	private final BufferedReader reader;
	private final String separator;
	private final List<String> header;
	private long line;
	private boolean ended;

	/** @param line number of the line that was read last, the one before the names */
	NonmemRows(Path file, BufferedReader reader, long line) throws IOException {
		this.file = file;
		this.reader = reader;
		this.line = line + 1;
		String names = reader.readLine();
		if (names == null || names.isBlank() || names.startsWith(NonmemTableFormat.MARK)) {
			throw new UnreadableFileException(file, "line " + this.line + ": the names of the columns are missing; write the table without NOHEADER");
		}
		separator = names.contains(",") ? "," : "\\s+";
		header = cells(names);
	}

	private List<String> cells(String text) {
		return Arrays.stream(text.strip().split(separator, -1)).map(String::strip).toList();
	}

	@Override
	public List<String> header() {
		return header;
	}

	@Override
	public Row next() throws IOException {
		while (!ended) {
			String text = reader.readLine();
			line++;
			ended = text == null || text.startsWith(NonmemTableFormat.MARK);
			if (!ended && !text.isBlank()) {
				List<String> cells = cells(text);
				if (cells.size() > header.size()) {
					throw new UnreadableFileException(file, "line " + line + ": there are " + cells.size() + " cells for " + header.size() + " columns");
				}
				return new Row(line, cells);
			}
		}
		return null;
	}

	@Override
	public void close() throws IOException {
		reader.close();
	}
}
