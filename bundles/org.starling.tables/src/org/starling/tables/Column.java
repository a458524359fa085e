package org.starling.tables;

/** A named column of a table. Immutable and thread-safe. */
public sealed interface Column permits NumberColumn, TextColumn {

	String name();

	/** UCUM-style text of all values' unit; null when the column has none or it isn't known, empty for pure numbers. */
	String unit();

	/** Number of rows. */
	int size();

	/** Whether there is no value: no text, or NaN; an empty text is one. */
	boolean isMissing(int row);

	/** The cell as text: the shortest that reads back to the same number, empty when missing. */
	String text(int row);

	/** The name followed by the unit in brackets, as in {@code time [h]}; the bare name when there is no unit. */
	default String heading() {
		return unit() == null || unit().isEmpty() ? name() : name() + " [" + unit() + "]";
	}
}
