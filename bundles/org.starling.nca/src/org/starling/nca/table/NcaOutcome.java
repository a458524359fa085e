package org.starling.nca.table;

import java.util.List;

import org.starling.tables.Table;

/**
 * What an analysis of a table gave.
 *
 * @param keyNames names of what tells profiles apart
 * @param keys     their values, for each profile
 * @param rows     parameters of all profiles
 * @param flags    of each profile as a whole
 * @param audit    what became of each sample
 */
public record NcaOutcome(List<String> keyNames, List<String[]> keys, List<ParameterRow> rows, List<String> flags, Table audit) {

	/** See {@link ParameterTables#longTable}. */
	public Table longTable() {
		return ParameterTables.longTable(keyNames, keys, rows);
	}

	/** See {@link ParameterTables#wideTable}. */
	public Table wideTable() {
		return ParameterTables.wideTable(keyNames, keys, rows, flags);
	}
}
