package org.starling.ui.editors.study;

import java.util.Objects;

import org.starling.tables.samples.SampleColumn;
import org.starling.tables.samples.SampleColumns;
import org.starling.ui.emf.Formats;
import org.starling.ui.grid.GridRows;

/**
 * Rows of a sample table as the grid shows them.
 *
 * @param table the table
 * @param rows  which of its rows are shown, in which order
 */
record SampleCells(SampleColumns table, int[] rows) implements GridRows {

	@Override
	public int count() {
		return rows.length;
	}

	@Override
	public String text(int position, int column) {
		return text(position, SampleGridColumns.ORDER.get(column));
	}

	private String text(int position, SampleColumn column) {
		int row = rows[position];
		return switch (column) {
		case VALUE -> value(row);
		case CENSORING -> switch (table.censoring(row)) {
		case NONE -> ""; //$NON-NLS-1$
		case BLQ -> Messages.Samples_blq;
		case ALQ -> Messages.Samples_alq;
		};
		case REASON -> table.isExcluded(row) ? reason(row) : ""; //$NON-NLS-1$
		default -> column.isNumber() ? number(table.number(column, row)) : Objects.requireNonNullElse(table.text(column, row), ""); //$NON-NLS-1$
		};
	}

	/** A censored sample reads {@code BLQ (< 0.1)}, so that it can't be taken for a number. */
	private String value(int row) {
		double limit;
		return switch (table.censoring(row)) {
		case NONE -> number(table.number(SampleColumn.VALUE, row));
		case BLQ -> Double.isNaN(limit = table.number(SampleColumn.LLOQ, row)) ? Messages.Samples_blq
				: Messages.Samples_blq + " (< " + number(limit) + ')'; //$NON-NLS-1$
		case ALQ -> Double.isNaN(limit = table.number(SampleColumn.ULOQ, row)) ? Messages.Samples_alq
				: Messages.Samples_alq + " (> " + number(limit) + ')'; //$NON-NLS-1$
		};
	}

	private static String number(double value) {
		return Double.isNaN(value) ? "" : Formats.rounded(Formats.number().format(value)); //$NON-NLS-1$
	}

	private String reason(int row) {
		return Objects.requireNonNullElse(table.text(SampleColumn.REASON, row), Messages.Samples_excluded);
	}

	@Override
	public String muted(int position) {
		return table.isExcluded(rows[position]) ? reason(rows[position]) : null;
	}
}
