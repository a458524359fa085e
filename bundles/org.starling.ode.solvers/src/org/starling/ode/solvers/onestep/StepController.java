package org.starling.ode.solvers.onestep;

/**
 * Chooses step lengths within one stretch between jumps.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.8.
 */
final class StepController {

	/** An error below a hundredth of the tolerance says little about the next one. */
	private static final double SMALLEST_REMEMBERED_ERROR = 1e-2;

	private final StepControl control;
	private final double exponent;
	private final double largestRemembered;
	private double previousStep;
	/** {@code error^(−1/order)} of the step before, which is the factor that would have made its error 1. */
	private double previousRoot;
	private boolean rejectedBefore;

	StepController(StepControl control, int errorOrder) {
		this.control = control;
		this.exponent = 1.0 / errorOrder;
		largestRemembered = Math.pow(SMALLEST_REMEMBERED_ERROR, -exponent);
	}

	void restart() {
		previousStep = 0;
		rejectedBefore = false;
	}

	/** The step to try after an accepted one of length {@code h} with {@code error <= 1}. */
	double afterAccepted(double h, double error) {
		double root = Math.pow(error, -exponent);
		double factor = control.predictive() ? predictive(h, root) : clamp(control.safety() * root);
		if (rejectedBefore) {
			factor = Math.min(factor, 1);
		}
		rejectedBefore = false;
		return h * factor;
	}

	private double predictive(double h, double root) {
		double factor = clamp(control.safety() * root);
		if (previousStep > 0) {
			double predicted = control.safety() * h / previousStep * root * root / previousRoot;
			factor = clamp(Math.min(factor, predicted));
		}
		previousStep = h;
		previousRoot = Math.min(largestRemembered, root);
		return factor;
	}

	/** The step to try after a rejected one; a NaN error shortens as much as is allowed. */
	double afterRejected(double h, double error) {
		rejectedBefore = true;
		double factor = clamp(control.safety() * Math.pow(error, -exponent));
		return h * (Double.isFinite(error) ? Math.min(factor, control.safety()) : control.minFactor());
	}

	private double clamp(double factor) {
		return Math.clamp(factor, control.minFactor(), control.maxFactor());
	}
}
