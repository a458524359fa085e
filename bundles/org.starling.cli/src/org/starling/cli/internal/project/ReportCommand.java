package org.starling.cli.internal.project;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunStore;
import org.starling.workflow.RunContext;
import org.starling.workflow.report.ProjectReport;
import org.starling.workflow.report.ReportContent;
import org.starling.workflow.report.ReportDocument;
import org.starling.workflow.report.ReportFile;
import org.starling.workflow.report.ReportSections;
import org.starling.workflow.report.ReportSelection;
import org.starling.workflow.report.ReportedRun;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling report}: a project, or a part of it, as it stands. */
@Command(name = "report", mixinStandardHelpOptions = true, sortOptions = false, description = "Report on a project or on a part of it as it stands:"
		+ " inputs, molecules, models, studies, and the newest run of each simulation. Computes no run; what is stale is said so.",
		footer = { "", "Examples: starling report DIR --out report.html --out report.pdf",
				"          starling report DIR --only simulations/fit.simulation --out fit.html",
				"Same files and runs give the same bytes. docs/report.md tells the chapters." })
public final class ReportCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(arity = "0..1", paramLabel = "PROJECT", description = "The project folder.")
	private Path path;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the report is written: .html or .pdf; repeatable.")
	private List<Path> reports = List.of();

	@Option(names = "--only", paramLabel = "DOCUMENT", arity = "1..*", description = "Documents to report on, by file or name, with what they refer to"
			+ " (default: all).")
	private List<String> only = List.of();

	@Option(names = "--results", paramLabel = "DIR", description = "Where the runs are (default: results in the project).")
	private Path results;

	@Option(names = "--date", paramLabel = "TEXT", description = "A date that the report shows (default: none, so that nothing depends on the clock).")
	private String date;

	@Option(names = "--sections", description = "List the chapters that there are, those of plug-ins among them.")
	private boolean sections;

	@Override
	public Integer call() throws IOException {
		if (sections) {
			TextTable table = new TextTable("PLACE", "ID", "TITLE");
			ReportSections.standard().all().forEach(s -> table.row(String.valueOf(s.place()), s.id(), s.title()));
			table.print(spec.commandLine().getOut());
			return ExitCodes.DONE;
		}
		if (path == null || reports.isEmpty()) {
			throw new ParameterException(spec.commandLine(), path == null ? "the project's folder is missing" : "--out is missing: name the report's file");
		}
		for (Path report : reports) {
			if (!ReportFile.isReport(report)) {
				throw new ParameterException(spec.commandLine(), "--out " + report + ": a report is .html or .pdf");
			}
		}
		ProjectFolder project = ProjectFolder.open(path);
		RunStore store = new RunStore(results == null ? project.resultsFolder() : results);
		ReportContent content = ReportContent.of(project, store, ReportSelection.of(project, only), RunContext.standard());
		ReportDocument document = ProjectReport.of(content, ReportSections.standard(), date);
		for (Path report : reports) {
			ReportFile.write(document, report);
			spec.commandLine().getOut().println(report);
		}
		content.runs().stream().filter(ReportedRun::isStale)
				.forEach(r -> spec.commandLine().getErr().println("stale: " + r.run().head().input() + ": changed " + String.join(", ", r.changed())));
		return ExitCodes.DONE;
	}
}
