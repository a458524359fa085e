package org.starling.ui.charts;

import org.starling.workflow.RunTables;

/** Titles of tables of runs and studies in the person's language; a table that we do not know keeps its name. */
final class TableTitles {

	static String of(String table) {
		return switch (table) {
		case ChartLoad.SAMPLES -> Messages.Tables_samples;
		case ChartLoad.DIFFERENCES -> Messages.Tables_differences;
		case RunTables.INPUTS -> Messages.Tables_inputs;
		case RunTables.CURVES -> Messages.Tables_curves;
		case RunTables.OBSERVATIONS -> Messages.Tables_observations;
		case RunTables.ESTIMATES -> Messages.Tables_estimates;
		case RunTables.FITS -> Messages.Tables_fits;
		case RunTables.STATISTICS -> Messages.Tables_statistics;
		default -> table;
		};
	}

	private TableTitles() {
	}
}
