package org.starling.tables.rows;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.csv.DelimitedReader;
import org.starling.tables.xlsx.XlsxReader;
import org.starling.tables.xpt.XptReader;
import org.starling.tables.xpt.XptRows;

/** Opens the rows of a file of any kind that {@link FileKind} knows. Stateless and thread-safe. */
public final class RowSources {

	private RowSources() {
	}

	/**
	 * @param format of delimited text; null finds it out. Other kinds need none
	 * @param part   sheet of a workbook or data set of a transport file; null for the first one
	 * @throws IOException when the file can't be read; the message says where and what to do
	 */
	public static RowSource open(Path file, DelimitedFormat format, String part) throws IOException {
		return switch (FileKind.of(file)) {
		case TEXT -> new DelimitedReader(file, format == null ? DelimitedFormat.detect(file) : format);
		case WORKBOOK -> new XlsxReader(file, part);
		case TRANSPORT -> transport(file, part);
		};
	}

	private static RowSource transport(Path file, String part) throws IOException {
		try (InputStream in = Files.newInputStream(file)) {
			return new XptRows(file, in, part);
		}
	}

	/** Names of the parts that {@link #open} can choose from: sheets or data sets; none for delimited text. */
	public static List<String> parts(Path file) throws IOException {
		return switch (FileKind.of(file)) {
		case TEXT -> List.of();
		case WORKBOOK -> XlsxReader.sheets(file);
		case TRANSPORT -> XptReader.read(file).members().stream().map(member -> member.head().name()).toList();
		};
	}
}
