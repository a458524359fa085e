package org.starling.nca;

/**
 * The dose that a profile follows.
 *
 * @param amount           in the unit of doses; NaN when it isn't known, which refuses what needs it
 * @param time             when it was given, on the clock of the samples
 * @param infusionDuration in the unit of times; positive for an infusion, else 0
 * @param tau              dosing interval at steady state; NaN after a single dose
 */
public record Dosing(Route route, double amount, double time, double infusionDuration, double tau) {

	public Dosing {
		if (route == null || !Double.isFinite(time) || amount < 0 || Double.isInfinite(amount)) {
			throw new IllegalArgumentException("a dose needs a route, a finite time and no negative amount: " + route + ", time " + time
					+ ", amount " + amount);
		}
		if (route == Route.INFUSION ? !(infusionDuration > 0) || Double.isInfinite(infusionDuration) : infusionDuration != 0) {
			throw new IllegalArgumentException(route == Route.INFUSION
					? "an infusion needs a positive duration, not " + infusionDuration
					: "only an infusion has a duration, not a dose by route " + route.id());
		}
		if (!Double.isNaN(tau) && (!(tau > 0) || Double.isInfinite(tau))) {
			throw new IllegalArgumentException("the dosing interval must be positive, not " + tau);
		}
	}

	/** A single dose at time 0, of any route but infusion. */
	public static Dosing single(Route route, double amount) {
		return new Dosing(route, amount, 0, 0, Double.NaN);
	}

	/** A single infusion from time 0 on. */
	public static Dosing infusion(double amount, double duration) {
		return new Dosing(Route.INFUSION, amount, 0, duration, Double.NaN);
	}

	public Dosing withAmount(double other) {
		return new Dosing(route, other, time, infusionDuration, tau);
	}

	/** The same dose at another time. */
	public Dosing at(double otherTime) {
		return new Dosing(route, amount, otherTime, infusionDuration, tau);
	}

	/** The same dose repeated every {@code interval} until steady state. */
	public Dosing every(double interval) {
		return new Dosing(route, amount, time, infusionDuration, interval);
	}

	public boolean isSteadyState() {
		return !Double.isNaN(tau);
	}
}
