package org.starling.ui.charts;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.chart.Figure;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.results.TableInfo;
import org.starling.tables.Table;
import org.starling.ui.ErrorDialogs;
import org.starling.workflow.RunCharts;
import org.starling.workflow.Staleness;

/** Reads a run's charts and tables from the project folder. On a worker thread. */
final class ChartLoad {

	static ChartResults read(ChartSubject subject) {
		try {
			return load(subject);
		} catch (IOException e) {
			return ChartResults.problem(subject, ErrorDialogs.reason(e));
		}
	}

	private static ChartResults load(ChartSubject subject) throws IOException {
		ProjectFolder folder = ProjectFolder.open(subject.project().getLocation().toPath());
		RunStore store = new RunStore(folder.resultsFolder());
		Simulation simulation = simulation(folder, subject);
		RunRecord asked = subject.runId() == null ? null : store.record(subject.runId());
		String input = subject.simulation() != null ? subject.simulation().getProjectRelativePath().toString()
				: asked == null ? "" : asked.head().input(); //$NON-NLS-1$
		List<RunRecord> runs = store.list().stream().filter(r -> r.head().input().equals(input)).toList();
		RunRecord run = asked != null ? asked : runs.isEmpty() ? null : runs.getFirst();
		String title = simulation != null ? simulation.getName() : run == null ? subject.name() : run.head().title();
		if (run == null) {
			return new ChartResults(subject.project(), subject.simulation(), title, runs, null, false, List.of(), Map.of(), null);
		}
		Map<String, Table> tables = new LinkedHashMap<>();
		for (TableInfo table : run.tables()) {
			tables.put(table.name(), store.read(run.id(), table.name()));
		}
		List<Figure> figures = simulation == null || tables.isEmpty() ? List.of() : RunCharts.of(simulation, tables);
		return new ChartResults(subject.project(), subject.simulation(), title, runs, run, Staleness.isStale(folder, run),
				figures, tables, null);
	}

	private static Simulation simulation(ProjectFolder folder, ChartSubject subject) throws IOException {
		return subject.simulation() == null || !subject.simulation().getLocation().toFile().isFile() ? null
				: folder.load(subject.simulation().getLocation().toPath(), Simulation.class);
	}

	private ChartLoad() {
	}
}
