package org.starling.tables.samples.internal;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.starling.tables.NumberText;
import org.starling.tables.rows.Row;
import org.starling.tables.samples.ColumnMapping;
import org.starling.tables.samples.MappedColumn;
import org.starling.tables.samples.SampleField;
import org.starling.tables.samples.SampleImportSettings;
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/** Cells of the current row by field, with numbers and units taken out and what is wrong with them reported. */
final class RowCells {

	private static final String ADVICE = "write a UCUM unit such as mg/L, ng/g or h, or choose one for the column";

	private static final int MOST_SHARED = 100_000;

	private final SampleImportSettings settings;
	private final ColumnMapping mapping;
	private final char decimalMark;
	private final Problems problems;
	/** First column of each field by its ordinal; -1 when no column holds it. */
	private final int[] index = new int[SampleField.values().length];
	private final Map<String, String> shared = new HashMap<>();
	/** Texts of units met so far, with what is wrong with them, empty for nothing. */
	private final Map<String, String> judged = new HashMap<>();
	private Row row;

	RowCells(ColumnMapping mapping, SampleImportSettings settings, char decimalMark, Problems problems) {
		this.mapping = mapping;
		this.settings = settings;
		this.decimalMark = decimalMark;
		this.problems = problems;
		List<MappedColumn> columns = mapping.columns();
		Arrays.fill(index, -1);
		for (int i = columns.size() - 1; i >= 0; i--) {
			index[columns.get(i).field().ordinal()] = i;
		}
	}

	void take(Row next) {
		row = next;
	}

	long line() {
		return row.line();
	}

	boolean has(SampleField field) {
		return index[field.ordinal()] >= 0;
	}

	String heading(SampleField field) {
		return has(field) ? mapping.columns().get(index[field.ordinal()]).column() : "";
	}

	String at(int column) {
		return row.cell(column);
	}

	/** The cell, or null when the field isn't mapped or its cell is blank or says that it is missing. */
	String raw(SampleField field) {
		int column = index[field.ordinal()];
		if (column < 0) {
			return null;
		}
		String text = row.cell(column);
		return MeasuredText.isMissing(text) ? null : text;
	}

	/** As {@link #raw}; equal texts are one object, for what repeats from row to row. */
	String text(SampleField field) {
		String text = raw(field);
		return text == null ? null : share(text);
	}

	private String share(String text) {
		String known = shared.get(text);
		if (known == null) {
			if (shared.size() > MOST_SHARED) {
				shared.clear();
			}
			shared.put(text, text);
		}
		return known == null ? text : known;
	}

	/** The number, NaN when there is none; a text that is no number is reported, and excludes the sample when asked. */
	double number(SampleField field, boolean excludes) {
		String text = raw(field);
		if (text == null) {
			return Double.NaN;
		}
		double number = NumberText.number(text, decimalMark);
		if (Double.isNaN(number)) {
			report(excludes, heading(field), text, "this is no number", MeasuredText.proposal(text, decimalMark));
		}
		return number;
	}

	String unit(SampleField field) {
		return unit(field, index[field.ordinal()]);
	}

	/**
	 * Unit of a field's cell: that of the row, else of its column, else of the settings; null when there is none or it is no
	 * unit, which is reported.
	 */
	String unit(SampleField field, int column) {
		String ofRow = field.unitField() == null ? null : text(field.unitField());
		if (ofRow != null) {
			String wrong = wrong(ofRow);
			if (wrong != null) {
				report(field == SampleField.TIME || field == SampleField.VALUE, heading(field.unitField()), ofRow, wrong, ADVICE);
			}
			return wrong == null ? ofRow : null;
		}
		MappedColumn mapped = column < 0 ? null : mapping.columns().get(column);
		String given = mapped != null && mapped.unit() != null ? mapped.unit() : settings.unit(field);
		String wrong = given == null ? null : wrong(given);
		if (wrong != null) {
			problems.noteOnce(mapped == null ? field.name() : mapped.column(), wrong, ADVICE);
		}
		return wrong == null ? given : null;
	}

	/** What is wrong with a unit's text, or null. */
	private String wrong(String unit) {
		String known = judged.get(unit);
		if (known == null) {
			known = judgement(unit);
			if (judged.size() < MOST_SHARED) {
				judged.put(unit, known);
			}
		}
		return known.isEmpty() ? null : known;
	}

	private static String judgement(String unit) {
		try {
			Units.parse(unit);
			return "";
		} catch (UnitSyntaxException e) {
			return e.getMessage();
		}
	}

	private void report(boolean excludes, String column, String text, String reason, String proposal) {
		if (excludes) {
			problems.exclude(line(), column, text, reason, proposal);
		} else {
			problems.note(line(), column, text, reason, proposal);
		}
	}
}
