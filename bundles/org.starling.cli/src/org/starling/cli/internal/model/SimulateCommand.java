package org.starling.cli.internal.model;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import org.starling.cli.internal.ExitCodes;
import org.starling.cli.internal.InputFiles;
import org.starling.cli.internal.Quantities;
import org.starling.cli.internal.TableOutput;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.dosing.EventTableDosing;
import org.starling.model.base.Quantity;
import org.starling.model.pkmodel.Model;
import org.starling.model.simulation.Simulation;
import org.starling.model.simulation.SimulationPackage;
import org.starling.model.store.Documents;
import org.starling.ode.solvers.StandardSolvers;
import org.starling.results.ItemStatus;
import org.starling.results.RunStatus;
import org.starling.sbml.flux.FluxBalance;
import org.starling.tables.Table;
import org.starling.tables.events.EventTable;
import org.starling.workflow.RunContext;
import org.starling.workflow.RunTables;
import org.starling.workflow.SimulationEngine;
import org.starling.workflow.SimulationException;
import org.starling.workflow.SimulationOutcome;
import org.starling.workflow.SimulationOverrides;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code starling simulate}: one model or simulation, its curves as CSV; nothing is kept. */
@Command(name = "simulate", mixinStandardHelpOptions = true, sortOptions = false,
		description = "Simulate a model or a simulation and write the curves; no run is kept.",
		footer = { "", "Examples: starling simulate model.xml --times 0,1,2,10 --rtol 1e-8",
				"          starling simulate models/one-compartment-oral.model --end 24 --set CL=3.1 --dose depot=320" })
