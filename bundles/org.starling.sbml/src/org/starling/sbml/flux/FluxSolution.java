package org.starling.sbml.flux;

import java.util.List;

import org.starling.tables.Table;

/**
 * What a flux balance found.
 *
 * @param message   a sentence for a person
 * @param objective symbol of the objective; null when it has none
 * @param value     its value; NaN when there is no optimum
 * @param reactions symbols, in the model's order
 * @param fluxes    a rate a reaction, in the model's extent per time; NaN when there is no optimum
 * @param lower     bounds, infinite where there is none
 * @param upper     bounds, infinite where there is none
 */
public record FluxSolution(Status status, String message, String objective, double value, List<String> reactions, double[] fluxes,
		double[] lower, double[] upper) {

	/** How it ended. */
	public enum Status {
		OPTIMAL,
		/** no rates fulfil bounds and steady state together */
		INFEASIBLE,
		/** the objective has no limit within the bounds */
		UNBOUNDED,
		/** the linear program was not solved within the steps that it may take */
		NOT_SOLVED
	}

	public FluxSolution {
		reactions = List.copyOf(reactions);
	}

	/** A row a reaction: reaction, flux, lower bound, upper bound. */
	public Table table() {
		return Table.builder().text("reaction", reactions.toArray(String[]::new)).number("flux", null, fluxes)
				.number("lower_bound", null, lower).number("upper_bound", null, upper).build();
	}
}
