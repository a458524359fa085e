package org.starling.kinetics;

import java.util.Arrays;
import java.util.List;
import java.util.TreeSet;

/** The doses of one run: what has happened, what is to come. Used by the thread that solves. */
final class DoseSchedule {

	private final CompiledSystem system;
	private final List<DoseInput> doses;
	private final double[] times;
	private int next;

	/** @throws IllegalArgumentException when a dose lies before the start or goes nowhere */
	DoseSchedule(CompiledSystem system, List<DoseInput> doses, double start, double end) {
		this.system = system;
		this.doses = doses;
		TreeSet<Double> all = new TreeSet<>();
		for (DoseInput d : doses) {
			system.flat.doseTarget(d.species());
			if (d.time() < start) {
				throw new IllegalArgumentException("a dose into " + d.species() + " at time " + d.time()
						+ " lies before the start of the simulation at " + start + "; start it earlier");
			}
			all.add(d.time());
			if (d.isInfusion()) {
				all.add(d.end());
			}
		}
		times = all.headSet(end, true).stream().mapToDouble(Double::doubleValue).toArray();
	}

	/** Times of what is still to come. */
	double[] remaining() {
		return Arrays.copyOfRange(times, next, times.length);
	}

	/** Gives what is due at {@code t}. */
	void give(double t, double[] u, double[] p) {
		if (next == times.length || times[next] > t) {
			return;
		}
		double due = times[next++];
		for (DoseInput d : doses) {
			FlatSystem.DoseTarget target = system.flat.doseTarget(d.species());
			if (!d.isInfusion() && d.time() == due) {
				double size = target.size() == null ? 1 : system.value(target.size(), t, u, p);
				u[target.state()] += d.amount() / size;
			} else if (d.isInfusion() && (d.time() == due || d.end() == due)) {
				p[system.infusionSlot(target.state())] = inflow(d.species(), due);
			}
		}
	}

	/** All infusions into a species that run from {@code t} on, summed anew so that the sum returns to zero exactly. */
	private double inflow(String species, double t) {
		double sum = 0;
		for (DoseInput d : doses) {
			if (d.isInfusion() && d.species().equals(species) && d.time() <= t && t < d.end()) {
				sum += d.rate();
			}
		}
		return sum;
	}
}
