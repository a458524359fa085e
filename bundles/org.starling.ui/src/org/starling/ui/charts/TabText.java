package org.starling.ui.charts;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.starling.tables.Column;
import org.starling.tables.Table;

/** A table as the text that spreadsheets paste: headings with units, then rows, cells between tabs, every digit. */
final class TabText {

	static String of(Table table) {
		return of(table, IntStream.range(0, table.rows()).toArray());
	}

	static String of(Table table, int[] rows) {
		StringBuilder out = new StringBuilder(line(table.columns(), TabText::heading));
		for (int row : rows) {
			out.append(line(table.columns(), c -> c.isMissing(row) ? "" : c.text(row))); //$NON-NLS-1$
		}
		return out.toString();
	}

	private interface Cell {
		String of(Column column);
	}

	private static String line(List<Column> columns, Cell cell) {
		return columns.stream().map(c -> cell.of(c).replace('\t', ' ').replace('\n', ' '))
				.collect(Collectors.joining("\t", "", "\n")); //$NON-NLS-1$ //$NON-NLS-2$ //$NON-NLS-3$
	}

	private static String heading(Column column) {
		return column.unit() == null || column.unit().isBlank() ? column.name() : column.name() + " [" + column.unit() + ']'; //$NON-NLS-1$
	}

	private TabText() {
	}
}
