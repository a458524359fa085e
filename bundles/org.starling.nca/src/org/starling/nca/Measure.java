package org.starling.nca;

/** What a parameter measures, which decides its unit. */
public enum Measure {
	CONCENTRATION, TIME, RATE_CONSTANT, AREA, MOMENT_AREA, CONCENTRATION_PER_DOSE, AREA_PER_DOSE, CLEARANCE, VOLUME, PERCENT,
	/** a pure number */
	NUMBER, AMOUNT, EXCRETION_RATE
}
