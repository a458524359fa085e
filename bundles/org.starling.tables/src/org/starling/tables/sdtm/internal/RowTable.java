package org.starling.tables.sdtm.internal;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import org.starling.tables.Table;
import org.starling.tables.rows.Row;
import org.starling.tables.rows.RowSource;
import org.starling.tables.rows.RowSources;

/** A whole file as a table of texts. */
public final class RowTable {

	private RowTable() {
	}

	public static Table read(Path file) throws IOException {
		List<Row> rows = new ArrayList<>();
		List<String> header;
		try (RowSource source = RowSources.open(file, null, null)) {
			header = source.header();
			for (Row row = source.next(); row != null; row = source.next()) {
				rows.add(row);
			}
		}
		Table.Builder table = Table.builder();
		for (int c = 0; c < header.size(); c++) {
			int column = c;
			table.text(header.get(c), rows.stream().map(row -> row.cell(column)).map(text -> text.isEmpty() ? null : text)
					.toArray(String[]::new));
		}
		return table.build();
	}
}
