package org.starling.tables.samples;

/**
 * What one column holds.
 *
 * @param column heading as it stands in the file
 * @param unit   UCUM-style text of all its values; null when it isn't known from the heading or given by a column of units
 * @param matrix the matrix whose values a VALUE column holds; null when another column names it
 */
public record MappedColumn(String column, SampleField field, String unit, String matrix) {

	public MappedColumn(String column, SampleField field, String unit) {
		this(column, field, unit, null);
	}
}
