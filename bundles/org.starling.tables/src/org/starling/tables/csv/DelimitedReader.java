package org.starling.tables.csv;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.csv.internal.GuardedReader;

/**
 * Reads delimited text row by row; holds one row in memory. Rows without any text are passed over. Quotes as in RFC 4180.
 * For one thread.
 */
public final class DelimitedReader implements RowSource {

	private final Path file;
	private final GuardedReader guard;
	private final CSVParser parser;
	private final Iterator<CSVRecord> records;
	private final List<String> header;
	private Row ahead;

	/** @throws IOException when the file can't be read, see {@link #next()} */
	public DelimitedReader(Path file, DelimitedFormat format) throws IOException {
		this(file, format, Files.newInputStream(file));
	}

	/**
	 * @param file named in messages
	 * @param in   read instead of the file; closed with this reader, also when this constructor fails
	 */
	public DelimitedReader(Path file, DelimitedFormat format, InputStream in) throws IOException {
		this.file = file;
		this.guard = new GuardedReader(decoded(in, format));
		try {
			parser = CSVParser.parse(guard, CSVFormat.RFC4180.builder().setDelimiter(format.separator())
					.setIgnoreEmptyLines(false).get());
			records = parser.iterator();
			ahead = read();
			if (format.header() && ahead != null) {
				header = ahead.cells().stream().map(String::strip).toList();
				ahead = read();
			} else {
				header = numbered(ahead);
			}
		} catch (IOException | RuntimeException e) {
			guard.close();
			throw e;
		}
	}

	private static Reader decoded(InputStream in, DelimitedFormat format) {
		return new InputStreamReader(new BufferedInputStream(in, 1 << 16),
				format.charset().newDecoder().onMalformedInput(CodingErrorAction.REPORT)
						.onUnmappableCharacter(CodingErrorAction.REPORT));
	}

	private static List<String> numbered(Row first) {
		List<String> names = new ArrayList<>();
		for (int i = 0; first != null && i < first.cells().size(); i++) {
			names.add("column " + (i + 1));
		}
		return List.copyOf(names);
	}

	/** Names of the columns without blanks around them; {@code column 1}, … when the file has no header. */
	public List<String> header() {
		return header;
	}

	/**
	 * The next row, or null at the end.
	 *
	 * @throws DelimitedTextException when the text breaks the rules of quoting or isn't in the given charset
	 * @throws IOException            when reading fails
	 */
	public Row next() throws IOException {
		Row row = ahead;
		if (row != null) {
			ahead = read();
		}
		return row;
	}

	private Row read() throws IOException {
		while (true) {
			long line = parser.getCurrentLineNumber() + 1;
			guard.startRow();
			try {
				if (!records.hasNext()) {
					return null;
				}
				CSVRecord row = records.next();
				if (row.stream().anyMatch(cell -> !cell.isBlank())) {
					return new Row(line, row.toList());
				}
			} catch (UncheckedIOException e) {
				throw explained(line, e.getCause());
			}
		}
	}

	private IOException explained(long line, IOException cause) {
		if (cause instanceof CharacterCodingException) {
			return new DelimitedTextException(file, line,
					"the bytes here or shortly after are no text of the chosen encoding; choose another one, such as windows-1252",
					cause);
		}
		if (cause instanceof GuardedReader.RowTooLongException) {
			return new DelimitedTextException(file, line, "the row that starts here has more than " + GuardedReader.MAX_ROW_CHARS
					+ " characters; a quote is probably not closed", cause);
		}
		String message = String.valueOf(cause.getMessage());
		if (message.contains("EOF reached") || message.contains("encapsulated token")) {
			return new DelimitedTextException(file, line, "a quoted cell is not closed, or text follows its closing quote; "
					+ "write a quote within a cell twice", cause);
		}
		return cause;
	}

	@Override
	public void close() throws IOException {
		parser.close();
	}
}
