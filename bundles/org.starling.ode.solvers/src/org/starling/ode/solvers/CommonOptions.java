package org.starling.ode.solvers;

import java.util.List;
import java.util.Map;

import org.starling.ode.OptionDescriptor;
import org.starling.ode.solvers.internal.JacobianChoice;

/** Options that several of our methods share. */
final class CommonOptions {

	static final OptionDescriptor SAFETY = OptionDescriptor.real("step-safety", "Step safety factor", 0.9, 0.1, 0.99,
			"The next step is this fraction of the one that would just meet the tolerance. Lower it when many steps are"
					+ " rejected.");

	static final OptionDescriptor JACOBIAN = OptionDescriptor.choice("jacobian", "Jacobian", "automatic",
			List.of("automatic", "differences"),
			"'automatic' takes the model's analytic Jacobian when it has one; 'differences' always forms difference"
					+ " quotients, to check an analytic Jacobian that is under suspicion.");

	static final OptionDescriptor SENSITIVITY_ERRORS = OptionDescriptor.real("sensitivity-errors", "Errors of sensitivities", 100, 1, 1e9,
			"A step is repeated when the error of a sensitivity in it exceeds so many times its tolerance. At 100 steps are hardly"
					+ " ever shorter than without sensitivities; 1 holds them as strictly as the states, for about twice the time.");

	private CommonOptions() {
	}

	static double safety(Map<String, String> options) {
		return Double.parseDouble(SAFETY.valueIn(options));
	}

	static double sensitivityErrors(Map<String, String> options) {
		return Double.parseDouble(SENSITIVITY_ERRORS.valueIn(options));
	}

	static JacobianChoice jacobian(Map<String, String> options) {
		return "differences".equals(JACOBIAN.valueIn(options)) ? JacobianChoice.DIFFERENCES : JacobianChoice.AUTOMATIC;
	}
}
