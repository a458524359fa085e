package org.starling.quantum.energy;

import java.util.Map;

/**
 * What a method finds beyond the field. Immutable.
 *
 * @param energy     beyond the field's, in hartree; 0 for the field alone
 * @param properties numbers by their names in the QCSchema, energies in hartree
 * @param extras     others by names of their own
 */
public record Correlation(double energy, Map<String, Double> properties, Map<String, double[]> extras) {

	/** The field alone. */
	public static final Correlation NONE = new Correlation(0, Map.of(), Map.of());
}
