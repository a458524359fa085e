package org.starling.ode;

import java.util.function.BooleanSupplier;
import java.util.function.DoubleConsumer;

/**
 * The caller's side of a running solve. A solver asks for cancellation at least every 100 ms and reports progress as the
 * fraction of the span that is done, on its own thread.
 */
public interface SolveContext {

	SolveContext NONE = of(() -> false, fraction -> {
	});

	/** Whether the solve is to end with {@link ReturnCode#CANCELLED}. Called often: it must be cheap and not throw. */
	boolean isCancelled();

	/** @param fraction of the span that is done, from 0 to 1 */
	void progress(double fraction);

	/** A context of two functions, both called on the solver's thread. */
	static SolveContext of(BooleanSupplier cancelled, DoubleConsumer progress) {
		return new SolveContext() {

			@Override
			public boolean isCancelled() {
				return cancelled.getAsBoolean();
			}

			@Override
			public void progress(double fraction) {
				progress.accept(fraction);
			}
		};
	}
}
