package org.starling.nca.table;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.nca.table.internal.ColumnPlan;
import org.starling.nca.table.internal.ProfileRows;
import org.starling.tables.csv.DelimitedFormat;
import org.starling.tables.rows.FileKind;
import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;

/**
 * Reads profiles from delimited text, the first sheet of a workbook or the first data set of a transport file by a map, row by row into
 * columns: a million rows need some tens of megabytes. Separator, decimal mark and encoding of text are found out. Rows that can't be used
 * are reported with line, column, text, reason and proposal; good rows count.
 */
public final class ProfileReader {

	private ProfileReader() {
	}

	/**
	 * @throws SettingsFileException when the map names a column that isn't there
	 * @throws IOException     when the file can't be read; the message says where
	 */
	public static ProfileSet read(Path file, NcaMap map) throws IOException {
		DelimitedFormat format = FileKind.of(file) == FileKind.TEXT ? DelimitedFormat.detect(file) : null;
		try (RowSource reader = RowSources.open(file, format, null)) {
			ColumnPlan plan = new ColumnPlan(file, map, reader.header());
			ProfileRows rows = new ProfileRows(map, plan, format == null ? '.' : format.decimalMark());
			for (Row row = reader.next(); row != null; row = reader.next()) {
				rows.take(row.line(), row::cell);
			}
			return rows.finish();
		}
	}

	/** Names of the columns by which profiles are told apart, as they are called in tables of parameters. */
	static List<String> keyNames(NcaMap map) {
		List<String> names = new ArrayList<>(List.of("subject"));
		if (map.tissue() != null) {
			names.add("tissue");
		}
		if (map.analyte() != null) {
			names.add("analyte");
		}
		names.addAll(map.keys());
		return names;
	}
}