public final class SimulateCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", description = "A .model or .simulation file, or SBML (.xml, .sbml).")
	private Path file;

	@Option(names = "--set", paramLabel = "NAME=VALUE", description = "A value in the unit that the model gives it; repeatable.")
	private Map<String, Double> values = new LinkedHashMap<>();

	@Option(names = "--regimen", description = "Name of the model's regimen to give (default: the simulation's, or the "
			+ "model's only one).")
	private String regimen;

	@Option(names = "--variant", description = "Name of the model's variant to use.")
	private String variant;

	@Option(names = "--dose", paramLabel = "SPECIES=AMOUNT", description = "A bolus at the start, in the model's substance "
			+ "unit, instead of a regimen; repeatable.")
	private Map<String, Double> doses = new LinkedHashMap<>();

	@Option(names = "--dose-table", paramLabel = "FILE.csv", description = "Events of subjects as NONMEM reads them (ID, TIME, AMT, "
			+ "RATE, EVID, CMT, ADDL, II, SS, covariates), instead of a regimen; for a model. Without --end and --points the "
			+ "curves are at the table's observations.")
	private Path doseTable;

	@Option(names = "--sensitivities", paramLabel = "NAME", split = ",", description = "Parameters or initial values with respect "
			+ "to which the curves' derivatives are written too, separated by commas; for a model.")
	private List<String> sensitivities = new ArrayList<>();

	@Option(names = "--start", description = "Start in the model's time unit.")
	private Double start;

	@Option(names = "--end", description = "End in the model's time unit (default for a model: 24).")
	private Double end;

	@Option(names = "--points", description = "Number of output times, ends included (default: the simulation's, or 201).")
	private Integer points;

	@Option(names = "--times", paramLabel = "T", split = ",", description = "Output times, ascending, separated by commas, instead of "
			+ "--points; --end may lie behind the last.")
	private List<Double> times = new ArrayList<>();

	@Option(names = "--outputs", paramLabel = "NAME", split = ",", description = "What is written, separated by commas; NAME.amount and "
			+ "NAME.concentration for a species (default: the observers; without observers the species, and for SBML all that varies).")
	private List<String> outputs = new ArrayList<>();

	@Option(names = "--solver", description = "Id of the solver (see: starling solvers).")
	private String solver;

	@Option(names = "--solver-option", paramLabel = "NAME=VALUE", description = "An option of the solver; repeatable.")
	private Map<String, String> options = new LinkedHashMap<>();

	@Option(names = "--rtol", description = "Relative tolerance.")
	private Double relativeTolerance;

	@Option(names = "--atol", description = "Absolute tolerance, in the unit of the states.")
	private Double absoluteTolerance;

	@Option(names = "--out", paramLabel = "FILE", description = "Where the curves are written: Parquet when it ends with .parquet, else CSV "
			+ "(default: CSV to the standard output).")
	private Path out;

	@Override
	public Integer call() throws IOException {
		Simulation simulation = simulation();
		if (doseTable != null || !sensitivities.isEmpty()) {
			return tabulate(simulation);
		}
		SimulationOutcome outcome;
		try {
			outcome = SimulationEngine.compute(simulation, new SimulationOverrides(values, solver, options,
					relativeTolerance, absoluteTolerance, start, end, points), RunContext.standard());
		} catch (SimulationException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
		PrintWriter err = spec.commandLine().getErr();
		for (ItemStatus item : outcome.items()) {
			if (!item.message().isBlank()) {
				err.println((item.item().isEmpty() ? "" : item.item() + ": ") + item.returnCode() + ": " + item.message());
			}
		}
		Table curves = outcome.tables().get(RunTables.CURVES);
		if (curves != null) {
			write(simulation.getStudy() == null ? withoutSubject(curves) : curves);
		}
		return outcome.status() == RunStatus.COMPLETE ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private int tabulate(Simulation simulation) throws IOException {
		if (simulation.eResource() != null) {
			throw new ParameterException(spec.commandLine(), "--dose-table and --sensitivities are for a model; give the file of"
					+ " the simulation's model");
		}
		ModelSimulator simulator = ModelSimulator.of(simulation.getModel(), simulation.getVariant(), StandardSolvers.registry());
		boolean observed = doseTable != null && end == null && points == null && times.isEmpty();
		double from = start == null ? 0 : start;
		double to = end == null ? Math.max(from, simulation.getEnd().getValue()) : end;
		SimulationSetup setup = times.isEmpty() || points != null
				? SimulationSetup.evenly(from, to, points == null ? simulation.getPoints() : points)
				: SimulationSetup.at(times.stream().mapToDouble(Double::doubleValue).toArray()).withStart(from);
		setup = setup.withOutputs(simulation.getOutputs().toArray(String[]::new)).withOverrides(values).withSolver(setting());
		TableSimulation runs = new TableSimulation(simulator, setup, sensitivities);
		if (doseTable != null) {
			runs.run(EventTableDosing.of(EventTable.read(doseTable), simulator.system()), observed);
		} else {
			runs.run(simulation.getRegimen() == null ? List.of() : Dosing.of(simulation.getRegimen(), simulator.system()));
		}
		PrintWriter err = spec.commandLine().getErr();
		runs.failures().forEach(f -> err.println((f.subject().isEmpty() ? "" : f.subject() + ": ") + f.code() + ": " + f.message()));
		write(runs.table(doseTable != null));
		return runs.failures().isEmpty() ? ExitCodes.DONE : ExitCodes.FAILURES;
	}

	private SolverSetting setting() {
		SolverSetting d = SolverSetting.defaults();
		return new SolverSetting(solver == null ? d.id() : solver, options, relativeTolerance == null ? d.relTol() : relativeTolerance,
				absoluteTolerance == null ? d.absTol() : absoluteTolerance, d.maxSteps());
	}

	private void write(Table curves) throws IOException {
		TableOutput.write(curves, out, spec.commandLine());
	}

	private static Table withoutSubject(Table curves) {
		Table.Builder table = Table.builder();
		curves.columns().stream().filter(c -> !c.name().equals(RunTables.SUBJECT)).forEach(table::add);
		return table.build();
	}

	private Simulation simulation() throws IOException {
		Simulation simulation = switch (InputFiles.loadRunnable(file, spec.commandLine().getErr())) {
		case Simulation s -> s;
		case Model m -> of(m);
		default -> throw new ParameterException(spec.commandLine(), file + " is neither a model nor a simulation");
		};
		if (!times.isEmpty()) {
			simulation.getOutputTimes().clear();
			simulation.getOutputTimes().addAll(times);
		}
		if (!outputs.isEmpty()) {
			simulation.getOutputs().clear();
			simulation.getOutputs().addAll(outputs);
		}
		Model model = simulation.getModel();
		if (model != null && variant != null) {
			simulation.setVariant(model.getVariants().stream().filter(v -> variant.equals(v.getName())).findFirst()
					.orElseThrow(() -> new IllegalArgumentException("the model has no variant '" + variant + "'; it has "
							+ model.getVariants().stream().map(v -> v.getName()).toList())));
		}
		if (model != null && regimen != null) {
			simulation.setRegimen(Regimens.named(model, regimen));
		}
		if (model != null && !doses.isEmpty()) {
			simulation.setRegimen(BolusRegimen.add(model, doses, doseTime(simulation, model)));
			simulation.setStudy(null);
			simulation.setFit(null);
		}
		return simulation;
	}

	private Quantity doseTime(Simulation simulation, Model model) {
		boolean own = start == null && simulation.getStart() != null && simulation.getStart().getValue() != null;
		return own ? simulation.getStart() : Quantities.of(start == null ? 0 : start, model.getTimeUnit());
	}

	private Simulation of(Model model) {
		if (FluxBalance.isMeantFor(model)) {
			throw new IllegalArgumentException(file + ": the reactions have no rates but an objective, so there are fluxes and no "
					+ "curves; use: starling flux " + file);
		}
		Simulation simulation = Documents.create(Simulation.class, SimulationPackage.Literals.SIMULATION);
		simulation.setName(model.getName());
		simulation.setModel(model);
		simulation.setEnd(Quantities.of(times.isEmpty() ? 24 : times.getLast(), model.getTimeUnit()));
		if (model.eResource() == null && model.getObservers().isEmpty()) {
			simulation.getOutputs().addAll(InputFiles.variables(model));
		}
		if (model.getRegimens().size() == 1) {
			simulation.setRegimen(model.getRegimens().getFirst());
		}
		return simulation;
	}
}
