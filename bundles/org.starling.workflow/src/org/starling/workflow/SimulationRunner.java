package org.starling.workflow;

import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.checks.ModelException;
import org.starling.model.simulation.Simulation;
import org.starling.model.store.DocumentStore;
import org.starling.model.store.ProjectFolder;
import org.starling.results.InputHash;
import org.starling.results.ItemStatus;
import org.starling.results.RunHead;
import org.starling.results.RunRecord;
import org.starling.results.RunStatus;
import org.starling.results.RunStore;
import org.starling.results.RunWriter;
import org.starling.tables.NumberText;
import org.starling.tables.Table;

/**
 * Runs a simulation of a project and stores the run: tables as {@link RunTables} names them, one status a subject, the hashes
 * of all inputs. Runs on the calling thread.
 */
public final class SimulationRunner {

	/** Kind of a run without a fit. */
	public static final String SIMULATION = "simulation";
	/** Kind of a run with a fit. */
	public static final String FIT = "fit";

	private SimulationRunner() {
	}

	/** As {@link #run(ProjectFolder, Simulation, RunStore, RunContext)} with the project's own results. */
	public static RunRecord run(ProjectFolder project, Simulation simulation, RunContext context) throws IOException {
		return run(project, simulation, new RunStore(project.resultsFolder()), context);
	}

	/**
	 * A simulation that cannot run at all is stored as FAILED with the reason; a cancelled one keeps the subjects done.
	 *
	 * @throws IOException when the run cannot be stored
	 */
	public static RunRecord run(ProjectFolder project, Simulation simulation, RunStore store, RunContext context)
			throws IOException {
		String input = simulation.eResource() == null ? "" : project.relativize(DocumentStore.path(simulation.eResource().getURI()));
		InputHash inputs = Staleness.inputs(project, simulation);
		RunHead head = head(simulation, input, context).withInputs(inputs);
		RunStore.prepare();
		store.recover();
		try (RunWriter writer = store.begin(head)) {
			SimulationOutcome outcome;
			try {
				outcome = SimulationEngine.compute(simulation, SimulationOverrides.NONE, context);
			} catch (SimulationException | ModelException e) {
				return writer.commit(RunStatus.FAILED, e.getMessage());
			}
			for (Map.Entry<String, Table> table : outcome.tables().entrySet()) {
				writer.write(table.getKey(), table.getValue());
			}
			for (ItemStatus item : outcome.items()) {
				writer.item(item.item(), item.returnCode(), item.message());
			}
			return writer.commit(outcome.status(), outcome.message());
		}
	}

	private static RunHead head(Simulation simulation, String input, RunContext context) {
		SolverSetting solver = SimulationPlan.solver(simulation.getSolver(), SimulationOverrides.NONE);
		String version = context.solvers().all().stream().filter(p -> p.id().equals(solver.id())).map(p -> p.version())
				.findFirst().orElse("");
		Map<String, String> options = new TreeMap<>(solver.options());
		options.put("relativeTolerance", NumberText.format(solver.relTol()));
		options.put("absoluteTolerance", NumberText.format(solver.absTol()));
		options.put("maxSteps", Integer.toString(solver.maxSteps()));
		return RunHead.of(simulation.getFit() == null ? SIMULATION : FIT, simulation.getName(), input)
				.withSolver(solver.id(), version, options).withEngineVersion(EngineVersion.current());
	}
}
