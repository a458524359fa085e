package org.starling.kinetics.ensemble;

import java.time.Duration;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.IntFunction;

import org.starling.kinetics.LaneSimulator;
import org.starling.kinetics.ModelSimulator;
import org.starling.kinetics.SimulatedCurves;
import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.ode.SolveContext;

/**
 * Many runs of one compiled model that differ in values and doses. Immutable and thread-safe.
 * <p>
 * Runs are solved side by side in the lanes of the vector unit when model and solver allow it, see {@link ModelSimulator#lanes};
 * numbers from a lane differ from those of a run by itself in the last digits, far below the tolerance. They do not depend on the
 * number of threads nor on the other runs.
 */
public final class Ensemble {

	/**
	 * Below this many runs of a new process the compiling of code for lanes costs more than it saves: measured for 62 states,
	 * even at 5,000 runs on one thread and 10,000 on two (docs/performance.md).
	 */
	private static final int FEWEST_FOR_LANES = 10_000;

	/** Variants whose doses are looked at before the code is made. */
	private static final int LOOKED_AT = 1000;

	private final ModelSimulator simulator;
	private final SimulationSetup common;
	private final int count;
	private final IntFunction<EnsembleVariant> variants;
	private final LaneUse laneUse;

	private Ensemble(ModelSimulator simulator, SimulationSetup common, int count, IntFunction<EnsembleVariant> variants,
			LaneUse laneUse) {
		this.simulator = simulator;
		this.common = common;
		this.count = count;
		this.variants = variants;
		this.laneUse = laneUse;
	}

	/** @param common times, outputs, solver, and the values and doses that a variant does not replace */
	public static Ensemble of(ModelSimulator simulator, SimulationSetup common, List<EnsembleVariant> variants) {
		List<EnsembleVariant> kept = List.copyOf(variants);
		return of(simulator, common, kept.size(), kept::get);
	}

	/**
	 * @param variants gives the variant of an index from 0 to {@code count - 1}, the same each time; called from several threads. When
	 *                 it throws a {@link RefusedVariantException}, that run has failed with its message
	 */
	public static Ensemble of(ModelSimulator simulator, SimulationSetup common, int count, IntFunction<EnsembleVariant> variants) {
		return new Ensemble(simulator, common, count, variants, LaneUse.AUTO);
	}

	public Ensemble withLanes(LaneUse use) {
		return new Ensemble(simulator, common, count, variants, use);
	}

	/** Number of runs. */
	public int size() {
		return count;
	}

