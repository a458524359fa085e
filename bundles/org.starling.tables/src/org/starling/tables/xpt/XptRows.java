package org.starling.tables.xpt;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;

/** The rows of one data set as texts; {@code .} is an empty cell, {@code .A} and the like stand as they are; control
 * characters become U+FFFD. For one thread. */
public final class XptRows implements RowSource {

	private final XptLibrary library;
	private final Table table;
	private int next;

	/**
	 * Reads the whole file.
	 *
	 * @param file   named in messages
	 * @param in     read instead of the file; stays open
	 * @param member name of the data set; null for the first one
	 * @throws XptException when the file can't be read, see {@link XptReader}, or has no such data set
	 */
	public XptRows(Path file, InputStream in, String member) throws IOException {
		library = XptReader.read(file, in);
		List<String> names = library.members().stream().map(m -> m.head().name()).toList();
		table = library.members().stream().filter(m -> member == null || member.equalsIgnoreCase(m.head().name())).findFirst()
				.orElseThrow(() -> new XptException(file, member == null ? "it holds no data set"
						: "it holds no data set \"" + member + "\"; it has " + names))
				.table();
	}

	@Override
	public List<String> header() {
		return table.names();
	}

	@Override
	public Row next() {
		if (next == table.rows()) {
			return null;
		}
		List<String> cells = new ArrayList<>();
		for (Column column : table.columns()) {
			cells.add(text(column, next));
		}
		return new Row(++next, cells);
	}

	private static String text(Column column, int row) {
		if (column instanceof NumberColumn numbers && column.isMissing(row)) {
			String missing = MissingValue.text(numbers.value(row));
			return missing.equals(".") ? "" : missing;
		}
		return column.text(row).replaceAll("\\p{Cntrl}", "\uFFFD");
	}

	@Override
	public List<String> notes() {
		return library.inexact() == 0 ? List.of() : List.of(library.inexact()
				+ " numbers have more bits than a double holds; they were rounded to the nearest");
	}

	@Override
	public void close() {
		next = table.rows();
	}
}
