package org.starling.nca.table;

import java.util.ArrayList;
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
 * @param curves   the concentrations behind the parameters; none for excreta
 */
public record NcaOutcome(List<String> keyNames, List<String[]> keys, List<ParameterRow> rows, List<String> flags, Table audit,
		List<AnalysedCurves> curves) {

	/**
	 * Several outcomes with the same keys as one; samples of all.
	 *
	 * @param outcomes at least one
	 */
	public static NcaOutcome joined(List<NcaOutcome> outcomes) {
		if (outcomes.size() == 1) {
			return outcomes.getFirst();
		}
		List<String[]> keys = new ArrayList<>();
		List<ParameterRow> rows = new ArrayList<>();
		List<String> flags = new ArrayList<>();
		List<AnalysedCurves> curves = new ArrayList<>();
		for (NcaOutcome outcome : outcomes) {
			int before = keys.size();
			keys.addAll(outcome.keys());
			flags.addAll(outcome.flags());
			outcome.rows().forEach(r -> rows.add(new ParameterRow(before + r.profile(), r.code(), r.title(), r.measure(), r.value(), r.unit(),
					r.flags(), r.reason())));
			outcome.curves().forEach(c -> curves.add(new AnalysedCurves(c.profiles(), c.results(), before + c.first())));
		}
		return new NcaOutcome(outcomes.getFirst().keyNames(), keys, rows, flags,
				ParameterTables.stacked(outcomes.stream().map(NcaOutcome::audit).toList()), curves);
	}

	/** See {@link ParameterTables#longTable}. */
	public Table longTable() {
		return ParameterTables.longTable(keyNames, keys, rows);
	}

	/** See {@link ParameterTables#wideTable}. */
	public Table wideTable() {
		return ParameterTables.wideTable(keyNames, keys, rows, flags);
	}
}
