package org.starling.kinetics.internal.doses;

import org.starling.kinetics.internal.sensitivity.Dual;

/**
 * A dose that has been given at equal intervals for ever.
 *
 * @param amount   what arrives with each dose; not used for a constant infusion
 * @param rate     of its infusion, 0 for a bolus
 * @param duration of its infusion, 0 for a bolus
 * @param interval 0 for a constant infusion
 * @param rest     time from the record to the next arrival, less than the interval
 */
record SteadyDose(String species, Dual amount, Dual rate, Dual duration, double interval, Dual rest) {

	boolean isConstantInfusion() {
		return interval == 0;
	}

	boolean isBolus() {
		return duration.value() == 0;
	}

	/** How many infusions always run at one time. */
	int overlapping() {
		return isBolus() ? 0 : (int) Math.floor(duration.value() / interval);
	}

	/** From an arrival on, how long one infusion more than these runs. */
	Dual longer() {
		return duration.plus(-overlapping() * interval);
	}
}
