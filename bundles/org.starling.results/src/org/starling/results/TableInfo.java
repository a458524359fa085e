package org.starling.results;

import java.util.List;
import java.util.Objects;

/**
 * A stored table of a run.
 *
 * @param name its name, and the name of its view in SQL
 * @param file the Parquet file in the run's folder
 * @param rows number of rows
 * @param columns in order
 */
public record TableInfo(String name, String file, int rows, List<ColumnInfo> columns) {

	public TableInfo {
		Objects.requireNonNull(name, "name");
		Objects.requireNonNull(file, "file");
		columns = List.copyOf(columns);
	}
}
