package org.starling.ui.charts;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.eclipse.osgi.util.NLS;
import org.starling.analysis.study.StudyFiles;
import org.starling.chart.Figure;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.results.TableInfo;
import org.starling.tables.Table;
import org.starling.tables.csv.DelimitedTable;
import org.starling.tables.samples.SampleColumns;
import org.starling.ui.ErrorDialogs;
import org.starling.ui.explorer.RunNode;
import org.starling.workflow.ChartLooks;
import org.starling.workflow.RunCharts;
import org.starling.workflow.Staleness;
import org.starling.workflow.comparison.ComparedRun;
import org.starling.workflow.comparison.RunComparison;
import org.starling.workflow.concentrations.ConcentrationCharts;

/** Reads charts and tables of a run or a study from the project folder. On a worker thread. */
final class ChartLoad {

	/** Name of the table of a study's samples. */
	static final String SAMPLES = "samples"; //$NON-NLS-1$

	/** Name of the table of what runs differ in. */
	static final String DIFFERENCES = "differences"; //$NON-NLS-1$

	/** As objects more rows would take too much memory; the study editor shows any number. */
	private static final int MOST_TABLE_ROWS = 100_000;

	static ChartResults read(ChartSubject subject) {
		boolean gone = subject.compared().isEmpty() && subject.runId() == null && !subject.document().exists();
		if (!subject.project().isOpen() || gone) {
			return ChartResults.problem(subject, Messages.View_nothing); // deleted meanwhile
		}
		try {
			return load(subject);
		} catch (IOException e) {
			return ChartResults.problem(subject, ErrorDialogs.reason(e));
		}
	}

	private static ChartResults load(ChartSubject subject) throws IOException {
		if (!subject.compared().isEmpty()) {
			return comparison(subject);
		}
		ProjectFolder folder = ProjectFolder.open(subject.project().getLocation().toPath());
		ChartResults results = subject.study() == null ? run(folder, subject) : study(folder, subject);
		return subject.document() == null ? results
				: results.withLooks(ChartLooks.read(folder.path(), subject.document().getLocation().toPath()));
	}

	private static ChartResults comparison(ChartSubject subject) throws IOException {
		List<ComparedRun> runs = new ArrayList<>();
		for (RunNode node : subject.compared()) {
			RunStore store = new RunStore(ProjectFolder.open(node.project().getLocation().toPath()).resultsFolder());
			runs.add(ComparedRun.read(store, node.run().id(), node.run().head().title()));
		}
		RunComparison comparison = RunComparison.of(runs);
		return new ChartResults(subject.project(), subject.name(), List.of(), null, false, comparison.figures(),
				Map.of(DIFFERENCES, comparison.table()), null, comparison.refusals(), ChartLooks.NONE);
	}

	private static ChartResults study(ProjectFolder folder, ChartSubject subject) throws IOException {
		Study study = folder.load(subject.study().getLocation().toPath(), Study.class);
		if (study.getData() == null || study.getData().isBlank()) {
			return new ChartResults(subject.project(), study.getName(), List.of(), null, false, List.of(), Map.of(),
					NLS.bind(Messages.View_noData, study.getName()));
		}
		SampleColumns samples = SampleCache.read(StudyFiles.sampleTable(study), () -> false);
		List<Figure> figures = ConcentrationCharts.of(study, samples, subject.samples());
		Map<String, Table> tables = samples.rows() > MOST_TABLE_ROWS ? Map.of()
				: Map.of(SAMPLES, DelimitedTable.read(folder.resolve(study.getData())));
		return new ChartResults(subject.project(), study.getName(), List.of(), null, false, figures, tables,
				figures.isEmpty() ? NLS.bind(Messages.View_noSamples, study.getName()) : null);
	}

	private static ChartResults run(ProjectFolder folder, ChartSubject subject) throws IOException {
		RunStore store = new RunStore(folder.resultsFolder());
		Simulation simulation = simulation(folder, subject);
		RunRecord asked = subject.runId() == null ? null : store.record(subject.runId());
		String input = subject.simulation() != null ? subject.simulation().getProjectRelativePath().toString()
				: asked == null ? "" : asked.head().input(); //$NON-NLS-1$
		List<RunRecord> runs = store.list().stream().filter(r -> r.head().input().equals(input)).toList();
		RunRecord run = asked != null ? asked : runs.isEmpty() ? null : runs.getFirst();
		String title = simulation != null ? simulation.getName() : run == null ? subject.name() : run.head().title();
		if (run == null) {
			return new ChartResults(subject.project(), title, runs, null, false, List.of(), Map.of(), null);
		}
		Map<String, Table> tables = new LinkedHashMap<>();
		for (TableInfo table : run.tables()) {
			tables.put(table.name(), store.read(run.id(), table.name()));
		}
		List<Figure> figures = simulation == null || tables.isEmpty() ? List.of() : RunCharts.of(simulation, tables);
		return new ChartResults(subject.project(), title, runs, run, Staleness.isStale(folder, run),
				figures, tables, null);
	}

	private static Simulation simulation(ProjectFolder folder, ChartSubject subject) throws IOException {
		return subject.simulation() == null || !subject.simulation().getLocation().toFile().isFile() ? null
				: folder.load(subject.simulation().getLocation().toPath(), Simulation.class);
	}

	private ChartLoad() {
	}
}
