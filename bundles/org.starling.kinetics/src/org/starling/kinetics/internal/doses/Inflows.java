package org.starling.kinetics.internal.doses;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.internal.sensitivity.Dual;

/** What happens to a system from outside, each at its time: the timeline that dosing records lead to. */
final class Inflows {

	/** Something done at one time; those of one time are done in their order. */
	sealed interface Action permits Bolus, Reset, Steady {
		Dual time();
	}

	/** An amount that arrives at once. */
	record Bolus(String species, Dual time, Dual amount) implements Action {
	}

	/** States return to their initial values. */
	record Reset(Dual time) implements Action {
	}

	/** The states of a steady state take the place of the present ones, or are added to them. */
	record Steady(Dual time, SteadyDose dose, boolean replaces) implements Action {
	}

	/** A constant inflow; it runs from {@code start} until just before {@code end}. */
	record Infusion(String species, Dual start, Dual end, Dual rate) {

		boolean runsAt(double t) {
			return start.value() <= t && t < end.value();
		}
	}

	private final List<Action> actions = new ArrayList<>();
	private final List<Infusion> infusions = new ArrayList<>();

	void add(Action action) {
		actions.add(action);
	}

	void add(Infusion infusion) {
		if (infusion.end.value() > infusion.start.value()) {
			infusions.add(infusion);
		}
	}

	/** Takes back what is to happen from {@code t} on. */
	void cancelFrom(double t) {
		actions.removeIf(a -> a.time().value() >= t);
		infusions.removeIf(i -> i.start.value() >= t);
		infusions.replaceAll(i -> i.end.value() <= t ? i : new Infusion(i.species, i.start, Dual.of(t), i.rate));
	}

	/** In the order in which they were added, which is not that of time. */
	List<Action> actions() {
		return actions;
	}

	List<Infusion> infusions() {
		return infusions;
	}
}
