package org.starling.ode.solvers;

import java.util.Map;

import org.starling.ode.OptionDescriptor;

/** Options that several of our methods share. */
final class CommonOptions {

	static final OptionDescriptor SAFETY = OptionDescriptor.real("step-safety", "Step safety factor", 0.9, 0.1, 0.99,
			"The next step is this fraction of the one that would just meet the tolerance. Lower it when many steps are"
					+ " rejected.");

	private CommonOptions() {
	}

	static double safety(Map<String, String> options) {
		return Double.parseDouble(SAFETY.valueIn(options));
	}
}
