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

	private CommonOptions() {
	}

	static double safety(Map<String, String> options) {
		return Double.parseDouble(SAFETY.valueIn(options));
	}

	static JacobianChoice jacobian(Map<String, String> options) {
		return "differences".equals(JACOBIAN.valueIn(options)) ? JacobianChoice.DIFFERENCES : JacobianChoice.AUTOMATIC;
	}
}
