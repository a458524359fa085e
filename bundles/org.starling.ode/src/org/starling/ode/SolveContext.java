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

	boolean isCancelled();

	void progress(double fraction);

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
