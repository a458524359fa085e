package org.starling.ode.solvers.lanes;

import java.util.Arrays;
import java.util.List;

/**
 * Runs vector code on numbers of its own, in the background, until the compiler has made instructions of it. Where that never
 * comes, as with the first compiler alone, loops stay in use.
 */
final class VectorWarmUp implements Runnable {

	private static final long LONGEST_NANOS = 30_000_000_000L;
	private static final int CALLS = 200;

	private final List<SwitchedKernel> kernels;
	private final double[] rows;

	private VectorWarmUp(List<SwitchedKernel> kernels, int size) {
		this.kernels = kernels;
		rows = new double[size];
		Arrays.fill(rows, 1);
	}

	/** @param size numbers in the memory of a block */
	static Thread start(List<SwitchedKernel> kernels, int size) {
		return Thread.ofPlatform().daemon().name("lanes warm-up").start(new VectorWarmUp(kernels, size));
	}

	@Override
	public void run() {
		long start = System.nanoTime();
		boolean open = true;
		while (open && System.nanoTime() - start < LONGEST_NANOS) {
			open = false;
			for (SwitchedKernel kernel : kernels) {
				if (!kernel.isSwitched()) {
					kernel.compare(rows, CALLS);
					open |= !kernel.isSwitched();
				}
			}
		}
		if (open) {
			System.getLogger(VectorWarmUp.class.getName()).log(System.Logger.Level.DEBUG,
					"{0} of {1} parts of the lanes' code stay loops", kernels.stream().filter(k -> !k.isSwitched()).count(),
					kernels.size());
		}
	}
}
