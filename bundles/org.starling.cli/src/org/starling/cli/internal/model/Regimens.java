package org.starling.cli.internal.model;

import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Regimen;

/** Regimens by the name that a command line gives. */
final class Regimens {

	private Regimens() {
	}

	/** @throws IllegalArgumentException naming those that the model has */
	static Regimen named(Model model, String name) {
		return model.getRegimens().stream().filter(r -> name.equals(r.getName())).findFirst()
				.orElseThrow(() -> new IllegalArgumentException("the model has no regimen '" + name + "'; it has "
						+ model.getRegimens().stream().map(Regimen::getName).toList()));
	}
}
