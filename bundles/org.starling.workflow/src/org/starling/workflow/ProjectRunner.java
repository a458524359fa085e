package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.Table;
import org.starling.workflow.report.ProjectReport;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportFile;
import org.starling.workflow.report.ReportSections;

/**
 * Runs all simulations of a project and writes everything a colleague asks for into one folder: {@code results} (run.json and
 * Parquet), {@code tables} (CSV), {@code charts} (PNG and SVG) and {@code report.html}. The project's own folder is only read.
 * Runs on the calling thread.
 */
public final class ProjectRunner {

	/** File name of the report. */
	public static final String REPORT = "report.html";

	private final ProjectFolder project;
	private final Path out;
	private final RunStore store;
	private final ReportSections sections;
	private final RunContext context;
	private final OutputFiles files;

	private ProjectRunner(ProjectFolder project, Path out, ReportSections sections, RunContext context) {
		this.sections = sections;
		this.project = project;
		this.out = out;
		this.store = new RunStore(out.resolve("results"));
		this.context = context;
		this.files = new OutputFiles(out);
	}

	/**
	 * What a whole run gave.
	 *
	 * @param runs     in the order of the simulations
	 * @param messages what validation found, as text
	 */
	public record ProjectOutcome(List<RunRecord> runs, Path report, List<String> messages) {

		/** Whether something failed: a run that is not complete. */
		public boolean hasFailures() {
			return runs.stream().anyMatch(r -> r.status() != RunStatus.COMPLETE);
		}
	}

	/**
	 * @param projectFolder a project
	 * @param out           made when it does not exist; files of the same names are replaced, runs are added
	 * @throws IOException when the project cannot be read or the output not written
	 */
	public static ProjectOutcome run(Path projectFolder, Path out, RunContext context) throws IOException {
		return run(projectFolder, out, ReportSections.standard(), context);
	}

	/** As {@link #run(Path, Path, RunContext)} with the chapters of the report. */
	public static ProjectOutcome run(Path projectFolder, Path out, ReportSections sections, RunContext context) throws IOException {
		Files.createDirectories(out);
		return new ProjectRunner(ProjectFolder.open(projectFolder), out.toAbsolutePath().normalize(), sections, context).run();
	}

	private ProjectOutcome run() throws IOException {
		List<Simulation> simulations = new ArrayList<>();
		for (DocumentEntry entry : project.simulations()) {
			simulations.add(project.load(entry.path(), Simulation.class));
		}
		List<RunRecord> runs = new ArrayList<>();
		for (int k = 0; k < simulations.size() && !context.cancelled().getAsBoolean(); k++) {
			Simulation simulation = simulations.get(k);
			RunContext part = context.part(0.8 * k / simulations.size(), 0.8 * (k + 1) / simulations.size());
			RunRecord run = SimulationRunner.run(project, simulation, store, part);
			runs.add(run);
			write(simulation, run);
		}
		context.progress().report(0.9, "Writing the report");
		ReportContent content = ReportContent.of(project, store, List.of(), new RunContext(context.solvers(), () -> false, context.progress()));
		ReportFile.write(ProjectReport.of(content, sections, null), out.resolve(REPORT));
		context.progress().report(1, "Done");
		return new ProjectOutcome(runs, out.resolve(REPORT),
				content.findings().stream().map(m -> (m.error() ? "error: " : "warning: ") + m.where() + ": " + m.text()).toList());
	}

	private void write(Simulation simulation, RunRecord run) throws IOException {
		Map<String, Table> tables = new LinkedHashMap<>();
		for (var info : run.tables()) {
			tables.put(info.name(), store.read(run.id(), info.name()));
		}
		files.tables(simulation, tables);
		files.charts(simulation.getName(), ChartLooks.of(simulation).apply(RunCharts.of(simulation, tables)));
	}
}
