package org.starling.cli.internal.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.WatchedRun;
import org.starling.cli.internal.pbpk.PeopleOptions;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.ensemble.Correlation;
import org.starling.kinetics.ensemble.EnsembleStatistics;
import org.starling.kinetics.ensemble.ParameterDistribution;
import org.starling.model.pkmodel.Model;
import org.starling.pbpk.population.Bounds;
import org.starling.pbpk.population.ModelPopulation;
import org.starling.pbpk.population.SubjectSource;
import org.starling.pbpk.population.SubjectTable;
import org.starling.pbpk.population.VariedParameters;
import org.starling.pbpk.population.VirtualPopulation;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.tables.NumberText;
import org.starling.workflow.PopulationFiles;
import org.starling.workflow.PopulationRunner;
import org.starling.workflow.RunContext;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code starling population}: a model over many virtual or given subjects, with percentiles, exposures and forest plots. */
@Command(name = "population", mixinStandardHelpOptions = true, sortOptions = false, description = "Run a model for a population of"
		+ " virtual subjects, or of those in a file, and write curves (Parquet), percentiles, exposures, forest plots (CSV, PNG, SVG).",
		footer = { "", "Example: starling population --model human.model --n 1000 --seed 1 --out DIR",
				"A model without organs takes the values that --vary names alone." })
public final class PopulationCommand implements Callable<Integer> {

	private static final int MOST_PROBLEMS = 20;

	@Spec
	private CommandSpec spec;

	@Option(names = "--model", required = true, paramLabel = "FILE", description = "A .model file, or SBML (.xml, .sbml).")
	private Path file;

	@Option(names = "--n", paramLabel = "COUNT", description = "Virtual subjects.")
	private Integer count;

	@Option(names = "--subjects", paramLabel = "FILE.csv", description = "Subjects of your own instead, a row each: id, sex, age, height,"
			+ " weight, V_liver, Q_kidney, GFR, CYP3A4, ..., and symbols of the model. population.csv is such a file.")
	private Path subjects;

	@Option(names = "--seed", description = "Seed; a subject is a function of it and its number. Default: ${DEFAULT-VALUE}.", defaultValue = "1")
	private long seed;

	@Mixin
	private PeopleOptions people;

	@Option(names = "--vary", paramLabel = "NAME=DISTRIBUTION", description = "lognormal(cv=0.3), normal(sd=2) or uniform(min=1,max=3)"
			+ " around the subject's value of a symbol of the model; repeatable.")
	private List<String> distributions = new ArrayList<>();

	@Option(names = "--correlate", paramLabel = "A,B=R", description = "Correlation of two values of --vary, or of two names that --cv"
			+ " takes, on the normal scale; repeatable.")
	private List<String> correlations = new ArrayList<>();

	@Option(names = "--bounds", paramLabel = "NAME=A..B", description = "Plausible range of a value of --vary; draws outside are drawn"
			+ " anew; repeatable.")
	private Map<String, String> bounds = new LinkedHashMap<>();

	@Option(names = "--ignore-unknown", description = "Leave out columns of --subjects that the model does not have.")
	private boolean ignoreUnknown;

	@Option(names = "--doses-by-weight", description = "Doses in proportion to body weight: those of the model are for its BW.")
	private boolean dosesByWeight;

	@Mixin
	private EnsembleOptions options;

	@Option(names = "--no-charts", description = "Write tables alone.")
	private boolean noCharts;

	@Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for results, tables and charts.")
	private Path out;

	@Override
	public Integer call() throws IOException {
		if ((count == null) == (subjects == null)) {
			throw new ParameterException(spec.commandLine(), "give either --n or --subjects");
		}
		PrintWriter err = spec.commandLine().getErr();
		Model model = InputFiles.model(file, err);
		ModelSimulator simulator = ModelSimulator.of(model, null, RunContext.standard().solvers());
		SimulationSetup setup = options.setup(model, simulator);
		if (setup.doses().isEmpty() && !model.getRegimens().isEmpty()) {
			err.println("the model has " + model.getRegimens().size() + " regimens and none of them is given; choose one with --regimen");
		}
		List<ParameterDistribution> varied = distributions.stream().map(ParameterDistribution::parse).toList();
		List<String> symbols = varied.stream().map(ParameterDistribution::symbol).toList();
		Map<Boolean, List<Correlation>> split = correlations.stream().map(Correlation::parse)
				.collect(Collectors.partitioningBy(c -> symbols.contains(c.first()) || symbols.contains(c.second())));
		Map<String, Bounds> ranges = new LinkedHashMap<>();
		bounds.forEach((name, range) -> ranges.put(name, Bounds.parse(range)));
		SubjectSource source = subjects(model, split.get(false), err);
		ModelPopulation population = ModelPopulation.of(source, model, simulator, setup,
				new VariedParameters(varied, split.get(true), ranges, seed), ignoreUnknown);
		if (dosesByWeight) {
			population = population.withDosesByWeight();
		}
		say(population, source, err);
		try (WatchedRun run = new WatchedRun(err, population.size(), "subjects")) {
			PopulationRunner.Outcome outcome = PopulationRunner.run(population, simulator, setup, symbols, options.lanes(),
					new RunStore(out.resolve("results")), options.head(PopulationRunner.POPULATION, file.getFileName().toString(), file.toString())
							.withSeed(seed), options.context(run));
			run.ran();
			PopulationFiles.write(out, outcome, population, !noCharts);
			outcome.failures().forEach(f -> err.println("subject " + f.variant().label() + ": " + f.code() + ": " + f.message()));
			EnsembleStatistics s = outcome.statistics();
			spec.commandLine().getOut().println(out + ": " + outcome.record().message() + "; "
					+ NumberText.format(s.duration().toMillis() / 1000.0) + " s; run " + outcome.record().id());
			return outcome.record().status() == RunStatus.COMPLETE ? ExitCodes.DONE : ExitCodes.FAILURES;
		}
	}

	private SubjectSource subjects(Model model, List<Correlation> ofVariability, PrintWriter err) throws IOException {
		if (subjects == null) {
			return VirtualPopulation.generate(people.settings(count, people.species(model), ofVariability), seed);
		}
		if (!ofVariability.isEmpty()) {
			throw new ParameterException(spec.commandLine(), "--correlate names values that --vary does not: " + ofVariability);
		}
		SubjectTable table = SubjectTable.read(subjects, people.species(model));
		table.problems(MOST_PROBLEMS).forEach(err::println);
		return table;
	}

	private static void say(ModelPopulation population, SubjectSource source, PrintWriter err) {
		if (!population.isWholeBody()) {
			err.println("the model has no organs (no compartment V_liver): it takes body weight, GFR and haematocrit where it has BW, GFR, hct,"
					+ " and what --vary names");
		} else if (!population.notInModel().isEmpty()) {
			err.println("not in the model, and so left out: " + String.join(", ", population.notInModel()));
		}
		population.clearances().forEach(c -> err.println(c.symbol() + " grows with the " + c.organ().id() + " and varies as " + c.enzyme()));
		if (source instanceof VirtualPopulation virtual && !virtual.settings().demographics().targets().isEmpty()) {
			VirtualPopulation.AcceptanceStatistics a = virtual.acceptance();
			err.println(a.proposed() + " people proposed: " + a.notTaken() + " not taken by the wanted distributions, " + a.outside()
					+ " outside the bounds");
		}
	}
}
