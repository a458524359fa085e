package org.starling.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Locale;

import org.starling.results.ParquetFile;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;

import picocli.CommandLine;

/** Where a command writes its table. */
public final class TableOutput {

	private TableOutput() {
	}

	/**
	 * Parquet when the name ends with {@code .parquet}, else CSV.
	 *
	 * @param file null: CSV to the standard output
	 */
	public static void write(Table table, Path file, CommandLine command) throws IOException {
		if (file == null) {
			DelimitedWriter.write(table, command.getOut());
			return;
		}
		if (file.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".parquet")) {
			ParquetFile.write(table, file);
		} else {
			DelimitedWriter.write(table, file);
		}
		command.getErr().println(file + ": " + table.rows() + " rows");
	}
}
