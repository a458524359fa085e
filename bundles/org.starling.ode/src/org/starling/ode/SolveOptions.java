package org.starling.ode;

import java.util.Objects;

/**
 * What a solve is to give and how exact it is to be.
 *
 * @param relTol    relative tolerance of the local error, positive
 * @param absTol    absolute tolerance: one entry for all states or one a state, in the state's unit, positive
 * @param saveAt    ascending times at which states are wanted; empty: at every accepted step
 * @param maxStep   largest step, or infinity
 * @param firstStep first step, or 0 for a choice of the solver
 * @param maxSteps  largest number of attempted steps from the start or a callback to the next callback or the end
 * @param side      which state a save time shows that coincides with a callback
 * @param dense     whether the solution is to carry dense output over the whole span
 */
public record SolveOptions(double relTol, double[] absTol, double[] saveAt, double maxStep, double firstStep,
		int maxSteps, Side side, boolean dense) {

	/** The state on which side of a jump is saved. */
	public enum Side {
		BEFORE, AFTER
	}

	public SolveOptions {
		absTol = absTol.clone();
		saveAt = saveAt.clone();
		Objects.requireNonNull(side, "side");
		if (!(relTol > 0) || absTol.length == 0) {
			throw new IllegalArgumentException("the relative tolerance must be positive and an absolute one be given");
		}
		for (double a : absTol) {
			if (!(a > 0)) {
				throw new IllegalArgumentException("absolute tolerances must be positive, not " + a);
			}
		}
		for (int i = 0; i < saveAt.length; i++) {
			if (!Double.isFinite(saveAt[i]) || i > 0 && saveAt[i] < saveAt[i - 1]) {
				throw new IllegalArgumentException("save times must be finite and ascending");
			}
		}
		if (!(maxStep > 0) || !(firstStep >= 0) || maxSteps <= 0) {
			throw new IllegalArgumentException("step limits must be positive");
		}
	}

	/** Tolerances 1e-6 and 1e-9, at most 100,000 steps, no save times, the state after a jump, no dense output. */
	public static SolveOptions defaults() {
		return new SolveOptions(1e-6, new double[] { 1e-9 }, new double[0], Double.POSITIVE_INFINITY, 0, 100_000, Side.AFTER,
				false);
	}

	public SolveOptions withTolerances(double relative, double... absolute) {
		return new SolveOptions(relative, absolute, saveAt, maxStep, firstStep, maxSteps, side, dense);
	}

	public SolveOptions withSaveAt(double... times) {
		return new SolveOptions(relTol, absTol, times, maxStep, firstStep, maxSteps, side, dense);
	}

	public SolveOptions withMaxStep(double step) {
		return new SolveOptions(relTol, absTol, saveAt, step, firstStep, maxSteps, side, dense);
	}

	public SolveOptions withFirstStep(double step) {
		return new SolveOptions(relTol, absTol, saveAt, maxStep, step, maxSteps, side, dense);
	}

	public SolveOptions withMaxSteps(int steps) {
		return new SolveOptions(relTol, absTol, saveAt, maxStep, firstStep, steps, side, dense);
	}

	public SolveOptions withSide(Side other) {
		return new SolveOptions(relTol, absTol, saveAt, maxStep, firstStep, maxSteps, other, dense);
	}

	public SolveOptions withDense(boolean wanted) {
		return new SolveOptions(relTol, absTol, saveAt, maxStep, firstStep, maxSteps, side, wanted);
	}

	/** The absolute tolerance of one state. */
	public double absTol(int state) {
		return absTol.length == 1 ? absTol[0] : absTol[state];
	}
}
