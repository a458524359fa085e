package org.starling.ui.charts;

import java.util.List;
import java.util.Map;

import org.eclipse.core.resources.IProject;
import org.starling.chart.Figure;
import org.starling.results.RunRecord;
import org.starling.tables.Table;
import org.starling.workflow.ChartLooks;

/**
 * All that the chart view shows of one simulation or study.
 *
 * @param project    the project
 * @param title      name of the simulation or study
 * @param runs       its runs, newest first
 * @param run        the run that is shown, or null when there is none
 * @param stale      whether the shown run is not what a run would give now
 * @param figures    charts of the run
 * @param tables     tables of the run by name
 * @param problem    what keeps charts from being shown, or null
 * @param notices    what a person should know of what is shown
 * @param looks      how the person wants the charts to look
 */
record ChartResults(IProject project, String title, List<RunRecord> runs, RunRecord run, boolean stale,
		List<Figure> figures, Map<String, Table> tables, String problem, List<String> notices, ChartLooks looks) {

	/** Results without a notice. */
	ChartResults(IProject project, String title, List<RunRecord> runs, RunRecord run, boolean stale, List<Figure> figures,
			Map<String, Table> tables, String problem) {
		this(project, title, runs, run, stale, figures, tables, problem, List.of(), ChartLooks.NONE);
	}

	/** The same results in looks of their own. */
	ChartResults withLooks(ChartLooks others) {
		return new ChartResults(project, title, runs, run, stale, figures, tables, problem, notices, others);
	}

	/** Whether there is something to show. */
	boolean isEmpty() {
		return run == null && figures.isEmpty() && tables.isEmpty();
	}

	/** Nothing but a sentence. */
	static ChartResults problem(ChartSubject subject, String problem) {
		return new ChartResults(subject.project(), subject.name(), List.of(), null, false, List.of(),
				Map.of(), problem);
	}
}
