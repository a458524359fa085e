package org.starling.workflow.report;

import java.util.List;
import java.util.Map;

import org.starling.chart.Figure;
import org.starling.model.simulation.Simulation;
import org.starling.results.RunRecord;
import org.starling.tables.Table;

/**
 * A simulation with its run, as the report shows it.
 *
 * @param run     null when it did not run at all
 * @param failure why it did not run; null when it did
 * @param figures the run's figures
 * @param tables  the run's tables by name
 */
public record ReportedRun(Simulation simulation, RunRecord run, String failure, List<Figure> figures,
		Map<String, Table> tables) {

	public ReportedRun {
		figures = List.copyOf(figures);
		tables = Map.copyOf(tables);
	}
}
