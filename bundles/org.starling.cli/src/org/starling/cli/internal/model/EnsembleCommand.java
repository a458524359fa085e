package org.starling.cli.internal.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.WatchedRun;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.ensemble.Correlation;
import org.starling.kinetics.ensemble.Ensemble;
import org.starling.kinetics.ensemble.EnsembleStatistics;
import org.starling.kinetics.ensemble.EnsembleVariant;
import org.starling.kinetics.ensemble.EnsembleVariants;
import org.starling.kinetics.ensemble.ParameterDistribution;
import org.starling.model.pkmodel.Model;
import org.starling.results.RunHead;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.NumberText;
import org.starling.tables.csv.DelimitedTable;
import org.starling.workflow.EnsembleRunner;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling ensemble}: many runs of one model with values of their own, into a store of results. */
@Command(name = "ensemble", mixinStandardHelpOptions = true, sortOptions = false, description = "Run many variants of a model and write"
		+ " curves, statuses and quantiles as Parquet.",
		footer = { "", "Ctrl-C ends it soon: what is finished is kept, and the results are marked as cancelled.", "", "Example: starling ensemble model.xml --n 1000 --vary 'CL=lognormal(cv=0.3)' --seed 1 --end 48 --out results" })
public final class EnsembleCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "MODEL", description = "A .model file, or SBML (.xml, .sbml).")
	private Path file;

	@Option(names = "--variants", paramLabel = "FILE.csv", description = "A row for each run: a column for each symbol with a value of"
			+ " its own, and 'id' for labels.")
	private Path table;

	@Option(names = "--n", paramLabel = "COUNT", description = "Number of runs to draw with --vary.")
	private Integer count;

	@Option(names = "--vary", paramLabel = "NAME=DISTRIBUTION", description = "lognormal(cv=0.3), normal(sd=2) or uniform(min=1,max=3)"
			+ " around the model's value; repeatable.")
	private List<String> distributions = new ArrayList<>();

	@Option(names = "--correlate", paramLabel = "A,B=R", description = "Correlation of two values that vary, on the normal scale behind"
			+ " them; repeatable.")
	private List<String> correlations = new ArrayList<>();

	@Option(names = "--seed", description = "Seed of the draws. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Mixin
	private EnsembleOptions options;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder of results; the run gets a folder in it.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		if ((table == null) == (count == null) || count != null && (count < 1 || distributions.isEmpty())) {
			throw new ParameterException(spec.commandLine(), "give either --variants, or --n and at least one --vary");
		}
		PrintWriter err = spec.commandLine().getErr();
		Model model = InputFiles.model(file, err);
		ModelSimulator simulator = ModelSimulator.of(model, null, RunContext.standard().solvers());
		SimulationSetup setup = options.setup(model, simulator);
		List<ParameterDistribution> varied = distributions.stream().map(ParameterDistribution::parse).toList();
		Set<String> symbols = new LinkedHashSet<>();
		Ensemble ensemble;
		if (table != null) {
			List<EnsembleVariant> variants = EnsembleVariants.of(DelimitedTable.read(table));
			variants.forEach(v -> symbols.addAll(v.values().keySet()));
			ensemble = Ensemble.of(simulator, setup, variants);
		} else {
			varied.forEach(d -> symbols.add(d.symbol()));
			ensemble = Ensemble.of(simulator, setup, count, EnsembleVariants.drawn(simulator, setup, varied,
					correlations.stream().map(Correlation::parse).toList(), seed));
		}
		try (WatchedRun run = new WatchedRun(err, ensemble.size(), "runs")) {
			EnsembleRunner.Outcome outcome = EnsembleRunner.run(ensemble.withLanes(options.lanes()), List.copyOf(symbols),
					new RunStore(out), head(), options.context(run));
			run.ran();
			outcome.failures().forEach(f -> err.println(f.variant().label() + ": " + f.code() + ": " + f.message()));
			EnsembleStatistics s = outcome.statistics();
			spec.commandLine().getOut().println(out.resolve(outcome.record().id()) + ": " + outcome.record().message() + "; "
					+ NumberText.format(s.duration().toMillis() / 1000.0) + " s");
			return outcome.record().status() == RunStatus.COMPLETE ? ExitCodes.DONE : ExitCodes.FAILURES;
		}
	}

	private RunHead head() {
		RunHead head = options.head(EnsembleRunner.ENSEMBLE, file.getFileName().toString(), file.toString());
		return count == null ? head : head.withSeed(seed);
	}
}