	/**
	 * Solves on threads of its own, or on the calling one when one is enough.
	 *
	 * @param results takes what came of each run, in the order of the indices, from one thread at a time. Runs that were not begun
	 *                when the ensemble was cancelled are left out
	 */
	public EnsembleStatistics run(EnsembleContext context, Consumer<EnsembleResult> results) {
		long began = System.nanoTime();
		Choice choice = choose();
		EnsembleQueue queue = new EnsembleQueue(count, context, results);
		int threads = Math.min(context.threads(), Math.max(1, count));
		if (threads == 1) {
			work(choice, queue);
		} else {
			try (ExecutorService pool = Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("ensemble-", 0).factory())) {
				List<Future<?>> all = java.util.stream.IntStream.range(0, threads)
						.<Future<?>>mapToObj(_ -> pool.submit(() -> work(choice, queue))).toList();
				all.forEach(f -> await(f, queue));
			}
		}
		return queue.statistics(choice.reason, Duration.ofNanos(System.nanoTime() - began));
	}

	private static void await(Future<?> work, EnsembleQueue queue) {
		boolean interrupted = false;
		while (true) {
			try {
				work.get();
				break;
			} catch (InterruptedException e) {
				interrupted = true;
				queue.cancel();
			} catch (ExecutionException e) {
				queue.cancel();
				throw e.getCause() instanceof RuntimeException r ? r : new IllegalStateException(e.getCause());
			}
		}
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

	/** How runs are solved. */
	private record Choice(Optional<LaneSimulator> lanes, String reason) {

		static Choice alone(String reason) {
			return new Choice(Optional.empty(), reason);
		}
	}

	private Choice choose() {
		if (laneUse == LaneUse.NEVER) {
			return Choice.alone("one run at a time was asked for");
		}
		if (laneUse == LaneUse.AUTO && count < FEWEST_FOR_LANES) {
			return Choice.alone("fewer than " + FEWEST_FOR_LANES + " runs");
		}
		Optional<LaneSimulator> lanes;
		try {
			lanes = simulator.lanes(common, infused());
		} catch (IllegalArgumentException e) {
			return Choice.alone("the common setup can't be run by itself: " + e.getMessage());
		}
		if (lanes.isEmpty()) {
			return Choice.alone("the model has events, conditions, delays or algebraic unknowns, or the solver has no lanes");
		}
		if (laneUse == LaneUse.AUTO && !lanes.get().unit().vectorised()) {
			return Choice.alone("no vector unit; start Java with --add-modules jdk.incubator.vector");
		}
		lanes.get().warmUp();
		return new Choice(lanes, lanes.get().unit().lanes() + " lanes of " + (lanes.get().unit().vectorised() ? "the vector unit"
				: "loops"));
	}

	/** The species into which the doses of the first variants flow; a variant of another kind is run by itself. */
	private Set<String> infused() {
		Set<String> infused = new HashSet<>();
		for (int i = 0; i < Math.min(count, LOOKED_AT); i++) {
			List<DoseInput> doses;
			try {
				doses = variants.apply(i).doses();
			} catch (RefusedVariantException e) {
				continue; // reported when its turn comes
			}
			if (doses != null) {
				doses.stream().filter(DoseInput::isInfusion).forEach(d -> infused.add(d.species()));
			}
		}
		return infused;
	}

	private void work(Choice choice, EnsembleQueue queue) {
		try {
			choice.lanes.ifPresentOrElse(lanes -> lanes.run(() -> task(queue)), () -> oneByOne(queue));
		} catch (RuntimeException e) {
			queue.cancel();
			throw e;
		}
	}

	/** A run with what it has of its own. */
	private record Turn(int index, EnsembleVariant variant) {
	}

	/** The next run that can be begun; null when there is none. */
	private Turn next(EnsembleQueue queue) {
		for (int index = queue.next(); index >= 0; index = queue.next()) {
			try {
				return new Turn(index, variants.apply(index));
			} catch (RefusedVariantException e) {
				queue.refused(index, EnsembleVariant.of(e.label(), Map.of()), e);
			}
		}
		return null;
	}

	private LaneSimulator.Task task(EnsembleQueue queue) {
		Turn turn = next(queue);
		if (turn == null) {
			return null;
		}
		int index = turn.index;
		EnsembleVariant variant = turn.variant;
		return new LaneSimulator.Task(setup(variant), queue.context(), new LaneSimulator.Done() {

			@Override
			public void ran(SimulatedCurves curves, boolean fromLane) {
				queue.ran(index, variant, curves, fromLane);
			}

			@Override
			public void refused(IllegalArgumentException why) {
				queue.refused(index, variant, why);
			}
		});
	}

	private void oneByOne(EnsembleQueue queue) {
		SolveContext context = queue.context();
		for (Turn turn = next(queue); turn != null; turn = next(queue)) {
			SimulatedCurves curves;
			try {
				curves = simulator.run(setup(turn.variant), context);
			} catch (IllegalArgumentException e) {
				queue.refused(turn.index, turn.variant, e);
				continue;
			}
			queue.ran(turn.index, turn.variant, curves, false);
		}
	}

	private SimulationSetup setup(EnsembleVariant variant) {
		Map<String, Double> values = new LinkedHashMap<>(common.overrides());
		values.putAll(variant.values());
		SimulationSetup own = common.withOverrides(values);
		return variant.doses() == null ? own : own.withDoses(variant.doses());
	}
}
