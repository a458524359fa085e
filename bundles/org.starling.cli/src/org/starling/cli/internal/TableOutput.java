package org.starling.cli.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Locale;

import org.starling.results.ParquetFile;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.tables.export.TableExport;

import picocli.CommandLine;

/** Where a command writes its table. */
public final class TableOutput {

	private static final String DATA_SET = "STARLING";

	private TableOutput() {
	}

	/**
	 * Parquet, a workbook or a SAS transport file when the name ends with {@code .parquet}, {@code .xlsx} or {@code .xpt}, else
	 * CSV.
	 *
	 * @param file null or {@code csv}: CSV to the standard output
	 */
	public static void write(Table table, Path file, CommandLine command) throws IOException {
		if (file == null || file.toString().equals("csv")) {
			DelimitedWriter.write(table, command.getOut());
			return;
		}
		String name = file.getFileName().toString().toLowerCase(Locale.ROOT);
		if (name.endsWith(".parquet")) {
			ParquetFile.write(table, file);
		} else if (name.endsWith(".xlsx") || name.endsWith(".xpt")) {
			TableExport.write(table, file, DATA_SET, "", Clock.systemDefaultZone());
		} else {
			DelimitedWriter.write(table, file);
		}
		command.getErr().println(file + ": " + table.rows() + " rows");
	}
}
