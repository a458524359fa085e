package org.starling.ode.solvers.internal.vector;

import java.util.function.Consumer;

/**
 * Code in two forms that give the same numbers to the last bit: loops, which run well from the start, and vectors, which the
 * compiler first has to turn into instructions. Whoever finds the vectors to be faster by now switches over. Thread-safe.
 *
 * @param <K> the kind of code
 */
public abstract class Rivals<K> {

	private final K loops;
	private final K vectors;
	private volatile K present;

	protected Rivals(K loops, K vectors) {
		this.loops = loops;
		this.vectors = vectors;
		present = loops;
	}

	/** The form in use. */
	protected final K present() {
		return present;
	}

	public final boolean isSwitched() {
		return present == vectors;
	}

	public final void useVectors() {
		present = vectors;
	}

	/** Runs each for a few calls; switches when vectors take clearly less time. */
	protected final void compare(Consumer<K> call, int calls) {
		long slow = time(loops, call, calls);
		long fast = time(vectors, call, calls);
		if (fast < 0.9 * slow) {
			useVectors();
		}
	}

	private static <K> long time(K code, Consumer<K> call, int calls) {
		long best = Long.MAX_VALUE;
		for (int repeat = 0; repeat < 3; repeat++) {
			long start = System.nanoTime();
			for (int i = 0; i < calls; i++) {
				call.accept(code);
			}
			best = Math.min(best, System.nanoTime() - start);
		}
		return best;
	}
}
