package org.starling.tables;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Columns of equal length with distinct names, in an order. Immutable and thread-safe. */
public final class Table {

	private final Map<String, Column> columns;
	private final int rows;

	private Table(Map<String, Column> columns) {
		this.columns = Collections.unmodifiableMap(columns);
		this.rows = columns.isEmpty() ? 0 : columns.values().iterator().next().size();
	}

	public static Builder builder() {
		return new Builder();
	}

	public int rows() {
		return rows;
	}

	/** All columns in their order; unmodifiable. */
	public List<Column> columns() {
		return List.copyOf(columns.values());
	}

	/** Names of all columns in their order; unmodifiable. */
	public List<String> names() {
		return List.copyOf(columns.keySet());
	}

	public boolean has(String name) {
		return columns.containsKey(name);
	}

	/** @throws IllegalArgumentException when there is no such column */
	public Column column(String name) {
		Column column = columns.get(name);
		if (column == null) {
			throw new IllegalArgumentException("the table has no column \"" + name + "\"; it has " + columns.keySet());
		}
		return column;
	}

	/** @throws IllegalArgumentException when there is no such column or it holds text */
	public NumberColumn numbers(String name) {
		if (column(name) instanceof NumberColumn numbers) {
			return numbers;
		}
		throw new IllegalArgumentException("column \"" + name + "\" holds text, not numbers");
	}

	/** @throws IllegalArgumentException when there is no such column or it holds numbers */
	public TextColumn texts(String name) {
		if (column(name) instanceof TextColumn texts) {
			return texts;
		}
		throw new IllegalArgumentException("column \"" + name + "\" holds numbers, not text");
	}

	static String requireName(String name) {
		if (name == null || name.isBlank()) {
			throw new IllegalArgumentException("a column needs a name");
		}
		return name;
	}

	/** Collects the columns of a table. For one thread. */
	public static final class Builder {

		private final List<Column> columns = new ArrayList<>();

		private Builder() {
		}

		/** @throws IllegalArgumentException when the name is taken or the length differs from the columns before */
		public Builder add(Column column) {
			for (Column other : columns) {
				if (other.name().equals(column.name())) {
					throw new IllegalArgumentException("two columns are named \"" + column.name() + "\"");
				}
			}
			if (!columns.isEmpty() && columns.getFirst().size() != column.size()) {
				throw new IllegalArgumentException("column \"" + column.name() + "\" has " + column.size() + " rows, \""
						+ columns.getFirst().name() + "\" has " + columns.getFirst().size());
			}
			columns.add(column);
			return this;
		}

		/**
		 * @param unit   UCUM-style text, or null
		 * @param values copied; NaN is missing
		 */
		public Builder number(String name, String unit, double[] values) {
			return add(new NumberColumn(name, unit, values));
		}

		/** @param values copied; null is missing */
		public Builder text(String name, String[] values) {
			return add(new TextColumn(name, values));
		}

		public Table build() {
			Map<String, Column> byName = new LinkedHashMap<>();
			columns.forEach(column -> byName.put(column.name(), column));
			return new Table(byName);
		}
	}
}
