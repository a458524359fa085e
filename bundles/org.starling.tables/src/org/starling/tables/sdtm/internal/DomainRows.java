package org.starling.tables.sdtm.internal;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.NumberText;
import org.starling.tables.Table;

/** The records of a domain by the names of its variables; variables that aren't there are empty. */
final class DomainRows {

	private static final Set<String> MISSING = Set.of("", ".", "NA");

	private final Table table;
	private final Map<String, Column> columns = new HashMap<>();

	/** @param table null for a domain that isn't there */
	DomainRows(Table table) {
		this.table = table == null ? Table.builder().build() : table;
		this.table.columns().forEach(column -> columns.put(column.name().toUpperCase(Locale.ROOT), column));
	}

	int size() {
		return table.rows();
	}

	boolean has(String variable) {
		return columns.containsKey(variable);
	}

	/** Empty when it is missing. */
	String text(int row, String variable) {
		Column column = columns.get(variable);
		String text = column == null ? "" : column.text(row).strip();
		return MISSING.contains(text) ? "" : text;
	}

	/** The first of the variables that isn't empty. */
	String first(int row, String... variables) {
		for (String variable : variables) {
			String text = text(row, variable);
			if (!text.isEmpty()) {
				return text;
			}
		}
		return "";
	}

	/** NaN when it is missing or no number. */
	double number(int row, String variable) {
		Column column = columns.get(variable);
		if (column instanceof NumberColumn numbers) {
			return numbers.value(row);
		}
		return column == null ? Double.NaN : NumberText.number(column.text(row), '.');
	}
}
