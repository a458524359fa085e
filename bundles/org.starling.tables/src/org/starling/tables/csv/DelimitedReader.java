package org.starling.tables.csv;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.csv.internal.CellReader;

/**
 * Reads delimited text row by row; holds one row in memory. Rows without any text are passed over. Quotes as in RFC 4180.
 * For one thread.
 */
public final class DelimitedReader implements RowSource {

	private static final int MOST_COLUMNS = 1 << 14;

	private final Path file;
	private final CellReader cells;
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
		this.cells = new CellReader(decoded(in, format), format.separator());
		try {
			ahead = read();
			if (ahead != null && ahead.cells().size() > MOST_COLUMNS) {
				throw new DelimitedTextException(file, ahead.line(), "the first row has " + ahead.cells().size() + " cells; up to "
						+ MOST_COLUMNS + " columns are read. Is the separator '" + format.separator() + "' right?", null);
			}
			if (format.header() && ahead != null) {
				header = ahead.cells().stream().map(String::strip).toList();
				ahead = read();
			} else {
				header = numbered(ahead);
			}
		} catch (IOException | RuntimeException e) {
			cells.close();
			throw e;
		}
	}

	private static Reader decoded(InputStream in, DelimitedFormat format) {
		return new InputStreamReader(in,
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

	/**
	 * As {@link #next()} without making texts, for tables of many rows; don't mix the two.
	 *
	 * @param row takes the cells
	 * @return false at the end
	 */
	public boolean next(CellRow row) throws IOException {
		if (ahead != null) {
			row.take(ahead);
			ahead = null;
			return true;
		}
		return read(() -> {
			row.clear(cells.line());
			return cells.next(row::cell) ? row : null;
		}, CellRow::isBlank) != null;
	}

	private Row read() throws IOException {
		return read(() -> {
			long line = cells.line();
			List<String> row = cells.next();
			return row == null ? null : new Row(line, row);
		}, DelimitedReader::isBlank);
	}

	private interface Step<T> {
		T next() throws IOException;
	}

	private <T> T read(Step<T> step, Predicate<T> blank) throws IOException {
		while (true) {
			long line = cells.line();
			try {
				T row = step.next();
				if (row == null || !blank.test(row)) {
					return row;
				}
			} catch (CharacterCodingException e) {
				throw new DelimitedTextException(file, line,
						"the bytes here or shortly after are no text of the chosen encoding; choose another one, such as windows-1252", e);
			} catch (CellReader.CellException e) {
				throw new DelimitedTextException(file, line, e.getMessage(), e);
			}
		}
	}

	private static boolean isBlank(Row row) {
		for (String cell : row.cells()) {
			if (!cell.isBlank()) {
				return false;
			}
		}
		return true;
	}

	@Override
	public void close() throws IOException {
		cells.close();
	}
}
