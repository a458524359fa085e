package org.starling.workflow;

import java.util.Objects;
import java.util.function.BooleanSupplier;

import org.starling.ode.OdeSolvers;

/**
 * The caller's side of a run.
 *
 * @param solvers   the solvers at hand
 * @param cancelled asked at least every 100 ms, on the running thread
 * @param progress  told of progress, on the running thread
 */
public record RunContext(OdeSolvers solvers, BooleanSupplier cancelled, Progress progress) {

	public RunContext {
		Objects.requireNonNull(solvers, "solvers");
		Objects.requireNonNull(cancelled, "cancelled");
		Objects.requireNonNull(progress, "progress");
	}

	/** Our own solvers and those on the class path, never cancelled, progress to nobody. */
	public static RunContext standard() {
		return new RunContext(OdeSolvers.fromServiceLoader(RunContext.class.getClassLoader()), () -> false, (fraction, what) -> {
		});
	}

	public RunContext withProgress(Progress listener) {
		return new RunContext(solvers, cancelled, listener);
	}

	/** A part of this run: progress 0 to 1 of the part is told as {@code from} to {@code to} of the whole. */
	RunContext part(double from, double to) {
		return new RunContext(solvers, cancelled,
				(fraction, what) -> progress.report(from + (to - from) * fraction, what));
	}

	/** Told how far a run is. */
	@FunctionalInterface
	public interface Progress {

		/**
		 * @param fraction done, 0 to 1
		 * @param what     what is being done now, for a person
		 */
		void report(double fraction, String what);
	}
}
