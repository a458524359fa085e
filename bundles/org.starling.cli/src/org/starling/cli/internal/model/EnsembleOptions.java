package org.starling.cli.internal.model;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.cli.internal.WatchedRun;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.dosing.Dosing;
import org.starling.kinetics.ensemble.EnsembleContext;
import org.starling.kinetics.ensemble.LaneUse;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;
import org.starling.results.RunHead;
import org.starling.tables.NumberText;
import org.starling.workflow.EngineVersion;

import picocli.CommandLine.Option;

/** Options that all commands have that run one model many times. */
final class EnsembleOptions {

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

	/** What all runs have in common. */
	SimulationSetup setup(Model model, ModelSimulator simulator) {
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
		return Dosing.of(Regimens.named(model, regimen), simulator.system());
	}

	EnsembleContext context(WatchedRun run) {
		return new EnsembleContext(threads == null ? Runtime.getRuntime().availableProcessors() : threads, run::isCancelled, run::at);
	}

	LaneUse lanes() {
		return lanes;
	}

	/** @param input the file of the model */
	RunHead head(String kind, String title, String input) {
		return RunHead.of(kind, title, input).withSolver(solver, "", Map.of("relativeTolerance", NumberText.format(relTol),
				"absoluteTolerance", NumberText.format(absTol))).withEngineVersion(EngineVersion.current());
	}
}
