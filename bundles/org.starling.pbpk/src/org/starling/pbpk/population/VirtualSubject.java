package org.starling.pbpk.population;

import java.util.Map;
import java.util.Optional;

import org.starling.pbpk.physiology.Physiology;

/**
 * One subject of a population. Immutable.
 *
 * @param index    from 0
 * @param label    for a person
 * @param person   who it is; empty when nothing is said
 * @param body     what follows from it; empty without a person
 * @param factors  of what is no part of the body, by name: enzymes, microsomal protein; relative to a typical person of that age
 * @param given    values of symbols that were stated; they come before all others
 * @param attempts bodies that were drawn until one was plausible
 */
public record VirtualSubject(int index, String label, Optional<Demographics> person, Optional<Physiology> body,
		Map<String, Double> factors, Map<String, GivenValue> given, int attempts) {

	/**
	 * A value that a file states.
	 *
	 * @param unit null for the model's
	 */
	public record GivenValue(double value, String unit) {
	}

	public VirtualSubject {
		factors = Map.copyOf(factors);
		given = Map.copyOf(given);
	}
}
