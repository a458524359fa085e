package org.starling.nca.table;

import java.util.List;

import org.starling.nca.NcaColumns;
import org.starling.tables.samples.RowProblem;

/**
 * Profiles read from a table. Immutable as long as nobody changes the columns' arrays.
 *
 * @param keyNames names of what tells profiles apart: subject first, then tissue, analyte and further keys as the map has them
 * @param keys     values of them, for each profile
 * @param columns  samples of all profiles in the order of their first rows
 * @param rows     line of the file that each sample stands in
 * @param doseUnit unit of the doses in the columns: a mass or amount, by body weight where no weight is known; null when not known
 * @param units    of all parameters
 * @param pooled   number of animals in the samples of each profile
 * @param collections of excreta, parallel to the columns' samples; null for concentrations
 * @param problems rows left out or conflicts, at most the first thousand
 * @param rowsLeftOut number of rows that no profile has
 */
public record ProfileSet(List<String> keyNames, List<String[]> keys, NcaColumns columns, long[] rows, String doseUnit, NcaUnits units,
		int[] pooled, Collections collections, List<RowProblem> problems, long rowsLeftOut) {

	/**
	 * Collections of excreta: begin, end and amount of each.
	 *
	 * @param amount in the numerator of the concentration's unit, or as it stands in the file
	 */
	public record Collections(double[] start, double[] end, double[] amount, double[] volume) {
	}
}
