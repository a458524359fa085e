package org.starling.kinetics;

/**
 * What reaches a species and when, in the system's units.
 *
 * @param species  symbol of the species
 * @param time     when it begins, lag time included
 * @param amount   what arrives in all, bioavailability included
 * @param duration 0 for a bolus, else how long a constant inflow lasts
 */
public record DoseInput(String species, double time, double amount, double duration) {

	public DoseInput {
		if (!Double.isFinite(time) || !Double.isFinite(amount) || !(duration >= 0) || Double.isInfinite(duration)) {
			throw new IllegalArgumentException("a dose into " + species + " needs a finite time, amount and duration, not "
					+ time + ", " + amount + ", " + duration);
		}
	}

	boolean isInfusion() {
		return duration > 0;
	}

	double end() {
		return time + duration;
	}

	double rate() {
		return amount / duration;
	}
}
