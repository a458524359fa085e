package org.starling.ode.solvers.onestep;

/**
 * How step lengths follow the error estimate.
 *
 * @param safety      factor on the step that would just meet the tolerance, in (0, 1)
 * @param minFactor   strongest shortening of a step, in (0, 1)
 * @param maxFactor   strongest lengthening of a step, above 1
 * @param predictive  whether the change of the error from step to step is extrapolated, which suits implicit methods on
 *                    stiff problems: K. Gustafsson, ACM Trans. Math. Softw. 20 (1994) 496, doi:10.1145/198429.198437
 */
public record StepControl(double safety, double minFactor, double maxFactor, boolean predictive) {

	public StepControl {
		if (!(safety > 0 && safety < 1 && minFactor > 0 && minFactor < 1 && maxFactor > 1)) {
			throw new IllegalArgumentException("step control needs 0 < safety < 1, 0 < minFactor < 1 < maxFactor, not "
					+ safety + ", " + minFactor + ", " + maxFactor);
		}
	}

	/** The elementary controller of explicit methods: safety 0.9, factors 0.2 to 6. */
	public static StepControl elementary() {
		return new StepControl(0.9, 0.2, 6, false);
	}

	/** The predictive controller of implicit methods: safety 0.9, factors 0.2 to 6. */
	public static StepControl predictiveControl() {
		return new StepControl(0.9, 0.2, 6, true);
	}

	public StepControl withSafety(double other) {
		return new StepControl(other, minFactor, maxFactor, predictive);
	}
}
