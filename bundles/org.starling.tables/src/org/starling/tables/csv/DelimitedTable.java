package org.starling.tables.csv;

import java.io.IOException;
import java.nio.file.Path;

import org.starling.tables.rows.ColumnTexts;
import org.starling.tables.rows.Row;
import org.starling.tables.Table;

/** Reads a whole file into a table, for previews and small data; what is measured comes in through the sample importer. */
public final class DelimitedTable {

	private DelimitedTable() {
	}

	/** As {@link #read(Path, DelimitedFormat, int)} with all rows and the format found out. */
	public static Table read(Path file) throws IOException {
		return read(file, DelimitedFormat.detect(file), Integer.MAX_VALUE);
	}

	/**
	 * A column whose cells are all numbers or missing ({@code NA}, {@code .}, nothing) is one of numbers, with the unit of its
	 * heading when that is one; any other is one of text, as is one of labels such as {@code 001}. Rows shorter than the header
	 * are filled with missing cells.
	 *
	 * @param maxRows rows read at most
	 * @throws DelimitedTextException when a row is longer than the header, or the text can't be read
	 */
	public static Table read(Path file, DelimitedFormat format, int maxRows) throws IOException {
		try (DelimitedReader reader = new DelimitedReader(file, format)) {
			ColumnTexts columns = new ColumnTexts(reader.header());
			for (Row row = reader.next(); row != null && columns.rows() < maxRows; row = reader.next()) {
				if (row.cells().size() > reader.header().size()) {
					throw new DelimitedTextException(file, row.line(), "the row has " + row.cells().size() + " cells, the header "
							+ reader.header().size() + "; check separator and quotes", null);
				}
				columns.add(row);
			}
			return columns.typed(format.decimalMark());
		}
	}
}
