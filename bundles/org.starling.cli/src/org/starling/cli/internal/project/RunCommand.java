package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.examples.ExampleProject;
import org.starling.examples.ExampleProjects;
import org.starling.model.store.ProjectFolder;
import org.starling.results.ItemStatus;
import org.starling.results.RunRecord;
import org.starling.sbml.archive.OmexImport;
import org.starling.sbml.archive.OmexReader;
import org.starling.workflow.ProjectRunner;
import org.starling.workflow.ProjectRunner.ProjectOutcome;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling run}: a whole project, with results, charts and a report. */
@Command(name = "run", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Run all simulations of a project and write results, tables, charts and report.html;"
				+ " or bring the project's own results up to date.",
		footer = { "", "Examples: starling run theophylline --out out", "          starling run experiment.omex --out out",
				"          starling run my-project --stale" })
public final class RunCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PROJECT", description = "A project folder; a COMBINE archive (.omex) or SED-ML (.sedml), which becomes the project "
			+ "DIR/project; or the name of an example (theophylline, pbpk, star), which is "
			+ "copied to DIR/project first.")
	private String project;

	@Option(names = "--out", paramLabel = "DIR", description = "Where everything is written.")
	private Path out;

	@Option(names = "--stale", description = "Run only simulations without a current run, those of which a document or a table of samples has"
			+ " changed since, and keep the runs in the project's own results. Without --out.")
	private boolean stale;

	@Option(names = "--verify-against", paramLabel = "DIR", description = "What an earlier run wrote: says each file that differs, and ends with 1"
			+ " when one does.")
	private Path reference;

	@Option(names = "--quiet", description = "Say nothing but what failed.")
	private boolean quiet;

	@Override
	public Integer call() throws IOException {
		PrintWriter console = spec.commandLine().getOut();
		if (stale == (out != null)) {
			throw new ParameterException(spec.commandLine(), stale ? "--stale keeps runs in the project; it does not go with --out"
					: "say with --out where everything is written, or with --stale that the project's own results are brought up to date");
		}
		if (stale && reference != null) {
			throw new ParameterException(spec.commandLine(), "--verify-against compares with what --out writes; it does not go with --stale");
		}
		long start = System.nanoTime();
		RunContext context = RunContext.standard().withProgress((fraction, what) -> {
			if (!quiet) {
				spec.commandLine().getErr().printf(Locale.ROOT, "%3.0f %% %s%n", 100 * fraction, what);
			}
		});
		if (stale) {
			ProjectFolder opened = ProjectFolder.open(Path.of(project));
			int code = StaleRuns.run(opened, context, console, spec.commandLine().getErr(), quiet);
			tellOfEnergies(opened, Path.of(project));
			return code;
		}
		Path folder = folder();
		ProjectOutcome outcome = ProjectRunner.run(folder, out, context);
		if (!quiet) {
			TextTable table = new TextTable("SIMULATION", "STATUS", "ITEMS", "RUN");
			for (RunRecord run : outcome.runs()) {
				table.row(run.head().title(), run.status().name().toLowerCase(Locale.ROOT), String.valueOf(run.items().size()),
						run.id());
			}
			table.print(console);
			outcome.messages().forEach(console::println);
		}
		for (RunRecord run : outcome.runs()) {
			if (!run.message().isBlank()) {
				spec.commandLine().getErr().println(run.head().title() + ": " + run.message());
			}
			for (ItemStatus item : run.items()) {
				if (!quiet && !item.message().isBlank()) {
					console.println(run.head().title() + ", " + item.item() + ": " + item.message());
				}
			}
		}
		tellOfEnergies(ProjectFolder.open(folder), folder);
		if (!quiet) {
			Duration took = Duration.ofNanos(System.nanoTime() - start);
			console.printf(Locale.ROOT, "%s (%.1f s)%n", outcome.report(), took.toMillis() / 1000.0);
		}
		int verified = reference == null ? ExitCodes.DONE : VerifyCommand.compare(out, reference, spec.commandLine());
		return outcome.hasFailures() ? ExitCodes.FAILURES : verified;
	}

	private void tellOfEnergies(ProjectFolder opened, Path named) throws IOException {
		if (!quiet) {
			ProjectEnergies.tell(opened, named, spec.commandLine().getOut());
		}
	}

	private Path folder() throws IOException {
		Path given = Path.of(project);
		if (Files.isRegularFile(given) && OmexReader.isReadable(given)) {
			OmexImport imported = OmexReader.read(given, out.resolve("project"));
			imported.messages().forEach(m -> spec.commandLine().getErr().println(m.severity() + " " + given + ": " + m));
			return imported.folder();
		}
		if (Files.exists(given)) {
			return given;
		}
		if (!ExampleProjects.has(project)) {
			throw new ParameterException(spec.commandLine(), project + " is neither a folder nor an example; the examples are "
					+ String.join(", ", ExampleProjects.all().stream().map(ExampleProject::id).toList()));
		}
		Path copy = out.resolve("project");
		return Files.exists(copy.resolve(ProjectFolder.PROJECT_FILE)) ? copy : ExampleProjects.copyTo(project, copy);
	}
}
