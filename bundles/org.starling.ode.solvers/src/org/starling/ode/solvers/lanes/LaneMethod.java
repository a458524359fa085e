package org.starling.ode.solvers.lanes;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/** One lane of a block as the method of one solve. The block makes the attempts. */
final class LaneMethod implements OneStepMethod {

	private final LaneBlock block;
	private final int lane;
	private final Evaluator f;
	private final double[] slope;
	private double t;
	private double h;

	LaneMethod(LaneBlock block, int lane, Evaluator f, SolveOptions options) {
		this.block = block;
		this.lane = lane;
		this.f = f;
		slope = new double[f.dimension()];
		block.setTolerances(lane, options);
	}

	@Override
	public int errorOrder() {
		return block.kernels().tableau.errorOrder();
	}

	@Override
	public void start(double time, double[] u) {
		f.rhs(time, u, slope);
		f.requireFinite(time, u, slope);
		t = time;
		block.set(lane, time, u, f.parameters());
	}

	/** Prepares the block's next attempt. */
	void propose(double length) {
		h = length;
		block.setStep(lane, length);
	}

	@Override
	public double attempt(double length, double[] uNew) {
		throw new IllegalStateException("the attempts of a lane are made by its block");
	}

	@Override
	public void accept() {
		t += h;
		block.accept(lane, t);
	}

	/** The proposal stays in the block until someone looks at it. */
	@Override
	public void complete(double[] u) {
		block.proposal(lane, u);
	}

	/** Not known: a solve that fails in a lane is repeated alone, which finds it. */
	@Override
	public int worstState() {
		return 0;
	}

	@Override
	public void interpolate(double theta, double[] u) {
		block.interpolate(lane, theta, u);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		throw new IllegalStateException("lanes keep no interpolants");
	}
}
