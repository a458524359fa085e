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
	 * @param part   sheet of a workbook, data set of a transport file, or what a plug-in's format calls a part; null for the first one
	 * @throws IOException when the file can't be read; the message says where and what to do
	 */
	public static RowSource open(Path file, DelimitedFormat format, String part) throws IOException {
		return switch (FileKind.of(file)) {
		case TEXT -> new DelimitedReader(file, format == null ? DelimitedFormat.detect(file) : format);
		case WORKBOOK -> new XlsxReader(file, part);
		case TRANSPORT -> transport(file, part);
		case CONTRIBUTED -> contributed(file).open(file, part);
		};
	}

	private static RowFormat contributed(Path file) throws IOException {
		return RowFormats.of(FileKind.head(file)).orElseThrow(() -> new UnreadableFileException(file, "it has just changed; read it again"));
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
		case CONTRIBUTED -> contributed(file).parts(file);
		case TRANSPORT -> XptReader.read(file).members().stream().map(member -> member.head().name()).toList();
		};
	}
}
