package org.starling.results;

import java.util.Objects;

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
}
