package org.starling.ode.solvers.lanes;

/**
 * Code in two forms that give the same numbers to the last bit: loops, which run well from the start, and vectors, which the
 * compiler first has to turn into instructions. Whoever finds the vectors to be faster by now switches over. Thread-safe.
 */
final class SwitchedKernel implements LaneKernel {

	private final LaneKernel loops;
	private final LaneKernel vectors;
	private volatile LaneKernel present;

	SwitchedKernel(LaneKernel loops, LaneKernel vectors) {
		this.loops = loops;
		this.vectors = vectors;
		present = loops;
	}

	@Override
	public void run(double[] rows, int offset) {
		present.run(rows, offset);
	}

	boolean isSwitched() {
		return present == vectors;
	}

	void useVectors() {
		present = vectors;
	}

	/** Compares the two for a few calls; switches when vectors take clearly less time. */
	void compare(double[] rows, int calls) {
		long slow = time(loops, rows, calls);
		long fast = time(vectors, rows, calls);
		if (fast < 0.9 * slow) {
			useVectors();
		}
	}

	private static long time(LaneKernel kernel, double[] rows, int calls) {
		long best = Long.MAX_VALUE;
		for (int repeat = 0; repeat < 3; repeat++) {
			long start = System.nanoTime();
			for (int i = 0; i < calls; i++) {
				kernel.run(rows, 0);
			}
			best = Math.min(best, System.nanoTime() - start);
		}
		return best;
	}
}
