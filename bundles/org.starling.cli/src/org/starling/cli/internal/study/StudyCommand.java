package org.starling.cli.internal.study;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.analysis.study.StudyData;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.OwnProject;
import org.starling.cli.internal.TableOutput;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentEntry;
import org.starling.model.store.ProjectFolder;
import org.starling.model.study.Study;
import org.starling.nca.table.ReportedComparison;
import org.starling.star.StarTable;
import org.starling.star.study.ReportedParameters;
import org.starling.star.study.StudyAnalysis;
import org.starling.star.study.StudyProblem;
import org.starling.star.study.StudyProblem.Severity;
import org.starling.workflow.EngineVersion;
import org.starling.workflow.RunContext;
import org.starling.workflow.StudyPrediction;
import org.starling.workflow.prediction.PredictionComparison;
import org.starling.workflow.report.ReportDocument;
import org.starling.workflow.report.ReportFile;
import org.starling.workflow.study.StudyReport;
import org.starling.workflow.study.StudyReportInput;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling study}: a study of a project analysed by its own settings, with its report. */
@Command(name = "study", mixinStandardHelpOptions = true, sortOptions = false, description = "Analyse a study of a project by its own settings:"
		+ " non-compartmental parameters, ratios of tissues, classes of its compounds; and write its report.",
		footer = { "", "Example: starling study DIR/studies/serms.study --report serms.html --report serms.pdf --nca params.csv",
				"Exit code 1: a part of the analysis is refused; the messages say why." })
public final class StudyCommand implements Callable<Integer> {

	private static final String NO_DATE = "none";

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "STUDY", description = "The study file in its project, such as DIR/studies/x.study.")
	private Path file;

	@Option(names = "--report", paramLabel = "FILE", description = "Where the report is written: .html or .pdf; repeatable.")
	private List<Path> reports = List.of();

	@Option(names = "--nca", paramLabel = "FILE", description = "Where the parameters of all profiles are written.")
	private Path nca;

	@Option(names = "--wide", description = "With --nca: a row for each profile instead of one for each parameter.")
	private boolean wide;

	@Option(names = "--audit", paramLabel = "FILE", description = "Where it is written what became of each sample.")
	private Path audit;

	@Option(names = "--star", paramLabel = "FILE", description = "Where the table of compounds with their classes is written.")
	private Path star;

	@Option(names = "--compare", paramLabel = "FILE", description = "Where the parameters that the source reported (PP) are written beside the"
			+ " calculated ones.")
	private Path compare;

	@Option(names = "--prediction", paramLabel = "SIMULATION", description = "A simulation of the project, by its name or file, whose model is about a"
			+ " compound of the study: what it predicts for the tissues goes into the report.")
	private String prediction;

	@Option(names = "--predicted", paramLabel = "FILE", description = "Where observed and predicted areas and ratios are written, with fold errors.")
	private Path predicted;

	@Option(names = "--tolerance", description = "Relative difference within which a reported parameter agrees. Default: ${DEFAULT-VALUE}.")
	private double tolerance = ReportedParameters.TOLERANCE;

	@Option(names = "--author", description = "Who makes the report.")
	private String author;

	@Option(names = "--date", paramLabel = "TEXT", description = "Date that the report shows (default: today); none for no date, which makes the"
			+ " same study the same bytes.")
	private String date;

	private ProjectFolder project;

	@Override
	public Integer call() throws IOException {
		for (Path report : reports) {
			if (!ReportFile.isReport(report)) {
				throw new ParameterException(spec.commandLine(), "--report " + report + ": a report is .html or .pdf");
			}
		}
		Study study = load();
		StudyAnalysis analysis = StudyAnalysis.of(study, StudyData.load(study));
		PrintWriter err = spec.commandLine().getErr();
		for (StudyProblem problem : analysis.problems()) {
			err.println(problem.severity().name().toLowerCase(Locale.ROOT) + ": " + problem.text());
		}
		if (nca != null) {
			TableOutput.write(wide ? analysis.nca().wideTable() : analysis.nca().longTable(), nca, spec.commandLine());
		}
		if (audit != null) {
			TableOutput.write(analysis.nca().audit(), audit, spec.commandLine());
		}
		if (star != null) {
			if (analysis.star().isEmpty()) {
				throw new IllegalArgumentException(file + ": the study has no table of compounds; name plasma and a diseased tissue in its settings");
			}
			TableOutput.write(StarTable.of(analysis.star().get().rows(), analysis.classifier().get()), star, spec.commandLine());
		}
		ReportedComparison reported = ReportedParameters.compare(study, analysis.nca(), tolerance).orElse(null);
		if (compare != null) {
			if (reported == null) {
				throw new IllegalArgumentException(file + ": the study's source reported no parameters that --compare could write");
			}
			TableOutput.write(reported.table(), compare, spec.commandLine());
		}
		PredictionComparison comparison = compared(study, analysis);
		report(study, analysis, reported, comparison);
		return comparison != null && !comparison.refusal().isEmpty() ? ExitCodes.FAILURES : analysis.problems().stream().anyMatch(p -> p.severity() == Severity.ERROR) ? ExitCodes.FAILURES : ExitCodes.DONE;
	}

	/** Null when no prediction is asked for. */
	private PredictionComparison compared(Study study, StudyAnalysis analysis) throws IOException {
		if (prediction == null) {
			if (predicted != null) {
				throw new ParameterException(spec.commandLine(), "--predicted " + predicted + ": say with --prediction which simulation predicts");
			}
			return null;
		}
		Simulation simulation = simulation();
		PredictionComparison comparison = StudyPrediction.of(study, analysis, simulation, RunContext.standard());
		PrintWriter err = spec.commandLine().getErr();
		if (!comparison.refusal().isEmpty()) {
			err.println("error: " + simulation.getName() + " can't be compared: " + comparison.refusal());
			return comparison;
		}
		comparison.warnings().forEach(w -> err.println("warning: " + w));
		err.println(comparison.compound() + ": areas " + PredictionComparison.text(comparison.areas()) + "; ratios to plasma "
				+ PredictionComparison.text(comparison.ratios()));
		if (predicted != null) {
			TableOutput.write(comparison.table(), predicted, spec.commandLine());
		}
		return comparison;
	}

	private Simulation simulation() throws IOException {
		List<String> names = new ArrayList<>();
		for (DocumentEntry entry : project.simulations()) {
			String name = entry.path().getFileName().toString();
			names.add(name.replaceFirst("\\.simulation$", ""));
			if (name.equals(prediction) || names.getLast().equals(prediction) || prediction.equals(entry.name())
					|| entry.path().equals(Path.of(prediction).toAbsolutePath().normalize())) {
				return project.load(entry.path(), Simulation.class);
			}
		}
		throw new ParameterException(spec.commandLine(), "--prediction " + prediction + ": the project has no such simulation; it has " + names);
	}

	private void report(Study study, StudyAnalysis analysis, ReportedComparison reported, PredictionComparison comparison) throws IOException {
		if (reports.isEmpty()) {
			return;
		}
		String shown = date == null ? LocalDate.now().toString() : date.equals(NO_DATE) ? null : date;
		ReportDocument document = StudyReport
				.of(new StudyReportInput(study, analysis, reported, comparison, EngineVersion.all(), author, shown));
		for (Path report : reports) {
			ReportFile.write(document, report);
			spec.commandLine().getOut().println(report);
		}
	}

	private Study load() throws IOException {
		project = OwnProject.of(file);
		return project.load(file.toAbsolutePath().normalize(), Study.class);
	}
}
