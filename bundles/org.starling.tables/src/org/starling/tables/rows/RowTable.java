package org.starling.tables.rows;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedFormat;

/** Whole files as tables, as {@link ColumnTexts} makes them of their cells. Stateless and thread-safe. */
public final class RowTable {

	private RowTable() {
	}

	/**
	 * Reads a file of any kind.
	 *
	 * @param part sheet or data set; null for the first one
	 * @throws UnreadableFileException when a row has more cells than the header
	 * @throws IOException             when the file can't be read
	 */
	public static Table read(Path file, String part) throws IOException {
		return read(file, FileKind.of(file) == FileKind.TEXT ? DelimitedFormat.detect(file) : null, part, Integer.MAX_VALUE);
	}

	/**
	 * As {@link #read(Path, String)}, for previews.
	 *
	 * @param format of delimited text; null for other files
	 * @param most   rows read at most
	 */
	public static Table read(Path file, DelimitedFormat format, String part, int most) throws IOException {
		try (RowSource source = RowSources.open(file, format, part)) {
			return columns(file, source, most).typed(format == null ? '.' : format.decimalMark());
		}
	}

	/** As {@link #read}, of the first part, with all cells as texts; empty ones are missing. */
	public static Table texts(Path file) throws IOException {
		try (RowSource source = RowSources.open(file, null, null)) {
			return columns(file, source, Integer.MAX_VALUE).texts();
		}
	}

	private static ColumnTexts columns(Path file, RowSource source, int most) throws IOException {
		ColumnTexts columns = new ColumnTexts(source.header());
		for (Row row = source.next(); row != null && columns.rows() < most; row = source.next()) {
			if (row.cells().size() > source.header().size()) {
				throw new UnreadableFileException(file, "row " + row.line() + " has " + row.cells().size() + " cells, the header "
						+ source.header().size() + "; delete what stands behind the last column");
			}
			columns.add(row);
		}
		return columns;
	}
}
