package org.starling.workflow;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

import org.starling.model.simulation.Simulation;
import org.starling.model.store.ProjectFolder;
import org.starling.results.RunRecord;

/** Brings the results of a project up to date: runs what has no current run, and nothing else. Runs on the calling thread. */
public final class StaleRunner {

	private StaleRunner() {
	}

	/** The simulations whose newest run is missing, unfinished or older than one of its inputs. */
	public static List<SimulationState> outOfDate(ProjectFolder project) throws IOException {
		return SimulationState.of(project).stream().filter(s -> s.freshness().isOutOfDate()).toList();
	}

	/**
	 * Runs them one after the other into the project's own results; a cancelled run is kept and the rest left alone.
	 *
	 * @return in the order of the simulations
	 * @throws IOException when a document cannot be read or a run not be stored; the runs before it are kept
	 */
	public static List<RunRecord> run(ProjectFolder project, List<SimulationState> simulations, RunContext context) throws IOException {
		List<RunRecord> runs = new ArrayList<>();
		for (int k = 0; k < simulations.size() && !context.cancelled().getAsBoolean(); k++) {
			Simulation simulation = project.load(simulations.get(k).simulation().path(), Simulation.class);
			runs.add(SimulationRunner.run(project, simulation,
					context.part((double) k / simulations.size(), (k + 1.0) / simulations.size())));
		}
		return runs;
	}
}
