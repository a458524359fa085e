package org.starling.ui.editors.study;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.starling.tables.samples.SampleColumn;
import org.starling.tables.samples.SampleColumns;
import org.starling.ui.grid.GridColumn;

/** The columns of the grid of samples, in their order on the screen. */
final class SampleGridColumns {

	static final List<SampleColumn> ORDER = List.of(SampleColumn.SUBJECT, SampleColumn.MATRIX, SampleColumn.COMPOUND, SampleColumn.OCCASION,
			SampleColumn.TIME, SampleColumn.NOMINAL, SampleColumn.AFTER_DOSE, SampleColumn.VALUE, SampleColumn.UNIT, SampleColumn.CENSORING,
			SampleColumn.STANDARD_UNCERTAINTY, SampleColumn.LLOQ, SampleColumn.ULOQ, SampleColumn.REASON, SampleColumn.ORIGINAL,
			SampleColumn.REPLICATE, SampleColumn.POOL, SampleColumn.BATCH, SampleColumn.DILUTION, SampleColumn.END, SampleColumn.SIZE, SampleColumn.SIZE_UNIT, SampleColumn.ROW);

	private static final Map<SampleColumn, String> HEADINGS = Map.ofEntries(Map.entry(SampleColumn.SUBJECT, Messages.Column_subject),
			Map.entry(SampleColumn.MATRIX, Messages.Column_matrix), Map.entry(SampleColumn.COMPOUND, Messages.Column_compound),
			Map.entry(SampleColumn.OCCASION, Messages.Column_occasion), Map.entry(SampleColumn.TIME, Messages.Column_time),
			Map.entry(SampleColumn.NOMINAL, Messages.Column_nominal), Map.entry(SampleColumn.AFTER_DOSE, Messages.Column_afterDose),
			Map.entry(SampleColumn.VALUE, Messages.Column_value), Map.entry(SampleColumn.UNIT, Messages.Column_unit),
			Map.entry(SampleColumn.CENSORING, Messages.Column_censoring), Map.entry(SampleColumn.LLOQ, Messages.Column_lloq),
			Map.entry(SampleColumn.ULOQ, Messages.Column_uloq),
			Map.entry(SampleColumn.STANDARD_UNCERTAINTY, Messages.Column_standardUncertainty),
			Map.entry(SampleColumn.DILUTION, Messages.Column_dilution), Map.entry(SampleColumn.REASON, Messages.Column_excluded),
			Map.entry(SampleColumn.ORIGINAL, Messages.Column_original), Map.entry(SampleColumn.REPLICATE, Messages.Column_replicate),
			Map.entry(SampleColumn.POOL, Messages.Column_pool), Map.entry(SampleColumn.BATCH, Messages.Column_batch),
			Map.entry(SampleColumn.END, Messages.Column_collectionEnd), Map.entry(SampleColumn.SIZE, Messages.Column_collected),
			Map.entry(SampleColumn.SIZE_UNIT, Messages.Column_collectedUnit), Map.entry(SampleColumn.ROW, Messages.Column_sourceLine));

	private static final Map<SampleColumn, Integer> WIDTHS = Map.of(SampleColumn.SUBJECT, 90, SampleColumn.MATRIX, 95,
			SampleColumn.COMPOUND, 115, SampleColumn.VALUE, 125, SampleColumn.REASON, 190, SampleColumn.UNIT, 70, SampleColumn.CENSORING, 80,
			SampleColumn.TIME, 90, SampleColumn.ROW, 95);
	private static final int WIDTH = 105;

	/** @param table whose units stand in the headings, or null before it is read */
	static List<GridColumn> of(SampleColumns table) {
		List<GridColumn> columns = new ArrayList<>();
		for (SampleColumn column : ORDER) {
			boolean shown = switch (column) {
			case STANDARD_UNCERTAINTY -> table != null && table.has(column);
			case NOMINAL, ULOQ, DILUTION, OCCASION, AFTER_DOSE, REPLICATE, POOL, BATCH, END, SIZE, SIZE_UNIT -> false;
			default -> true;
			};
			columns.add(new GridColumn(column.heading(), heading(column, table), WIDTHS.getOrDefault(column, WIDTH), column.isNumber(), shown,
					column.isNumber() ? Messages.Samples_numberFilterTip : Messages.Samples_textFilterTip));
		}
		return columns;
	}

	private static String heading(SampleColumn column, SampleColumns table) {
		String heading = HEADINGS.get(column);
		if (table == null) {
			return heading;
		}
		String unit = switch (column) {
		case TIME, NOMINAL, AFTER_DOSE, END -> table.timeUnit();
		case VALUE, LLOQ, ULOQ, STANDARD_UNCERTAINTY -> table.distinct(SampleColumn.UNIT).size() == 1
				? table.distinct(SampleColumn.UNIT).getFirst() : null;
		default -> null;
		};
		return unit == null ? heading : NLS.bind(Messages.Samples_heading, heading, unit);
	}

	private SampleGridColumns() {
	}
}
