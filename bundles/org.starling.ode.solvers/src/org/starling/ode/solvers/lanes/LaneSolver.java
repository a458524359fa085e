package org.starling.ode.solvers.lanes;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;

import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.AutoProvider;
import org.starling.ode.solvers.internal.AutoSolver;
import org.starling.ode.solvers.internal.RosenbrockTableau;
import org.starling.ode.solvers.internal.lu.LaneLu;
import org.starling.ode.solvers.internal.vector.VectorWarmUp;
import org.starling.ode.solvers.onestep.OneStepRun;
import org.starling.ode.solvers.onestep.OneStepSolver;
import org.starling.ode.solvers.onestep.StepControl;

/**
 * Solves many problems of one system with a Rosenbrock method, each in a lane of its own: same coefficients, same step control and
 * same callbacks as the solver that takes one problem at a time, so that the solutions agree to rounding. A lane that has come to
 * its end takes the next problem. A solution depends on its problem alone, not on what the other lanes do. Immutable and
 * thread-safe: each call of {@link #solve} has its own lanes.
 */
public final class LaneSolver {

	private final LaneKernels kernels;
	private final StepControl control;
	private final AtomicBoolean warmUpBegun = new AtomicBoolean();

	private LaneSolver(LaneKernels kernels, StepControl control) {
		this.kernels = kernels;
		this.control = control;
	}

	/** Whether a solver has lanes. */
	public static boolean has(String solverId) {
		return solverId.equals("rodas5p") || solverId.equals("rodas4");
	}

	/** The solver with lanes that an id leads to for a problem; "auto" is asked for its choice. */
	public static Optional<String> idFor(String solverId, OdeProblem problem, SolveOptions options) {
		String id = solverId.equals(AutoProvider.ID) ? AutoSolver.choose(problem, options).id() : solverId;
		return Optional.of(id).filter(LaneSolver::has);
	}

	/**
	 * Generates the code of a system.
	 *
	 * @param solverId one that {@link #has}
	 * @return empty when its matrix asks for pivots off the diagonal or has too many entries for straight-line code
	 */
	public static Optional<LaneSolver> of(LaneSystem system, String solverId) {
		return of(system, solverId, LaneUnit.ofThisProcess());
	}

	static Optional<LaneSolver> of(LaneSystem system, String solverId, LaneUnit unit) {
		if (!has(solverId)) {
			throw new IllegalArgumentException("the solver '" + solverId + "' has no lanes; rodas5p and rodas4 have");
		}
		RosenbrockTableau tableau = solverId.equals("rodas4") ? RosenbrockTableau.rodas4() : RosenbrockTableau.rodas5p();
		return LaneLu.of(system.pattern())
				.map(lu -> new LaneSolver(new LaneKernels(system, lu, tableau, unit), StepControl.predictiveControl()));
	}

	/**
	 * Begins to warm up the code for vectors, on a thread of its own; until it is warm, loops do the work with the same numbers.
	 * Does nothing at the second call, or when the unit has no vectors.
	 *
	 * @return the thread, or null when there is nothing to be done
	 */
	public Thread warmUp() {
		return warmUpBegun.getAndSet(true) || kernels.switched.isEmpty() ? null
				: VectorWarmUp.start(trials());
	}

	private List<VectorWarmUp.Trial> trials() {
		double[] rows = new double[kernels.size];
		Arrays.fill(rows, 1);
		return kernels.switched.stream().<VectorWarmUp.Trial>map(k -> calls -> k.compare(rows, calls)).toList();
	}

	LaneKernels kernels() {
		return kernels;
	}

	public LaneUnit unit() {
		return kernels.unit;
	}

	/**
	 * Solves what it is given, in as many lanes as there are, on the calling thread.
	 *
	 * @param tasks gives the next problem when a lane is free; null when there is none left
	 */
	public void solve(Supplier<LaneTask> tasks) {
		LaneBlock block = new LaneBlock(kernels);
		Lane[] lanes = new Lane[kernels.unit.lanes()];
		for (int l = 0; l < lanes.length; l++) {
			lanes[l] = new Lane(block, l);
		}
		boolean busy = true;
		while (busy) {
			busy = false;
			for (Lane lane : lanes) {
				busy |= lane.prepare(tasks);
			}
			if (busy) {
				block.attempt();
				for (Lane lane : lanes) {
					lane.finish();
				}
			}
		}
	}

	/** What one lane is at. */
	private final class Lane {

		private final LaneBlock block;
		private final int number;
		private LaneTask task;
		private OneStepRun run;
		private LaneMethod method;
		/** Whether conditions are looked at after each step. */
		private boolean watched;
		private boolean exhausted;

		Lane(LaneBlock block, int number) {
			this.block = block;
			this.number = number;
		}

		/** Sets the length of the next step, of the next problem when the present one is solved; false when there is none. */
		boolean prepare(Supplier<LaneTask> tasks) {
			while (!exhausted) {
				if (run == null && !begin(tasks.get())) {
					return false;
				}
				double step = run.next();
				if (!Double.isNaN(step)) {
					method.propose(step);
					return true;
				}
				end(true);
			}
			return false;
		}

		private boolean begin(LaneTask next) {
			if (next == null) {
				exhausted = true;
				return false;
			}
			task = next;
			watched = next.problem().callbacks().stream().anyMatch(Callback.AtRoot.class::isInstance);
			run = new OneStepSolver((f, options) -> {
				method = new LaneMethod(block, number, f, options);
				return method;
			}, control, false).prepare(next.problem(), next.options(), next.context());
			return true;
		}

		private void end(boolean solved) {
			LaneTask ended = task;
			OneStepRun last = run;
			run = null;
			task = null;
			block.idle(number);
			ended.done().accept(solved ? last.solution() : null);
		}

		/** Judges the attempt. */
		void finish() {
			if (run == null) {
				return;
			}
			if (!block.isFactorized(number)) {
				end(false);
				return;
			}
			double error = block.error(number);
			if (watched && error <= 1) {
				block.proposal(number, run.proposal());
			}
			run.attempted(error);
		}
	}
}
