package org.starling.tables.export;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;

import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.tables.xlsx.XlsxWriter;
import org.starling.tables.xpt.XptWriter;

/** Writes a table in the format that a file's name tells. Stateless and thread-safe. */
public final class TableExport {

	/** Endings of names that are known. */
	public static final List<String> ENDINGS = List.of(".csv", ".xlsx", ".xpt");

	private TableExport() {
	}

	/**
	 * Writes the file whole or not at all. CSV is guarded against being taken for formulas.
	 *
	 * @param name  of the data set or sheet, up to 8 letters and digits
	 * @param label of the data set, up to 40 characters
	 * @param clock dates the headers of a transport file
	 * @throws IllegalArgumentException when the ending isn't one of {@link #ENDINGS}, or a column can't stand in the format
	 * @throws IOException              when the table doesn't fit the format, or writing fails; the file is then what it was
	 */
	public static void write(Table table, Path file, String name, String label, Clock clock) throws IOException {
		String lower = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (lower.endsWith(".csv")) {
			DelimitedWriter.writeForSpreadsheets(table, file);
		} else if (lower.endsWith(".xlsx")) {
			XlsxWriter.write(table, name, file);
		} else if (lower.endsWith(".xpt")) {
			XptWriter.write(XptWriter.library(table, name, label, LocalDateTime.ofInstant(clock.instant(), clock.getZone())), file);
		} else {
			throw new IllegalArgumentException(file + ": the ending of the name tells no format; write one of " + ENDINGS);
		}
	}
}
