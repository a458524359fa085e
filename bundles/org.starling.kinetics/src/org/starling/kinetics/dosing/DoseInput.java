package org.starling.kinetics.dosing;

import java.util.Objects;

import org.starling.model.pkmodel.SteadyState;

/**
 * One dosing record, in the system's units, with the meaning that NONMEM gives it (S. L. Beal, L. B. Sheiner, NONMEM Users
 * Guide part VI, PREDPP). Immutable.
 *
 * @param species         symbol of the species; null for a reset alone
 * @param time            time of the record, without lag time
 * @param amount          what is given, before bioavailability; 0 for a constant infusion that has reached its steady state
 * @param inflow          how it enters
 * @param inflowValue     the rate or duration when {@code inflow} states one; else 0
 * @param lagTime         how much later than the record it arrives; NaN for what the species says, which may be a formula
 * @param bioavailability fraction that arrives; NaN for what the species says, which may be a formula
 * @param interval        time between doses; 0 for none
 * @param additional      further doses, each an interval after the one before
 * @param steadyState     whether the system is at the steady state of such doses when the record comes
 * @param reset           whether states return to their initial values first, and earlier doses end
 */
public record DoseInput(String species, double time, double amount, Inflow inflow, double inflowValue, double lagTime,
		double bioavailability, double interval, int additional, SteadyState steadyState, boolean reset) {

	/** How a dose enters. */
	public enum Inflow {
		/** all at once */
		BOLUS,
		/** at a given rate; bioavailability shortens it */
		RATE,
		/** over a given time; bioavailability weakens it */
		DURATION,
		/** at the rate that the species' formula gives (NONMEM's RATE = -1) */
		MODELLED_RATE,
		/** over the time that the species' formula gives (NONMEM's RATE = -2) */
		MODELLED_DURATION
	}

	public DoseInput {
		Objects.requireNonNull(inflow, "inflow");
		Objects.requireNonNull(steadyState, "steadyState");
		String what = species == null ? "a reset" : "a dose into " + species;
		if (!Double.isFinite(time) || !Double.isFinite(amount) || !Double.isFinite(inflowValue) || inflowValue < 0) {
			throw new IllegalArgumentException(what + " needs a finite time, amount and duration or rate, not " + time + ", "
					+ amount + ", " + inflowValue);
		}
		boolean repeats = additional > 0 || steadyState != SteadyState.NONE && amount != 0;
		if (additional < 0 || !(interval >= 0) || repeats && !(interval > 0 && Double.isFinite(interval))) {
			throw new IllegalArgumentException(what + " at time " + time + " needs a positive interval to be repeated, and not "
					+ interval + " with " + additional + " additional doses");
		}
		if (inflow == Inflow.RATE && inflowValue == 0 && amount != 0) {
			throw new IllegalArgumentException(what + " at time " + time + " needs a positive rate");
		}
		if (lagTime < 0 || bioavailability < 0 || Double.isInfinite(lagTime) || Double.isInfinite(bioavailability)) {
			throw new IllegalArgumentException(what + " at time " + time
					+ " needs a lag time and a bioavailability that are not negative, not " + lagTime + ", " + bioavailability);
		}
		if (species == null && (!reset || amount != 0)) {
			throw new IllegalArgumentException("a dose at time " + time + " needs a species");
		}
	}

	/**
	 * A single dose with the species' own lag time and bioavailability.
	 *
	 * @param duration 0 for a bolus, else how long a constant inflow lasts
	 */
	public DoseInput(String species, double time, double amount, double duration) {
		this(species, time, amount, duration == 0 ? Inflow.BOLUS : Inflow.DURATION, duration, Double.NaN, Double.NaN, 0, 0,
				SteadyState.NONE, false);
	}

	/**
	 * @param time   in the system's unit of time
	 * @param amount in the system's unit of substance
	 */
	public static DoseInput bolus(String species, double time, double amount) {
		return new DoseInput(species, time, amount, 0);
	}

	/**
	 * @param amount in the system's unit of substance
	 * @param rate   of inflow, in that unit over the system's unit of time; it lasts amount over rate
	 * @throws IllegalArgumentException when the rate is not positive
	 */
	public static DoseInput infusionAtRate(String species, double time, double amount, double rate) {
		return bolus(species, time, amount).withInflow(Inflow.RATE, rate);
	}

	/** NONMEM's EVID 3: states return to their initial values, what was given before ends. */
	public static DoseInput reset(double time) {
		return new DoseInput(null, time, 0, Inflow.BOLUS, 0, Double.NaN, Double.NaN, 0, 0, SteadyState.NONE, true);
	}

	/** @param value the rate or duration that it states; else 0 */
	public DoseInput withInflow(Inflow other, double value) {
		return new DoseInput(species, time, amount, other, value, lagTime, bioavailability, interval, additional, steadyState,
				reset);
	}

	/** With a lag time of its own in place of the species'. */
	public DoseInput withLagTime(double own) {
		return new DoseInput(species, time, amount, inflow, inflowValue, own, bioavailability, interval, additional,
				steadyState, reset);
	}

	/** With a bioavailability of its own in place of the species'. */
	public DoseInput withBioavailability(double own) {
		return new DoseInput(species, time, amount, inflow, inflowValue, lagTime, own, interval, additional, steadyState,
				reset);
	}

	/**
	 * @param every interval in the system's unit of time, positive
	 * @param times doses after the first
	 * @throws IllegalArgumentException when the interval is not positive
	 */
	public DoseInput repeated(double every, int times) {
		return new DoseInput(species, time, amount, inflow, inflowValue, lagTime, bioavailability, every, times, steadyState,
				reset);
	}

	/** With the system at the steady state of doses at this interval; {@code every} is 0 for a constant infusion. */
	public DoseInput atSteadyState(SteadyState kind, double every) {
		return new DoseInput(species, time, amount, inflow, inflowValue, lagTime, bioavailability, every, additional, kind,
				reset);
	}

	/** As long a dose of another size: amount, and the rate that it states, times a factor. */
	public DoseInput times(double factor) {
		return new DoseInput(species, time, amount * factor, inflow, inflow == Inflow.RATE ? inflowValue * factor : inflowValue, lagTime,
				bioavailability, interval, additional, steadyState, reset);
	}

	/** NONMEM's EVID 4: a reset, then this dose. */
	public DoseInput afterReset() {
		return new DoseInput(species, time, amount, inflow, inflowValue, lagTime, bioavailability, interval, additional,
				steadyState, true);
	}

	/** Whether it flows in over a time. */
	public boolean isInfusion() {
		return inflow != Inflow.BOLUS;
	}
}
