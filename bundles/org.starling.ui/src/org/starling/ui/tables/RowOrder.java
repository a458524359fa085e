package org.starling.ui.tables;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

import org.starling.ui.emf.ValueFormat;

/** Which rows are shown, in which order: filter words and one sorted column. Knows no widget. One thread at a time. */
final class RowOrder<T> {

	/** Direction of the sorted column. */
	enum Direction {
		NONE, ASCENDING, DESCENDING
	}

	private String[] words = {};
	private ColumnSpec<T> sorted;
	private Direction direction = Direction.NONE;

	/** Rows must contain each of the words in some cell, case ignored. */
	void filter(String text) {
		words = text.isBlank() ? new String[0] : text.strip().toLowerCase(Locale.ROOT).split("\\s+"); //$NON-NLS-1$
	}

	/** Steps from unsorted through ascending and descending back to unsorted. */
	Direction toggle(ColumnSpec<T> column) {
		direction = column != sorted || direction == Direction.NONE ? Direction.ASCENDING
				: direction == Direction.ASCENDING ? Direction.DESCENDING : Direction.NONE;
		sorted = direction == Direction.NONE ? null : column;
		return direction;
	}

	/** Whether all rows stand in the model's order. */
	boolean isNatural() {
		return words.length == 0 && direction == Direction.NONE;
	}

	boolean isFiltered() {
		return words.length > 0;
	}

	List<T> apply(List<T> rows, List<ColumnSpec<T>> columns) {
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
		for (String word : words) {
			boolean found = false;
			for (ColumnSpec<T> column : columns) {
				found |= column.text().apply(row).toLowerCase(Locale.ROOT).contains(word);
			}
			if (!found) {
				return false;
			}
		}
		return true;
	}

	private static <T> Comparator<T> comparator(ColumnSpec<T> column) {
		Function<T, String> text = column.text();
		if (column.kind() == ValueFormat.Kind.NUMBER) {
			return Comparator.comparingDouble(row -> number(text.apply(row)));
		}
		return Comparator.comparing(text, String.CASE_INSENSITIVE_ORDER);
	}

	private static double number(String text) {
		try {
			return Double.parseDouble(text);
		} catch (NumberFormatException e) {
			return Double.POSITIVE_INFINITY;
		}
	}
}
