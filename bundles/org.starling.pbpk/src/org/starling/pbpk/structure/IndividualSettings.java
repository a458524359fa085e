package org.starling.pbpk.structure;

import org.starling.pbpk.physiology.Sex;

/**
 * Whose body it is. NaN, or null for the sex, leaves a value to the species' reference.
 *
 * @param ageYear          of a human
 * @param heightCentimetre of a human
 */
public record IndividualSettings(Sex sex, double ageYear, double weightKilogram, double heightCentimetre) {

	public static final IndividualSettings REFERENCE = new IndividualSettings(null, Double.NaN, Double.NaN, Double.NaN);

	/** Whether nothing is said. */
	public boolean isReference() {
		return sex == null && Double.isNaN(ageYear) && Double.isNaN(weightKilogram) && Double.isNaN(heightCentimetre);
	}
}
