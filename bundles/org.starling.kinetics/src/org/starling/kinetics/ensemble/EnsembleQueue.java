package org.starling.kinetics.ensemble;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;

import org.starling.kinetics.SimulatedCurves;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;

/** Hands runs out to threads and puts what came of them into order. Thread-safe. */
final class EnsembleQueue {

	private final int count;
	private final EnsembleContext context;
	private final Consumer<EnsembleResult> results;
	private final AtomicInteger next = new AtomicInteger();
	private final Map<Integer, EnsembleResult> waiting = new HashMap<>();
	private volatile boolean stopped;
	private int delivered;
	private int complete;
	private int failed;
	private int inLanes;

	EnsembleQueue(int count, EnsembleContext context, Consumer<EnsembleResult> results) {
		this.count = count;
		this.context = context;
		this.results = results;
	}

	/** The number of the next run, or -1 when there is none to begin. */
	int next() {
		if (isCancelled()) {
			return -1;
		}
		int index = next.getAndIncrement();
		return index < count ? index : -1;
	}

	/** Ends the ensemble soon. */
	void cancel() {
		stopped = true;
	}

	private boolean isCancelled() {
		return stopped || context.cancelled().getAsBoolean();
	}

	/** The context of each run. */
	SolveContext context() {
		return SolveContext.of(this::isCancelled, _ -> {
		});
	}

	void ran(int index, EnsembleVariant variant, SimulatedCurves curves, boolean fromLane) {
		add(new EnsembleResult(index, variant, curves.returnCode(), curves.message(), Optional.of(curves), fromLane));
	}

	void refused(int index, EnsembleVariant variant, IllegalArgumentException why) {
		add(new EnsembleResult(index, variant, ReturnCode.FAILURE, why.getMessage(), Optional.empty(), false));
	}

	private synchronized void add(EnsembleResult result) {
		waiting.put(result.index(), result);
		for (EnsembleResult due = waiting.remove(delivered); due != null; due = waiting.remove(delivered)) {
			delivered++;
			complete += due.isComplete() ? 1 : 0;
			failed += due.isComplete() || due.code() == ReturnCode.CANCELLED ? 0 : 1;
			inLanes += due.fromLane() ? 1 : 0;
			results.accept(due);
		}
		context.progress().accept((double) delivered / count);
	}

	synchronized EnsembleStatistics statistics(String reason, Duration duration) {
		return new EnsembleStatistics(count, complete, failed, count - complete - failed, inLanes, reason, duration);
	}
}
