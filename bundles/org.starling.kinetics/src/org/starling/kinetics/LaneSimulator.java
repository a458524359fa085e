package org.starling.kinetics;

import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

import org.starling.kinetics.internal.run.SimulationRun;
import org.starling.ode.OdeSolution;
import org.starling.ode.SolveContext;
import org.starling.ode.solvers.lanes.LaneSolver;
import org.starling.ode.solvers.lanes.LaneTask;
import org.starling.ode.solvers.lanes.LaneUnit;

/**
 * Runs simulations of one model in the lanes of the vector unit. A simulation's curves depend on its setup alone. One that does
 * not come to its end in its lane is run again by itself, so that it either ends well or says why not. Thread-safe.
 */
public final class LaneSimulator {

	/**
	 * One simulation.
	 *
	 * @param setup with the solver of the others
	 */
	public record Task(SimulationSetup setup, SolveContext context, Done done) {
	}

	/** Takes what came of a simulation, on the thread that simulates. */
	public interface Done {

		/** @param fromLane whether the curves come from a lane */
		void ran(SimulatedCurves curves, boolean fromLane);

		/** The setup can't be run. */
		void refused(IllegalArgumentException why);
	}

	private final ModelSimulator simulator;
	private final LaneSolver solver;
	private final Set<String> infused;

	/** @param infused species into which there may be infusions */
	LaneSimulator(ModelSimulator simulator, LaneSolver solver, Set<String> infused) {
		this.infused = infused;
		this.simulator = simulator;
		this.solver = solver;
	}

	/** What calculates. */
	public LaneUnit unit() {
		return solver.unit();
	}

	/** Begins to make vector instructions of the code, in the background; see {@link LaneSolver#warmUp}. */
	public Thread warmUp() {
		return solver.warmUp();
	}

	/**
	 * Runs what it is given, several at a time, on the calling thread.
	 *
	 * @param tasks gives the next simulation; null when there is none left
	 */
	public void run(Supplier<Task> tasks) {
		solver.solve(() -> {
			LaneTask next = null;
			Task task = tasks.get();
			while (task != null && next == null) {
				next = begin(task);
				task = next == null ? tasks.get() : null;
			}
			return next;
		});
	}

	/** Null when the simulation ends before its first step. */
	private LaneTask begin(Task task) {
		try {
			boolean fits = task.setup().doses().stream().allMatch(d -> !d.isInfusion() || infused.contains(d.species()));
			if (!fits) {
				task.done().ran(simulator.run(task.setup(), task.context()), false);
				return null;
			}
			SimulationRun run = simulator.prepare(task.setup(), task.context());
			OdeSolution ended = run.begin();
			if (ended == null) {
				return new LaneTask(run.problem(), run.options(), task.context(), concluded(task, run));
			}
			task.done().ran(simulator.curves(task.setup(), run, ended), false);
		} catch (IllegalArgumentException e) {
			task.done().refused(e);
		}
		return null;
	}

	private Consumer<OdeSolution> concluded(Task task, SimulationRun run) {
		return solution -> {
			SimulatedCurves curves;
			boolean ends;
			try {
				curves = solution == null ? null : simulator.curves(task.setup(), run, run.conclude(solution));
				ends = curves != null && (curves.returnCode().isComplete() || task.context().isCancelled());
				curves = ends ? curves : simulator.run(task.setup(), task.context());
			} catch (IllegalArgumentException e) {
				task.done().refused(e);
				return;
			}
			task.done().ran(curves, ends);
		};
	}
}
