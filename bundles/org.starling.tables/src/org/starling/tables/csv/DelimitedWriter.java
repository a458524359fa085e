package org.starling.tables.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

import org.starling.files.AtomicFile;
import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;
import org.starling.tables.csv.internal.CellWriter;

/**
 * Writes tables as RFC 4180 text in UTF-8: a comma between cells, a decimal point, CRLF behind rows, a header with units in
 * brackets ({@code time [h]}), the shortest number text that reads back to the same double, nothing for a missing cell. The
 * same table always gives the same bytes.
 */
public final class DelimitedWriter {

	private DelimitedWriter() {
	}

	/**
	 * Writes a file whole or not at all: under a temporary name beside it, forced to the disk, then renamed over the old one.
	 *
	 * @throws IOException when writing fails; the file is then what it was
	 */
	public static void write(Table table, Path file) throws IOException {
		AtomicFile.write(file, bytes -> {
			BufferedWriter out = new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8), 1 << 16);
			write(table, out);
			out.flush();
		});
	}

	/**
	 * As {@link #write(Table, Path)}, for spreadsheet programs: a text that such a program would take for a formula, because it
	 * starts with {@code = + - @}, a tab or a line end, has an apostrophe before it. Source: OWASP, CSV Injection.
	 */
	public static void writeForSpreadsheets(Table table, Path file) throws IOException {
		Table.Builder guarded = Table.builder();
		for (Column column : table.columns()) {
			guarded.add(column instanceof TextColumn texts ? guarded(texts) : column);
		}
		write(guarded.build(), file);
	}

	private static TextColumn guarded(TextColumn column) {
		String[] texts = column.values();
		for (int i = 0; i < texts.length; i++) {
			boolean formula = texts[i] != null && !texts[i].isEmpty() && "=+-@\t\r\n".indexOf(texts[i].charAt(0)) >= 0;
			texts[i] = formula && Double.isNaN(NumberText.number(texts[i], '.')) ? "'" + texts[i] : texts[i];
		}
		return new TextColumn(column.name(), texts);
	}

	/** Writes to any text target, which stays open. */
	public static void write(Table table, Appendable out) throws IOException {
		CellWriter cells = new CellWriter(out);
		for (Column column : table.columns()) {
			cells.print(column.heading());
		}
		cells.endRow();
		List<Column> columns = table.columns();
		for (int row = 0; row < table.rows(); row++) {
			for (Column column : columns) {
				if (column instanceof NumberColumn numbers) {
					cells.print(numbers.value(row));
				} else {
					cells.print(column.text(row));
				}
			}
			cells.endRow();
		}
		cells.flush();
	}
}
