package org.starling.pbpk.structure;

/**
 * One dose, perhaps repeated; each becomes a regimen of the model.
 *
 * @param compound      name of the compound; null for the first
 * @param unit          of the amount: mass or amount of substance, also per kg of body weight
 * @param durationHour  of an infusion; 0 else
 * @param intervalHour  between repetitions; 0 for none
 * @param additional    how many more doses follow
 */
public record DoseSettings(Route route, String compound, double amount, String unit, double timeHour, double durationHour,
		double intervalHour, int additional) {

	/** A single dose at time 0 of the first compound; an infusion takes one hour. */
	public static DoseSettings single(Route route, double amount, String unit) {
		return new DoseSettings(route, null, amount, unit, 0, route == Route.INFUSION ? 1 : 0, 0, 0);
	}

	public DoseSettings of(String otherCompound) {
		return new DoseSettings(route, otherCompound, amount, unit, timeHour, durationHour, intervalHour, additional);
	}

	public DoseSettings over(double hours) {
		return new DoseSettings(route, compound, amount, unit, timeHour, hours, intervalHour, additional);
	}

	public DoseSettings repeated(double everyHours, int more) {
		return new DoseSettings(route, compound, amount, unit, timeHour, durationHour, everyHours, more);
	}
}
