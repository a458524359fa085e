package org.starling.kinetics.internal.doses;

import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.compiled.CompiledSystem;

/** Doses change the states and constants of a run. */
public final class DoseJumps implements DoseSchedule.Jumps {

	/** States at a time from their initial values. */
	@FunctionalInterface
	public interface Beginning {
		double[] at(double t);
	}

	private final CompiledSystem system;
	private final Beginning beginning;
	private final SteadyStates steadyStates;

	public DoseJumps(CompiledSystem system, Beginning beginning, SteadyStates steadyStates) {
		this.system = system;
		this.beginning = beginning;
		this.steadyStates = steadyStates;
	}

	@Override
	public void bolus(Inflows.Bolus bolus, double t, double[] u, double[] p) {
		FlatSystem.DoseTarget target = system.flat.doseTarget(bolus.species());
		double size = target.size() == null ? 1 : system.value(target.size(), t, u, p);
		u[target.state()] += bolus.amount().value() / size;
	}

	@Override
	public void reset(double t, double[] u, double[] p) {
		System.arraycopy(beginning.at(t), 0, u, 0, system.stateNames.size());
	}

	@Override
	public void steady(Inflows.Steady steady, double t, double[] u, double[] p) {
		steadyStates.apply(steady, t, beginning.at(t), u, p, this);
	}

	@Override
	public void inflow(DoseSchedule.InflowChange change, double t, double[] u, double[] p) {
		double sum = 0;
		for (Inflows.Infusion i : change.running()) {
			sum += i.rate().value();
		}
		p[system.infusionSlot(system.flat.doseTarget(change.species()).state())] = sum;
	}
}
