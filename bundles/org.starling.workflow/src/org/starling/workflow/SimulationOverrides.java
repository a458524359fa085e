package org.starling.workflow;

import java.util.Map;
import java.util.Objects;

/**
 * What a caller sets in place of what a simulation says; null leaves a thing as it is.
 *
 * @param values        values by symbol, in the unit that the model gives the symbol
 * @param solverId      id of the solver
 * @param solverOptions the solver's own options, over those of the simulation
 * @param start         in the model's time unit
 * @param end           in the model's time unit
 * @param points        number of output times; discards explicit ones
 */
public record SimulationOverrides(Map<String, Double> values, String solverId, Map<String, String> solverOptions,
		Double relativeTolerance, Double absoluteTolerance, Double start, Double end, Integer points) {

	/** Nothing is set. */
	public static final SimulationOverrides NONE = new SimulationOverrides(Map.of(), null, Map.of(), null, null, null, null,
			null);

	public SimulationOverrides {
		values = Map.copyOf(Objects.requireNonNull(values, "values"));
		solverOptions = Map.copyOf(Objects.requireNonNull(solverOptions, "solverOptions"));
	}
}
