package org.starling.kinetics.ensemble;

import java.util.List;
import java.util.Map;

import org.starling.kinetics.dosing.DoseInput;

/**
 * What one run has of its own. Immutable.
 *
 * @param label  for a person, such as the number of a subject
 * @param values values by symbol, before those of the common setup
 * @param doses  in place of those of the common setup; null for the common ones
 */
public record EnsembleVariant(String label, Map<String, Double> values, List<DoseInput> doses) {

	public EnsembleVariant {
		values = Map.copyOf(values);
		doses = doses == null ? null : List.copyOf(doses);
	}

	/** With the common doses. */
	public static EnsembleVariant of(String label, Map<String, Double> values) {
		return new EnsembleVariant(label, values, null);
	}
}
