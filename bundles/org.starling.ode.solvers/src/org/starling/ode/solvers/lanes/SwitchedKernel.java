package org.starling.ode.solvers.lanes;

import org.starling.ode.solvers.internal.vector.Rivals;

/** The two forms of a kernel. Thread-safe. */
final class SwitchedKernel extends Rivals<LaneKernel> implements LaneKernel {

	SwitchedKernel(LaneKernel loops, LaneKernel vectors) {
		super(loops, vectors);
	}

	@Override
	public void run(double[] rows) {
		present().run(rows);
	}

	/** Compares the two on these rows; true when vectors are in use. */
	boolean compare(double[] rows, int calls) {
		if (!isSwitched()) {
			compare(k -> k.run(rows), calls);
		}
		return isSwitched();
	}
}
