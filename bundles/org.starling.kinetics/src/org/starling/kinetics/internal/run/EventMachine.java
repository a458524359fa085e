package org.starling.kinetics.internal.run;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.Set;
import java.util.SplittableRandom;

import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.compiled.AlgebraicStates;
import org.starling.kinetics.internal.compiled.CompiledEvents;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.kinetics.internal.sensitivity.CrossingTimes;
import org.starling.kinetics.internal.sensitivity.SensitivityEvents;

/**
 * The state of a run's events: which triggers hold, which events wait for their delay. SBML Level 3 Version 2 core, section
 * 4.11: an event fires when its trigger turns true; those due at one time are executed by priority, the triggers looked at
 * again after each; those of equal priority in random order, which is the same in each run; those without priority in the
 * order of the model. Used by the thread that solves.
 */
final class EventMachine {

	/** Most events executed at one time before it is called a storm. */
	private static final int MOST_AT_ONCE = 10_000;
	/** Delayed events that are looked at together; when these take less than {@link #CRAWL} of the span, the end is far. */
	private static final int BLOCK = 4_000;
	private static final double CRAWL = 4e-3;
	private static final long SEED = 20_170_081;

	/**
	 * @param values      null when they are found when the event is executed
	 * @param slopes      how the time moves, null when no sensitivities are followed
	 * @param valueSlopes total derivatives of the values
	 */
	private record Pending(int event, double time, double[] values, double[] slopes, double[][] valueSlopes) {
	}

	private final CompiledSystem system;
	private final CompiledEvents events;
	private final SensitivityEvents sensitivities;
	private final boolean[] holds;
	private final List<Pending> pending = new ArrayList<>();
	private final Set<Double> scheduled = new HashSet<>();
	private final SplittableRandom random = new SplittableRandom(SEED);
	private String failure;
	private String last = "";
	private int restarts;
	private double blockStart;

	/** @param sensitivities null when none are followed */
	EventMachine(CompiledSystem system, SensitivityEvents sensitivities) {
		this.sensitivities = sensitivities;
		this.system = system;
		this.events = system.events;
		this.holds = new boolean[events.size()];
	}

	/** Sets the triggers to what they are said to have been before the start, and executes what fires there. */
	void start(double t, double[] u, double[] p) {
		blockStart = t;
		restore(t, u, p);
		for (int i = 0; i < holds.length; i++) {
			holds[i] = events.events().get(i).event().initialValue();
		}
		settleFixed(t, u, p);
	}

	/** Notes which triggers the solution has changed; those that turned true wait for their turn. */
	void observe(double t, double[] u, double[] p) {
		observe(null, t, u, p);
	}

	/** @param slopes how the time of the jump moves that changed the triggers; null when it was the solution */
	private void observe(double[] slopes, double t, double[] u, double[] p) {
		if (holds.length == 0) {
			return;
		}
		boolean[] now = events.truths(t, u, p);
		for (int i = 0; i < now.length; i++) {
			if (now[i] && !holds[i]) {
				trigger(i, slopes, t, u, p);
			} else if (!now[i] && holds[i] && !events.events().get(i).event().persistent()) {
				int event = i;
				pending.removeIf(x -> x.event == event);
			}
			holds[i] = now[i];
		}
	}

	private void trigger(int i, double[] cause, double t, double[] u, double[] p) {
		CompiledEvents.CompiledEvent e = events.events().get(i);
		double delay = e.delay() == null ? 0 : CompiledEvents.value(e.delay(), t, u, p);
		if (!(delay >= 0)) {
			failure = "the delay of event '" + e.event().name() + "' is " + delay + " at time " + t
					+ "; it must not be negative";
			return;
		}
		double[] values = e.event().valuesFromTriggerTime() ? events.values(i, t, u, p) : null;
		if (sensitivities == null) {
			pending.add(new Pending(i, t + delay, values, null, null));
			return;
		}
		try {
			double[] slopes = cause == null ? sensitivities.crossing(i, t, u, p) : cause;
			pending.add(new Pending(i, t + delay, values, sensitivities.due(i, slopes, t, u, p),
					values == null ? null : sensitivities.values(i, slopes, t, u, p)));
		} catch (CrossingTimes.NotSmoothException notSmooth) {
			failure = notSmooth.getMessage();
		}
	}

	/** Executes all events that are due at {@code t}, and those that they fire. */
	void settle(double t, double[] u, double[] p) {
		settle(null, t, u, p);
	}

