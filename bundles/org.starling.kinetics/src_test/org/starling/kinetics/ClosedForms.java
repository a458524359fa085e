package org.starling.kinetics;

/**
 * Concentrations of linear compartment models in closed form. Source: M. Gibaldi, D. Perrier, Pharmacokinetics, 2nd ed.,
 * Marcel Dekker 1982, chapters 1 and 2 and appendix B.
 */
public final class ClosedForms {

	private ClosedForms() {
	}

	/** One compartment after an intravenous bolus. */
	public static double bolus(double dose, double cl, double v, double t) {
		return t < 0 ? 0 : dose / v * Math.exp(-cl / v * t);
	}

	/** One compartment during and after an infusion. */
	public static double infusion(double dose, double duration, double cl, double v, double t) {
		double k = cl / v;
		double running = Math.max(0, Math.min(t, duration));
		return t <= 0 ? 0 : dose / duration / cl * (1 - Math.exp(-k * running)) * Math.exp(-k * (t - running));
	}

	/** One compartment with first-order absorption (H. Bateman, Proc. Camb. Phil. Soc. 15 (1910) 423), ka = k included. */
	public static double oral(double dose, double ka, double cl, double v, double t) {
		double k = cl / v;
		if (t <= 0) {
			return 0;
		}
		double x = (ka - k) * t;
		double average = Math.abs(x) < 1e-8 ? t * (1 - x / 2) : -Math.expm1(-x) / (ka - k);
		return dose * ka / v * average * Math.exp(-k * t);
	}

	/** Central compartment of two after an intravenous bolus. */
	public static double twoCompartmentBolus(double dose, double cl, double v1, double q, double v2, double t) {
		double k10 = cl / v1;
		double k12 = q / v1;
		double k21 = q / v2;
		double sum = k10 + k12 + k21;
		double alpha = (sum + Math.sqrt(sum * sum - 4 * k10 * k21)) / 2;
		double beta = k10 * k21 / alpha;
		double a = (alpha - k21) / (alpha - beta);
		double b = (k21 - beta) / (alpha - beta);
		return dose / v1 * (a * Math.exp(-alpha * t) + b * Math.exp(-beta * t));
	}
}
