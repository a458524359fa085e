package org.starling.ui.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.function.Predicate;

import org.starling.ui.emf.ValueFormat;

/**
 * Which rows are shown, in which order: filter words and one sorted column. Immutable; knows no widget; any thread.
 *
 * @param words     rows must contain each of them in some cell, case ignored
 * @param only      rows must pass it, too; null when all do
 * @param sorted    column, or null for the model's order
 */
record RowOrder<T>(List<String> words, Predicate<T> only, ColumnSpec<T> sorted, Direction direction) {

	/** Direction of the sorted column. */
	enum Direction {
		NONE, ASCENDING, DESCENDING
	}

	static <T> RowOrder<T> natural() {
		return new RowOrder<>(List.of(), null, null, Direction.NONE);
	}

	RowOrder<T> filter(String text) {
		return new RowOrder<>(text.isBlank() ? List.of()
				: List.of(text.strip().toLowerCase(Locale.ROOT).split("\\s+")), only, sorted, direction); //$NON-NLS-1$
	}

	/** @param passing which rows are shown; null for all */
	RowOrder<T> only(Predicate<T> passing) {
		return new RowOrder<>(words, passing, sorted, direction);
	}

	/** Steps from unsorted through ascending and descending back to unsorted. */
	RowOrder<T> toggle(ColumnSpec<T> column) {
		Direction next = column != sorted || direction == Direction.NONE ? Direction.ASCENDING
				: direction == Direction.ASCENDING ? Direction.DESCENDING : Direction.NONE;
		return new RowOrder<>(words, only, next == Direction.NONE ? null : column, next);
	}

	/** Whether all rows stand in the model's order. */
	boolean isNatural() {
		return !isFiltered() && direction == Direction.NONE;
	}

	boolean isFiltered() {
		return !words.isEmpty() || only != null;
	}

	List<T> apply(List<T> rows, List<ColumnSpec<T>> columns) {
		if (isNatural()) {
			return rows;
		}
		List<T> shown = new ArrayList<>();
		for (T row : rows) {
			if (matches(row, columns)) {
				shown.add(row);
			}
		}
		if (direction != Direction.NONE) {
			Comparator<T> order = comparator(sorted);
			shown.sort(direction == Direction.ASCENDING ? order : order.reversed());
		}
		return shown;
	}

	private boolean matches(T row, List<ColumnSpec<T>> columns) {
		return (only == null || only.test(row)) && words.stream().allMatch(word -> columns.stream()
				.anyMatch(column -> column.text().apply(row).toLowerCase(Locale.ROOT).contains(word)));
	}

	private static <T> Comparator<T> comparator(ColumnSpec<T> column) {
		Function<T, String> text = column.text();
		if (column.kind() == ValueFormat.Kind.NUMBER) {
			return Comparator.comparingDouble(row -> number(text.apply(row)));
		}
		return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
	}

	/** What stands behind a blank, such as an interval, does not count. */
	private static double number(String text) {
		int blank = text.indexOf(' ');
		try {
			return Double.parseDouble(blank < 0 ? text : text.substring(0, blank));
		} catch (NumberFormatException e) {
			return Double.POSITIVE_INFINITY;
		}
	}
}
