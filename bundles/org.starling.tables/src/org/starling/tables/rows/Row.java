package org.starling.tables.rows;

import java.util.List;

/**
 * @param line  where the row starts: line of a text, row of a sheet or record of a data set, from 1
 * @param cells texts of the cells without quotes; as many as the row has, which may differ from the header
 */
public record Row(long line, List<String> cells) {

	public Row {
		cells = List.copyOf(cells);
	}

	/** The cell without blanks around it; empty when the row is too short. */
	public String cell(int column) {
		return column < cells.size() ? cells.get(column).strip() : "";
	}
}
