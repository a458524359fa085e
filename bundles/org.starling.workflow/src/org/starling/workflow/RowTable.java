package org.starling.workflow;

import java.util.ArrayList;
import java.util.List;

import org.starling.tables.Table;

/** Collects a table row by row. Not thread-safe. */
final class RowTable {

	private record Head(String name, String unit, boolean number) {
	}

	private final List<Head> heads = new ArrayList<>();
	private final List<Object[]> rows = new ArrayList<>();

	RowTable text(String name) {
		heads.add(new Head(name, null, false));
		return this;
	}

	RowTable number(String name, String unit) {
		heads.add(new Head(name, unit == null || unit.isBlank() ? null : unit, true));
		return this;
	}

	/** @param cells texts or numbers as the columns were named; null is missing */
	void row(Object... cells) {
		if (cells.length != heads.size()) {
			throw new IllegalArgumentException(cells.length + " cells for " + heads.size() + " columns");
		}
		rows.add(cells);
	}

	boolean isEmpty() {
		return rows.isEmpty();
	}

	Table build() {
		Table.Builder table = Table.builder();
		for (int j = 0; j < heads.size(); j++) {
			int column = j;
			if (heads.get(j).number()) {
				table.number(heads.get(j).name(), heads.get(j).unit(), rows.stream()
						.mapToDouble(r -> r[column] == null ? Double.NaN : ((Number) r[column]).doubleValue()).toArray());
			} else {
				table.text(heads.get(j).name(), rows.stream().map(r -> (String) r[column]).toArray(String[]::new));
			}
		}
		return table.build();
	}
}
