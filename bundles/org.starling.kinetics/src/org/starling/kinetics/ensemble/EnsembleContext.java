package org.starling.kinetics.ensemble;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The caller's side of a running ensemble.
 *
 * @param threads   how many threads solve; the numbers do not depend on it
 * @param cancelled asked at least every 100 ms, on the threads that solve
 * @param progress  told the fraction of runs that are done, on one of these threads at a time
 */
public record EnsembleContext(int threads, BooleanSupplier cancelled, DoubleConsumer progress) {

	public EnsembleContext {
		if (threads < 1) {
			throw new IllegalArgumentException("an ensemble needs at least 1 thread, not " + threads);
		}
	}

	/** All processors, never cancelled, progress to nobody. */
	public static EnsembleContext standard() {
		return onThreads(Runtime.getRuntime().availableProcessors());
	}

	public static EnsembleContext onThreads(int threads) {
		return new EnsembleContext(threads, () -> false, _ -> {
		});
	}
}
