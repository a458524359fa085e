package org.starling.analysis.fit;

import java.util.List;
import java.util.Map;

import org.starling.kinetics.dosing.DoseInput;

/**
 * What distinguishes a subject for a model.
 *
 * @param label     as in the study
 * @param doses     in the system's units
 * @param overrides values of parameters that its covariates set, by symbol, in the parameters' units
 * @param outputs   what was measured
 */
public record SubjectData(String label, List<DoseInput> doses, Map<String, Double> overrides, List<ObservedOutput> outputs) {

	public SubjectData {
		doses = List.copyOf(doses);
		overrides = Map.copyOf(overrides);
		outputs = List.copyOf(outputs);
	}

	/** How many samples are compared with predictions. */
	public int used() {
		return outputs.stream().mapToInt(ObservedOutput::used).sum();
	}
}
