package org.starling.results;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;

/**
 * A column of a stored table.
 *
 * @param name the name in the {@link org.starling.tables.Table}
 * @param column the name in the Parquet file and in SQL: the same, but for names that differ from another in case alone
 * @param type what it holds
 * @param unit UCUM-style text; null when there is none
 */
public record ColumnInfo(String name, String column, Type type, String unit) {

	/** What a column holds. */
	public enum Type {
		/** DOUBLE; NULL is a missing number. */
		NUMBER,
		/** VARCHAR; NULL is a missing text. */
		TEXT
	}

	public ColumnInfo {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(column, "column");
		Objects.requireNonNull(type, "type");
	}

	/** SQL does not distinguish names by case: a name that another has, but for case, gets a number. */
	static List<ColumnInfo> of(Table table) {
		Set<String> taken = new HashSet<>();
		List<ColumnInfo> columns = new ArrayList<>();
		for (Column column : table.columns()) {
			String name = column.name();
			for (int n = 2; !taken.add(name.toLowerCase(Locale.ROOT)); n++) {
				name = column.name() + "_" + n;
			}
			columns.add(new ColumnInfo(column.name(), name, column instanceof NumberColumn ? Type.NUMBER : Type.TEXT, column.unit()));
		}
		return columns;
	}
}
