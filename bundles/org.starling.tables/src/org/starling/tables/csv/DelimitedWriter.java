package org.starling.tables.csv;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVPrinter;
import org.starling.files.AtomicFile;
import org.starling.tables.Column;
import org.starling.tables.Table;

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

	/** Writes to any text target, which stays open. */
	public static void write(Table table, Appendable out) throws IOException {
		CSVPrinter printer = new CSVPrinter(out, CSVFormat.RFC4180);
		for (Column column : table.columns()) {
			printer.print(column.heading());
		}
		printer.println();
		for (int row = 0; row < table.rows(); row++) {
			for (Column column : table.columns()) {
				printer.print(column.text(row));
			}
			printer.println();
		}
	}
}
