package org.starling.tables.samples;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.starling.tables.samples.internal.HeadingGuess;

/**
 * What each column of a file holds, in the order of the file. Immutable.
 *
 * @param columns one entry for each column
 */
public record ColumnMapping(List<MappedColumn> columns) {

	/** @throws IllegalArgumentException when two columns hold a field that only one can hold */
	public ColumnMapping {
		columns = List.copyOf(columns);
		Set<SampleField> seen = EnumSet.noneOf(SampleField.class);
		for (MappedColumn column : columns) {
			if (!column.field().isRepeatable() && !seen.add(column.field())) {
				throw new IllegalArgumentException("two columns are mapped to " + column.field() + ", the second is \""
						+ column.column() + "\"; map one of them to IGNORE");
			}
		}
	}

	/**
	 * Recognises columns by the usual headings (English, German, NONMEM, SDTM/ADaM), with units in brackets or behind an
	 * underscore. What isn't recognised is ignored. Where no column of values is found, columns named after a tissue or fluid
	 * are taken as values of that matrix (the wide layout).
	 */
	public static ColumnMapping guess(List<String> header) {
		return new ColumnMapping(HeadingGuess.of(header));
	}

	/** Another mapping in which the column holds that field; a column that held it before is ignored from now on. */
	public ColumnMapping with(String column, SampleField field, String unit) {
		return with(new MappedColumn(column, field, unit));
	}

	/** @throws IllegalArgumentException when the file has no such column */
	public ColumnMapping with(MappedColumn change) {
		List<MappedColumn> changed = new ArrayList<>();
		boolean found = false;
		for (MappedColumn old : columns) {
			if (!found && old.column().equals(change.column())) {
				changed.add(change);
				found = true;
			} else if (old.field() == change.field() && !change.field().isRepeatable()) {
				changed.add(new MappedColumn(old.column(), SampleField.IGNORE, old.unit()));
			} else {
				changed.add(old);
			}
		}
		if (!found) {
			throw new IllegalArgumentException("the file has no column \"" + change.column() + "\"; it has "
					+ columns.stream().map(MappedColumn::column).toList());
		}
		return new ColumnMapping(changed);
	}

	/** The first column that holds the field. */
	public Optional<MappedColumn> column(SampleField field) {
		return columns.stream().filter(column -> column.field() == field).findFirst();
	}

	public boolean has(SampleField field) {
		return column(field).isPresent();
	}
}
