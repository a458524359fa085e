package org.starling.ui.tables;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * A table as data.
 *
 * @param <T>       row type
 * @param id        stable name, for remembering what is hidden
 * @param name      what the table is called, for screen readers
 * @param columns   in display order
 * @param rows      the rows as they are now
 * @param editing   adds, deletes and moves rows; null when rows are fixed
 * @param emptyText shown in place of rows; says what to do
 * @param muted     reason why a row is shown greyed; null result when it is not
 * @param large     whether there may be thousands of rows
 * @param marks     favourites and defaults of rows; null when they have neither
 */
public record TableSpec<T>(String id, String name, List<ColumnSpec<T>> columns, Supplier<List<T>> rows, RowEditing editing,
		String emptyText, Function<T, String> muted, boolean large, RowMarks<T> marks) {

	/** A table of model objects whose rows can be edited. */
	public static <T> TableSpec<T> editable(String id, String name, List<ColumnSpec<T>> columns, Supplier<List<T>> rows,
			RowEditing editing, String emptyText) {
		return new TableSpec<>(id, name, List.copyOf(columns), rows, editing, emptyText, r -> null, false, null);
	}

	/** A table that only shows. */
	public static <T> TableSpec<T> readOnly(String id, String name, List<ColumnSpec<T>> columns, Supplier<List<T>> rows,
			String emptyText) {
		return new TableSpec<>(id, name, List.copyOf(columns), rows, null, emptyText, r -> null, false, null);
	}

	/** The same table for thousands of rows, with a reason for rows to be greyed. */
	public TableSpec<T> large(Function<T, String> reasonToMute) {
		return new TableSpec<>(id, name, columns, rows, editing, emptyText, reasonToMute, true, marks);
	}

	/** The same table with filters for favourites and changed values. */
	public TableSpec<T> withMarks(RowMarks<T> ofRows) {
		return new TableSpec<>(id, name, columns, rows, editing, emptyText, muted, large, ofRows);
	}
}