	/** The same after a change at a time that no parameter moves. */
	void settleFixed(double t, double[] u, double[] p) {
		settle(sensitivities == null ? null : sensitivities.fixed(), t, u, p);
	}

	/** @param slopes how the time of the jump moves that may have changed the triggers; null when it was the solution */
	void settle(double[] slopes, double t, double[] u, double[] p) {
		observe(slopes, t, u, p);
		for (int count = 0; failure == null; count++) {
			Pending next = mostUrgent(t, u, p);
			if (next == null) {
				return;
			}
			if (count == MOST_AT_ONCE) {
				failure = "events fire each other without end at time " + t + ", last '"
						+ events.events().get(next.event).event().name() + "'; look at their triggers";
				return;
			}
			pending.remove(next);
			execute(next, t, u, p);
			observe(next.slopes, t, u, p);
		}
	}

	private Pending mostUrgent(double t, double[] u, double[] p) {
		Pending best = null;
		double highest = 0;
		int equals = 1;
		for (Pending x : pending) {
			if (x.time > t) {
				continue;
			}
			CompiledEvents.CompiledEvent e = events.events().get(x.event);
			double priority = e.priority() == null ? Double.NEGATIVE_INFINITY
					: CompiledEvents.value(e.priority(), t, u, p);
			boolean same = best != null && priority == highest;
			equals = same ? equals + 1 : priority > highest ? 1 : equals;
			boolean chosen = same && (e.priority() == null ? x.event < best.event : random.nextInt(equals) == 0);
			if (best == null || priority > highest || chosen) {
				best = x;
				highest = priority;
			}
		}
		return best;
	}

	/** Notes that the solver is told of a new delayed event; too many in too short a time make the run impossible. */
	void restarted(double t, double span) {
		if (++restarts < BLOCK) {
			return;
		}
		if (t - blockStart < CRAWL * span) {
			failure = BLOCK + " delayed events were due between time " + blockStart + " and " + t + ", last '" + last
					+ "'; at this pace the end is out of reach: lengthen its delay, or simulate a shorter time";
		}
		restarts = 0;
		blockStart = t;
	}

	private void execute(Pending x, double t, double[] u, double[] p) {
		last = events.events().get(x.event).event().name();
		double[] values = x.values != null ? x.values : events.values(x.event, t, u, p);
		if (sensitivities != null) {
			sensitivities.execute(x.event, values, x.valueSlopes, x.slopes, t, u, p);
			return;
		}
		List<FlatSystem.Assignment> assignments = events.events().get(x.event).event().assignments();
		double[] before = events.concentrationSizes(t, u, p);
		double[] assigned = new double[values.length];
		for (int i = 0; i < values.length; i++) {
			String size = assignments.get(i).size();
			assigned[i] = size == null ? values[i] : values[i] * system.value(size, t, u, p);
		}
		for (int i = 0; i < values.length; i++) {
			u[assignments.get(i).state()] = assigned[i];
		}
		keepAmounts(before, t, u, p);
		restore(t, u, p);
	}

	/** Makes algebraic states satisfy their rules after a change. */
	void restore(double t, double[] u, double[] p) {
		try {
			system.algebraic.settle(t, u, p);
		} catch (AlgebraicStates.InconsistentException e) {
			failure = e.getMessage();
		}
	}

	/**
	 * Changes concentrations as their compartment's size has changed. All assignments of an event happen at once, so that a
	 * concentration that is set too was set in the size before.
	 */
	private void keepAmounts(double[] before, double t, double[] u, double[] p) {
		double[] after = events.concentrationSizes(t, u, p);
		int[] states = events.concentrationStates();
		for (int i = 0; i < states.length; i++) {
			if (before[i] != after[i]) {
				u[states[i]] *= before[i] / after[i];
			}
		}
	}

	/** The times at which delayed events are due, ascending, none after {@code end}; the solver will be told of them. */
	double[] schedule(double end) {
		scheduled.clear();
		for (Pending x : pending) {
			if (x.time <= end) {
				scheduled.add(x.time);
			}
		}
		return scheduled.stream().mapToDouble(Double::doubleValue).sorted().toArray();
	}

	/** Whether an event waits for a time up to {@code end} that the solver does not know of. */
	boolean needsRestart(double end) {
		for (Iterator<Pending> i = pending.iterator(); i.hasNext();) {
			double time = i.next().time;
			if (time <= end && !scheduled.contains(time)) {
				return true;
			}
		}
		return false;
	}

	/** What made the run impossible, or null. */
	String failure() {
		return failure;
	}
}
