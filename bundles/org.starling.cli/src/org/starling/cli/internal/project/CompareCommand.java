package org.starling.cli.internal.project;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;

import org.starling.chart.Figure;
import org.starling.chart.export.ChartFormats;
import org.starling.cli.internal.ChartOutput;
import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.TableOutput;
import org.starling.cli.internal.TextTable;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;
import org.starling.results.RunStore;
import org.starling.workflow.comparison.ComparedRun;
import org.starling.workflow.comparison.ComparisonRow;
import org.starling.workflow.comparison.RunComparison;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling compare}: runs beside each other. */
@Command(name = "compare", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Lay runs over each other: settings and parameters in which they differ, largest values, areas and half-lives, charts.",
		footer = { "", "Example: starling compare --project DIR 20260101T120000000Z-1a2b3c4d 20260102 --out overlay.svg --out differences.csv",
				"Numbers are in the units of the first run; what can't be converted to them is left out and told of (exit code 1)." })
public final class CompareCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "RUN", arity = "2..*", description = "Folders of runs, such as DIR/results/ID; with --project ids or the beginning of ids, as"
			+ " `starling results` lists them.")
	private List<String> names;

	@Option(names = "--project", paramLabel = "DIR", description = "The project whose runs are named by their ids.")
	private Path project;

	@Option(names = "--out", paramLabel = "FILE", description = "Where something is written, by its ending: the table (.csv, .xlsx, .parquet) or the charts"
			+ " (.svg, .png, .pdf or another of `starling figure --formats`; several charts become several files). Repeatable. Without it the table goes to the terminal.")
	private List<Path> outputs = List.of();

	@Override
	public Integer call() throws IOException {
		List<ComparedRun> runs = new ArrayList<>();
		for (String name : names) {
			runs.add(read(name));
		}
		RunComparison comparison = RunComparison.of(runs);
		for (Path file : outputs) {
			if (isChart(file)) {
				draw(comparison, file);
			} else {
				TableOutput.write(comparison.table(), file, spec.commandLine());
			}
		}
		if (outputs.isEmpty()) {
			print(comparison, spec.commandLine().getOut());
		}
		comparison.refusals().forEach(r -> spec.commandLine().getErr().println("warning: " + r));
		return comparison.refusals().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	/** CSV is the table of the comparison, everything else that a chart can be is one. */
	private static boolean isChart(Path file) {
		return ChartFormats.find(file).filter(format -> format != ChartFormats.CSV).isPresent();
	}

	private ComparedRun read(String name) throws IOException {
		if (project == null) {
			Path folder = Path.of(name).toAbsolutePath().normalize();
			if (!Files.isDirectory(folder)) {
				throw new ParameterException(spec.commandLine(), name + " is no folder of a run; with --project DIR a run can be named by its id");
			}
			RunStore store = new RunStore(folder.getParent());
			return ComparedRun.read(store, folder.getFileName().toString(), store.record(folder.getFileName().toString()).head().title());
		}
		RunStore store = new RunStore(ProjectFolder.open(project).resultsFolder());
		List<RunRecord> found = store.list().stream().filter(r -> r.id().startsWith(name)).toList();
		if (found.size() != 1) {
			throw new ParameterException(spec.commandLine(), name + ": " + (found.isEmpty() ? "the project has no such run"
					: "several runs begin so: " + found.stream().map(RunRecord::id).toList()));
		}
		return ComparedRun.read(store, found.getFirst().id(), found.getFirst().head().title());
	}

	private void draw(RunComparison comparison, Path file) throws IOException {
		List<Figure> figures = comparison.figures();
		int ending = ChartFormats.ending(file).length();
		for (int k = 0; k < figures.size(); k++) {
			String name = file.getFileName().toString();
			int dot = name.length() - ending;
			Path target = figures.size() == 1 ? file : file.resolveSibling(name.substring(0, dot) + '-' + (k + 1) + name.substring(dot));
			new ChartOutput(target).write(figures.get(k));
			spec.commandLine().getErr().println(target + ": " + figures.get(k).title());
		}
	}

	private static void print(RunComparison comparison, PrintWriter out) {
		List<String> heads = new ArrayList<>(List.of("WHAT", "ITEM", "UNIT"));
		comparison.runs().forEach(r -> heads.add(r.label()));
		TextTable table = new TextTable(heads.toArray(String[]::new));
		for (ComparisonRow row : comparison.rows()) {
			List<String> cells = new ArrayList<>(List.of(row.name(), row.item(), row.unit()));
			for (int k = 0; k < row.values().size(); k++) {
				double ratio = row.ratios().get(k);
				cells.add(k > 0 && Double.isFinite(ratio) ? row.values().get(k) + String.format(Locale.ROOT, " (\u00d7%.4g)", ratio)
						: row.values().get(k));
			}
			table.row(cells.toArray(String[]::new));
		}
		table.print(out);
	}
}
