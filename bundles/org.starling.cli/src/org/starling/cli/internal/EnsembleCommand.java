package org.starling.cli.internal;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;

import org.starling.kinetics.DoseInput;
import org.starling.kinetics.Dosing;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.ensemble.Correlation;
import org.starling.kinetics.ensemble.Ensemble;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.EnsembleStatistics;
import org.starling.kinetics.ensemble.EnsembleVariant;
import org.starling.kinetics.ensemble.EnsembleVariants;
import org.starling.kinetics.ensemble.LaneUse;
import org.starling.kinetics.ensemble.ParameterDistribution;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;
import org.starling.results.RunHead;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.NumberText;
import org.starling.tables.csv.DelimitedTable;
import org.starling.workflow.EngineVersion;
import org.starling.workflow.EnsembleRunner;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling ensemble}: many runs of one model with values of their own, into a store of results. */
@Command(name = "ensemble", mixinStandardHelpOptions = true, sortOptions = false, description = "Run many variants of a model and write"
		+ " curves, statuses and quantiles as Parquet.",
		footer = { "", "Example: starling ensemble model.xml --n 1000 --vary 'CL=lognormal(cv=0.3)' --seed 1 --end 48 --out results" })
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

	@Option(names = "--set", paramLabel = "NAME=VALUE", description = "A value for all runs; repeatable.")
	private Map<String, Double> values = new LinkedHashMap<>();

	@Option(names = "--dose", paramLabel = "SPECIES=AMOUNT", description = "A bolus at the start for all runs, in the model's substance"
			+ " unit; repeatable. Default: the model's only regimen.")
	private Map<String, Double> doses = new LinkedHashMap<>();

	@Option(names = "--regimen", description = "Name of the model's regimen to give.")
	private String regimen;

	@Option(names = "--end", description = "End in the model's time unit. Default: ${DEFAULT-VALUE}.", defaultValue = "24")
	private double end;

	@Option(names = "--points", description = "Number of output times, ends included. Default: ${DEFAULT-VALUE}.", defaultValue = "97")
	private int points;

	@Option(names = "--times", paramLabel = "T", split = ",", description = "Output times, ascending, instead of --end and --points.")
	private List<Double> times = new ArrayList<>();

	@Option(names = "--outputs", paramLabel = "NAME", split = ",", description = "What is written. Default: the observers, or the"
			+ " species.")
	private List<String> outputs = new ArrayList<>();

	@Option(names = "--solver", description = "Id of the solver (see: starling solvers).", defaultValue = SolverSetting.AUTO)
	private String solver;

	@Option(names = "--rtol", description = "Relative tolerance. Default: ${DEFAULT-VALUE}.", defaultValue = "1e-6")
	private double relTol;

	@Option(names = "--atol", description = "Absolute tolerance. Default: ${DEFAULT-VALUE}.", defaultValue = "1e-9")
	private double absTol;

	@Option(names = "--threads", description = "Threads; the numbers do not depend on it. Default: all processors.")
	private Integer threads;

	@Option(names = "--lanes", description = "Whether runs are solved side by side in the vector unit: ${COMPLETION-CANDIDATES}. Default:"
			+ " ${DEFAULT-VALUE}.", defaultValue = "AUTO")
	private LaneUse lanes;

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
		SimulationSetup setup = setup(model, simulator);
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
		EnsembleContext context = threads == null ? EnsembleContext.standard() : EnsembleContext.onThreads(threads);
		EnsembleRunner.Outcome outcome = EnsembleRunner.run(ensemble.withLanes(lanes), List.copyOf(symbols), new RunStore(out), head(),
				context);
		outcome.failures().forEach(f -> err.println(f.variant().label() + ": " + f.code() + ": " + f.message()));
		EnsembleStatistics s = outcome.statistics();
		spec.commandLine().getOut().println(out.resolve(outcome.record().id()) + ": " + outcome.record().message() + "; "
				+ NumberText.format(s.duration().toMillis() / 1000.0) + " s");
		return outcome.record().status() == RunStatus.COMPLETE ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private SimulationSetup setup(Model model, ModelSimulator simulator) {
		SimulationSetup setup = times.isEmpty() ? SimulationSetup.evenly(0, end, points)
				: SimulationSetup.at(times.stream().mapToDouble(Double::doubleValue).toArray()).withStart(Math.min(0, times.getFirst()));
		return setup.withOutputs(outputs.toArray(String[]::new)).withOverrides(values).withDoses(doses(model, simulator))
				.withSolver(new SolverSetting(solver, Map.of(), relTol, absTol, SolverSetting.defaults().maxSteps()));
	}

	private List<DoseInput> doses(Model model, ModelSimulator simulator) {
		if (!doses.isEmpty()) {
			List<DoseInput> all = new ArrayList<>();
			doses.forEach((species, amount) -> all.add(DoseInput.bolus(species, 0, amount)));
			return all;
		}
		List<Regimen> known = model.getRegimens();
		if (regimen == null) {
			return known.size() == 1 ? Dosing.of(known.getFirst(), simulator.system()) : List.of();
		}
		return Dosing.of(known.stream().filter(r -> regimen.equals(r.getName())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the model has no regimen '" + regimen + "'; it has "
						+ known.stream().map(r -> r.getName()).toList())), simulator.system());
	}

	private RunHead head() {
		RunHead head = RunHead.of(EnsembleRunner.ENSEMBLE, file.getFileName().toString(), file.toString())
				.withSolver(solver, "", Map.of("relativeTolerance", NumberText.format(relTol), "absoluteTolerance",
						NumberText.format(absTol)))
				.withEngineVersion(EngineVersion.current());
		return count == null ? head : head.withSeed(seed);
	}
}
