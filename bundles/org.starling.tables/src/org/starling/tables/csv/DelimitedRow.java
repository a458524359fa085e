package org.starling.tables.csv;

import java.util.List;

/**
 * @param line  line of the file in which the row starts, from 1
 * @param cells texts of the cells without quotes; as many as the row has, which may differ from the header
 */
public record DelimitedRow(long line, List<String> cells) {

	public DelimitedRow {
		cells = List.copyOf(cells);
	}

	/** The cell without blanks around it; empty when the row is too short. */
	public String cell(int column) {
		return column < cells.size() ? cells.get(column).strip() : "";
	}
}
