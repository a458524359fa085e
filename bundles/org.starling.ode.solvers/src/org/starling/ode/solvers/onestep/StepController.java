package org.starling.ode.solvers.onestep;

/**
 * Chooses step lengths within one stretch between jumps.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.8.
 */
final class StepController {

	private static final double SMALLEST_REMEMBERED_ERROR = 1e-2;

	private final StepControl control;
	private final double exponent;
	private double previousStep;
	private double previousError;
	private boolean rejectedBefore;

	StepController(StepControl control, int errorOrder) {
		this.control = control;
		this.exponent = 1.0 / errorOrder;
	}

	void restart() {
		previousStep = 0;
		rejectedBefore = false;
	}

	/** The step to try after an accepted one of length {@code h} with {@code error <= 1}. */
	double afterAccepted(double h, double error) {
		double factor = elementary(error);
		if (control.predictive()) {
			if (previousStep > 0) {
				double predicted = control.safety() * h / previousStep
						* Math.pow(previousError / (error * error), exponent);
				factor = clamp(Math.min(factor, predicted));
			}
			previousStep = h;
			previousError = Math.max(SMALLEST_REMEMBERED_ERROR, error);
		}
		if (rejectedBefore) {
			factor = Math.min(factor, 1);
		}
		rejectedBefore = false;
		return h * factor;
	}

	/** The step to try after a rejected one; a NaN error shortens as much as is allowed. */
	double afterRejected(double h, double error) {
		rejectedBefore = true;
		return h * (Double.isFinite(error) ? Math.min(elementary(error), control.safety()) : control.minFactor());
	}

	private double elementary(double error) {
		return clamp(control.safety() * Math.pow(error, -exponent));
	}

	private double clamp(double factor) {
		return Math.clamp(factor, control.minFactor(), control.maxFactor());
	}
}
