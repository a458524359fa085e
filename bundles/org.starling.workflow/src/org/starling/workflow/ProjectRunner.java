package org.starling.workflow;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.analysis.study.StudyData;
import org.starling.chart.Figure;
import org.starling.model.base.Document;
import org.starling.model.molecule.Molecule;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.Table;
import org.starling.workflow.report.ProjectReport;
import org.starling.workflow.report.ReportInput;
import org.starling.workflow.report.ReportedRun;

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
	private final RunContext context;
	private final OutputFiles files;

	private ProjectRunner(ProjectFolder project, Path out, RunContext context) {
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
		Files.createDirectories(out);
		return new ProjectRunner(ProjectFolder.open(projectFolder), out.toAbsolutePath().normalize(), context).run();
	}

	private ProjectOutcome run() throws IOException {
		List<Simulation> simulations = load(project.simulations(), Simulation.class);
		List<ReportedRun> reported = new ArrayList<>();
		List<RunRecord> runs = new ArrayList<>();
		for (int k = 0; k < simulations.size() && !context.cancelled().getAsBoolean(); k++) {
			Simulation simulation = simulations.get(k);
			RunContext part = context.part(0.8 * k / simulations.size(), 0.8 * (k + 1) / simulations.size());
			RunRecord run = SimulationRunner.run(project, simulation, store, part);
			runs.add(run);
			reported.add(report(simulation, run));
		}
		context.progress().report(0.95, "Writing the report");
		ReportInput input = input(reported);
		ProjectReport.write(input, out.resolve(REPORT));
		context.progress().report(1, "Done");
		return new ProjectOutcome(runs, out.resolve(REPORT), input.messages().stream()
				.map(m -> (m.error() ? "error: " : "warning: ") + m.where() + ": " + m.text()).toList());
	}

	private ReportedRun report(Simulation simulation, RunRecord run) throws IOException {
		Map<String, Table> tables = new LinkedHashMap<>();
		for (var info : run.tables()) {
			tables.put(info.name(), store.read(run.id(), info.name()));
		}
		List<Figure> figures = RunCharts.of(simulation, tables);
		files.tables(simulation, tables);
		files.charts(simulation.getName(), figures);
		return new ReportedRun(simulation, run, null, figures, tables);
	}

	private ReportInput input(List<ReportedRun> reported) throws IOException {
		List<Study> studies = load(project.studies(), Study.class);
		List<Model> models = load(project.models(), Model.class);
		List<ReportInput.ReportMessage> messages = new ArrayList<>();
		ProjectValidation.of(project, context.solvers())
				.forEach(f -> messages.add(new ReportInput.ReportMessage(f.error(), f.where(), f.text())));
		Map<Study, StudyData> samples = new LinkedHashMap<>();
		for (Study study : studies) {
			samples.put(study, StudyData.load(study));
		}
		return new ReportInput(project.project(), project.path().getFileName().toString(),
				load(project.molecules(), Molecule.class), studies, samples, models, reported, messages, EngineVersion.all(),
				Clock.systemUTC().instant().truncatedTo(ChronoUnit.SECONDS));
	}

	private <T extends Document> List<T> load(List<DocumentEntry> entries, Class<T> type) throws IOException {
		List<T> documents = new ArrayList<>();
		for (DocumentEntry entry : entries) {
			documents.add(project.load(entry.path(), type));
		}
		return documents;
	}
}
