package org.starling.nca.table;

import org.starling.nca.Dosing;

/** The doses that profiles follow. */
public interface DoseSource {

	/** Unit of all amounts; null when it isn't known. */
	String unit();

	/**
	 * The dose of a subject's profile, at time 0.
	 *
	 * @param compound what was measured; null when the samples name none
	 * @param start    when the occasion's dose was given, on the clock of the samples
	 * @return null when the profile can't be analysed and is to be left out
	 */
	Dosing dose(String subject, String compound, double start);

	/** What tells dose levels of a compound apart, such as {@code 10 mg/kg}; null where that isn't needed. */
	default String level(String subject, String compound) {
		return null;
	}
}
