package org.starling.kinetics.internal.doses;

import java.util.List;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.kinetics.internal.sensitivity.Dual;
import org.starling.kinetics.internal.sensitivity.SensitivitySystem;

/**
 * Doses change states and sensitivities. A jump whose time depends on a parameter, as by a lag time, moves the sensitivities by
 * the difference of the rates before and after it: {@code s⁺ = ∂g/∂u s⁻ + ∂g/∂θ + (∂g/∂u f⁻ + ∂g/∂t − f⁺) ∂τ/∂θ} for {@code u⁺ =
 * g(u⁻)} at {@code τ(θ)} (E. N. Rozenvasser, Automation and Remote Control 28 (1967) 1490).
 */
public final class SensitivityJumps implements DoseSchedule.Jumps {

	private final CompiledSystem system;
	private final SensitivitySystem sensitivities;
	private final DoseJumps plain;
	private final DoseJumps.Beginning beginning;
	private final SteadyStates steadyStates;
	private final int n;
	private double[] slopes;

	/** @param beginning states and sensitivities at a time from their initial values */
	public SensitivityJumps(CompiledSystem system, SensitivitySystem sensitivities, DoseJumps.Beginning beginning,
			SteadyStates steadyStates) {
		this.system = system;
		this.sensitivities = sensitivities;
		this.beginning = beginning;
		this.steadyStates = steadyStates;
		this.plain = new DoseJumps(system, beginning, steadyStates);
		this.n = system.stateNames.size();
		this.slopes = new double[sensitivities.directions()];
	}

	/** How the time of what was given last moves along the directions. */
	public double[] slopes() {
		return slopes;
	}

	private void remember(Dual time) {
		slopes = new double[sensitivities.directions()];
		for (int j = 0; j < slopes.length; j++) {
			slopes[j] = time.slope(j);
		}
	}

	@Override
	public void bolus(Inflows.Bolus bolus, double t, double[] u, double[] p) {
		FlatSystem.DoseTarget target = system.flat.doseTarget(bolus.species());
		double[] before = rates(t, u, p);
		remember(bolus.time());
		Dual[] jump = jump(bolus.amount(), target, t, u, p);
		plain.bolus(bolus, t, u, p);
		double[] after = rates(t, u, p);
		for (int j = 0; j < jump.length; j++) {
			u[(j + 1) * n + target.state()] += jump[j].slope(0);
			double shift = bolus.time().slope(j);
			for (int i = 0; i < n && shift != 0; i++) {
				u[(j + 1) * n + i] += (before[i] - after[i]) * shift;
			}
		}
	}

	/** An amount over the size of its compartment, with its derivative in each direction. */
	private Dual[] jump(Dual amount, FlatSystem.DoseTarget target, double t, double[] u, double[] p) {
		Dual[] jumps = new Dual[sensitivities.directions()];
		double[] sizes = target.size() == null ? null
				: sensitivities.derivatives(List.of(Expression.symbol(target.size())), t, u, p);
		double size = target.size() == null ? 1 : system.value(target.size(), t, u, p);
		for (int j = 0; j < jumps.length; j++) {
			Dual own = new Dual(amount.value(), new double[] { amount.slope(j) });
			jumps[j] = own.over(new Dual(size, new double[] { sizes == null ? 0 : sizes[j] }));
		}
		return jumps;
	}

	private double[] rates(double t, double[] u, double[] p) {
		double[] du = new double[n];
		system.function.rhs(t, u, p, du);
		return du;
	}

	@Override
	public void reset(double t, double[] u, double[] p) {
		remember(Dual.of(t));
		System.arraycopy(beginning.at(t), 0, u, 0, u.length);
	}

	@Override
	public void steady(Inflows.Steady steady, double t, double[] u, double[] p) {
		remember(Dual.of(t));
		double[] constants = p.clone();
		for (FlatSystem.DoseTarget target : system.flat.doseTargets()) {
			constants[system.infusionSlot(target.state())] = 0;
			int first = sensitivities.directions.infusionSlot(target.state());
			for (int j = 0; j < sensitivities.directions() && first >= 0; j++) {
				constants[first + j] = 0;
			}
		}
		steadyStates.apply(steady, t, beginning.at(t), u, constants, this, sensitivities, sensitivities.names());
	}

	@Override
	public void inflow(DoseSchedule.InflowChange change, double t, double[] u, double[] p) {
		FlatSystem.DoseTarget target = system.flat.doseTarget(change.species());
		change.ending().forEach(i -> remember(i.end()));
		change.starting().forEach(i -> remember(i.start()));
		plain.inflow(change, t, u, p);
		int first = sensitivities.directions.infusionSlot(target.state());
		double size = target.size() == null ? 1 : system.value(target.size(), t, u, p);
		for (int j = 0; j < sensitivities.directions(); j++) {
			int direction = j;
			if (first >= 0) {
				p[first + j] = change.running().stream().mapToDouble(i -> i.rate().slope(direction)).sum();
			}
			double shift = change.ending().stream().mapToDouble(i -> i.rate().value() * i.end().slope(direction)).sum()
					- change.starting().stream().mapToDouble(i -> i.rate().value() * i.start().slope(direction)).sum();
			u[(j + 1) * n + target.state()] += shift / size;
		}
	}
}
