package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TextTable;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.tables.csv.DelimitedWriter;
import org.starling.workflow.Staleness;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling results}: the runs of a project, or an SQL query over them. */
@Command(name = "results", mixinStandardHelpOptions = true, description = "List the runs of a project, stale ones marked, or "
		+ "ask them in SQL.")
public final class ResultsCommand implements java.util.concurrent.Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "PROJECT", description = "The project folder.")
	private Path path;

	@Option(names = "--results", paramLabel = "DIR", description = "Where the runs are (default: results in the project).")
	private Path results;

	@Option(names = "--sql", paramLabel = "QUERY", description = "A query over all runs; the tables are curves, observations, "
			+ "estimates, fits and statistics, each with a column run_id. The answer is CSV.")
	private String sql;

	@Override
	public Integer call() throws IOException {
		PrintWriter out = spec.commandLine().getOut();
		ProjectFolder project = ProjectFolder.open(path);
		RunStore store = new RunStore(results == null ? project.resultsFolder() : results);
		if (sql != null) {
			DelimitedWriter.write(store.query(sql), out);
			return ExitCodes.DONE;
		}
		store.recover();
		TextTable table = new TextTable("RUN", "INPUT", "STATUS", "STARTED", "ITEMS", "TABLES", "STATE");
		for (RunRecord run : store.list()) {
			List<String> changed = Staleness.changed(project, run);
			table.row(run.id(), run.head().input(), run.status().name().toLowerCase(Locale.ROOT),
					run.started().toString(), String.valueOf(run.items().size()),
					String.join(" ", run.tables().stream().map(t -> t.name()).toList()),
					changed.isEmpty() ? "current" : "stale: changed " + String.join(", ", changed));
		}
		table.print(out);
		return ExitCodes.DONE;
	}
}
