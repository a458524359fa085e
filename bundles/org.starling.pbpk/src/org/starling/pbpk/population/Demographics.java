package org.starling.pbpk.population;

import org.starling.pbpk.physiology.Sex;

/** Who a virtual subject is: age in years, height in cm, body weight in kg. */
public record Demographics(Sex sex, double ageYears, double heightCentimetre, double bodyWeight) {

	/** kg/m2. */
	public double bodyMassIndex() {
		return bodyWeight / Math.pow(heightCentimetre / 100, 2);
	}
}
