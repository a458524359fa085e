package org.starling.nca.table;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

import org.starling.tables.Column;
import org.starling.tables.NumberColumn;
import org.starling.tables.Table;
import org.starling.tables.TextColumn;

/** Tables of parameters: long with a row for each, or wide with a row for each profile. */
public final class ParameterTables {

	private ParameterTables() {
	}

	/** Keys, then PPTESTCD, value, unit, flags, reason. */
	public static Table longTable(List<String> keyNames, List<String[]> keys, List<ParameterRow> rows) {
		int n = rows.size();
		Table.Builder table = Table.builder();
		for (int k = 0; k < keyNames.size(); k++) {
			int key = k;
			table.text(keyNames.get(k), texts(rows, r -> keys.get(r.profile())[key]));
		}
		double[] values = new double[n];
		for (int i = 0; i < n; i++) {
			values[i] = rows.get(i).value();
		}
		return table.text("PPTESTCD", texts(rows, ParameterRow::code)).number("value", null, values).text("unit", texts(rows, ParameterRow::unit))
				.text("flags", texts(rows, ParameterRow::flags)).text("reason", texts(rows, ParameterRow::reason)).build();
	}

	private static String[] texts(List<ParameterRow> rows, Function<ParameterRow, String> of) {
		String[] texts = new String[rows.size()];
		for (int i = 0; i < texts.length; i++) {
			texts[i] = of.apply(rows.get(i));
		}
		return texts;
	}

	/**
	 * Keys, a column for each parameter with its unit in the heading, and the flags of the whole profile. Why a cell is empty is told by the
	 * long table.
	 *
	 * @param flags of each profile
	 */
	public static Table wideTable(List<String> keyNames, List<String[]> keys, List<ParameterRow> rows, List<String> flags) {
		Map<String, double[]> columns = new LinkedHashMap<>();
		Map<String, String> units = new LinkedHashMap<>();
		for (ParameterRow row : rows) {
			double[] column = columns.computeIfAbsent(row.code(), _ -> {
				double[] empty = new double[keys.size()];
				Arrays.fill(empty, Double.NaN);
				return empty;
			});
			column[row.profile()] = row.value();
			units.putIfAbsent(row.code(), row.unit());
		}
		Table.Builder table = Table.builder();
		for (int k = 0; k < keyNames.size(); k++) {
			int key = k;
			table.text(keyNames.get(k), keys.stream().map(own -> own[key]).toArray(String[]::new));
		}
		columns.forEach((code, values) -> table.number(code, units.get(code).isEmpty() ? null : units.get(code), values));
		return table.text("flags", new ArrayList<>(flags).toArray(String[]::new)).build();
	}

	/** Tables with the same columns one below the other; a column whose units differ has none. */
	static Table stacked(List<Table> tables) {
		Table.Builder stacked = Table.builder();
		for (Column column : tables.getFirst().columns()) {
			List<Column> parts = tables.stream().map(t -> t.column(column.name())).toList();
			if (column instanceof NumberColumn) {
				String unit = parts.stream().allMatch(c -> Objects.equals(c.unit(), column.unit())) ? column.unit() : null;
				stacked.number(column.name(), unit,
						parts.stream().flatMapToDouble(c -> Arrays.stream(((NumberColumn) c).values())).toArray());
			} else {
				stacked.text(column.name(), parts.stream().flatMap(c -> Arrays.stream(((TextColumn) c).values())).toArray(String[]::new));
			}
		}
		return stacked.build();
	}
}
