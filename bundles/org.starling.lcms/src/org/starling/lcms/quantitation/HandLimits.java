package org.starling.lcms.quantitation;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

import org.starling.lcms.chromatogram.Transition;
import org.starling.tables.NumberText;
import org.starling.tables.Table;
import org.starling.tables.rows.RowTable;

/**
 * Limits of a peak that a person has set in place of those found.
 *
 * @param injection  the injection's file as the sequence names it
 * @param transition the chromatogram
 * @param start      minutes
 * @param end        minutes
 */
public record HandLimits(String injection, Transition transition, double start, double end) {

	private static final List<String> COLUMNS = List.of("file", "transition", "start", "end");

	public HandLimits {
		Objects.requireNonNull(injection);
		Objects.requireNonNull(transition);
		if (!(start < end)) {
			throw new IllegalArgumentException("the limits " + start + " and " + end + " min of " + injection + " do not ascend");
		}
	}

	/** Those of an injection and transition; null when a person has set none. Of several the last counts. */
	static HandLimits of(List<HandLimits> all, String injection, Transition transition) {
		HandLimits found = null;
		for (HandLimits limits : all) {
			boolean same = Math.abs(limits.transition.q1() - transition.q1()) <= transition.tolerance()
					&& Math.abs(limits.transition.q3() - transition.q3()) <= transition.tolerance();
			found = same && limits.injection.equals(injection) ? limits : found;
		}
		return found;
	}

	/**
	 * Reads a table with the columns {@code file}, {@code transition} (such as 481.9/407.7), {@code start} and {@code end} in minutes.
	 *
	 * @throws IOException              when the file cannot be read
	 * @throws IllegalArgumentException with file, row and column, when a cell does not say what it has to
	 */
	public static List<HandLimits> read(Path file) throws IOException {
		Table table = RowTable.texts(file);
		for (String column : COLUMNS) {
			if (!table.has(column)) {
				throw new IllegalArgumentException(file + ": the column \"" + column + "\" is missing; there are " + table.names());
			}
		}
		List<HandLimits> all = new ArrayList<>();
		for (int i = 0; i < table.rows(); i++) {
			try {
				all.add(new HandLimits(text(table, "file", i), Transition.parse(text(table, "transition", i)),
						NumberText.number(text(table, "start", i), '.'), NumberText.number(text(table, "end", i), '.')));
			} catch (IllegalArgumentException e) {
				throw new IllegalArgumentException(file + ", row " + (i + 1) + ": " + e.getMessage(), e);
			}
		}
		return all;
	}

	private static String text(Table table, String column, int row) {
		String text = table.column(column).text(row);
		return text == null ? "" : text.strip();
	}
}
