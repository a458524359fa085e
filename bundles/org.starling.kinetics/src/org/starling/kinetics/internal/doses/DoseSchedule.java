package org.starling.kinetics.internal.doses;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import org.starling.kinetics.dosing.DoseInput;

/** What happens to a system from outside in one run: what has been, what is to come. Used by the thread that solves. */
public final class DoseSchedule {

	/** What the schedule asks of the run. */
	interface Jumps {

		void bolus(Inflows.Bolus bolus, double t, double[] u, double[] p);

		void reset(double t, double[] u, double[] p);

		void steady(Inflows.Steady steady, double t, double[] u, double[] p);

		/** Switches the inflow into a species. */
		void inflow(InflowChange change, double t, double[] u, double[] p);
	}

	/**
	 * A change of the inflow into a species.
	 *
	 * @param running  those that run afterwards; the inflow is their sum, formed anew so that it returns to zero exactly
	 * @param starting those of them that start
	 * @param ending   those that end
	 */
	record InflowChange(String species, List<Inflows.Infusion> running, List<Inflows.Infusion> starting,
			List<Inflows.Infusion> ending) {
	}

	private final Inflows inflows;
	private final Jumps jumps;
	private final double[] times;
	private int next;

	/** @throws IllegalArgumentException when a record lies before the start */
	public DoseSchedule(List<DoseInput> doses, ResolvedDose.Resolver resolver, Jumps jumps, double start, double end) {
		this.jumps = jumps;
		for (DoseInput d : doses) {
			if (d.time() < start) {
				throw new IllegalArgumentException((d.species() == null ? "a reset" : "a dose into " + d.species()) + " at time "
						+ d.time() + " lies before the start of the simulation at " + start + "; start it earlier");
			}
		}
		inflows = DoseTimeline.of(doses, resolver, end);
		TreeSet<Double> all = new TreeSet<>();
		inflows.actions().forEach(a -> all.add(a.time().value()));
		for (Inflows.Infusion i : inflows.infusions()) {
			all.add(i.start().value());
			all.add(i.end().value());
		}
		times = all.headSet(end, true).stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** Times of what is still to come. */
	public double[] remaining() {
		return Arrays.copyOfRange(times, next, times.length);
	}

	/** Does what is due at {@code t}: infusions that end, then the actions in the order of their records, then new infusions. */
	public void give(double t, double[] u, double[] p) {
		if (next == times.length || times[next] > t) {
			return;
		}
		double due = times[next++];
		for (Inflows.Action action : inflows.actions()) {
			if (action.time().value() == due) {
				switch (action) {
				case Inflows.Bolus bolus -> jumps.bolus(bolus, due, u, p);
				case Inflows.Reset _ -> jumps.reset(due, u, p);
				case Inflows.Steady steady -> jumps.steady(steady, due, u, p);
				}
			}
		}
		Set<String> switched = new HashSet<>();
		for (Inflows.Infusion i : inflows.infusions()) {
			if (i.start().value() == due || i.end().value() == due) {
				switched.add(i.species());
			}
		}
		switched.forEach(species -> jumps.inflow(change(species, due), due, u, p));
	}

	private InflowChange change(String species, double t) {
		List<Inflows.Infusion> all = inflows.infusions().stream().filter(i -> i.species().equals(species)).toList();
		return new InflowChange(species, all.stream().filter(i -> i.runsAt(t)).toList(),
				all.stream().filter(i -> i.start().value() == t).toList(), all.stream().filter(i -> i.end().value() == t).toList());
	}
}
