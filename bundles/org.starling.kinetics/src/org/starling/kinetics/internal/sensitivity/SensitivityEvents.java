package org.starling.kinetics.internal.sensitivity;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.TriggerSign;
import org.starling.kinetics.internal.compiled.CompiledSystem;

/**
 * Events move sensitivities: at the event's own time, which moves along the directions, all derivatives are total ones,
 * {@code S = s + f ∂τ/∂θ}; assignments are differentiated as they stand, and afterwards {@code s = S − f ∂τ/∂θ} with the rates that
 * hold then (E. N. Rozenvasser, Automation and Remote Control 28 (1967) 1490; for delays: the time moves by the delay's total
 * derivative too). Used by the thread that solves.
 */
public final class SensitivityEvents {

	private final CompiledSystem system;
	private final SensitivitySystem sensitivities;
	private final CrossingTimes times;
	private final List<Expression> signs = new ArrayList<>();
	private final int n;

	public SensitivityEvents(CompiledSystem system, SensitivitySystem sensitivities) {
		this.system = system;
		this.sensitivities = sensitivities;
		times = new CrossingTimes(system, sensitivities);
		system.flat.events().forEach(e -> signs.add(TriggerSign.of(e.trigger())));
		n = system.stateNames.size();
	}

	/** The movement of a time that does not move. */
	public double[] fixed() {
		return new double[sensitivities.directions()];
	}

	/** How the time at which the solution makes a trigger true moves. */
	public double[] crossing(int event, double t, double[] u, double[] p) {
		return times.of(signs.get(event), "event '" + system.flat.events().get(event).name() + "'", rates(t, u, p), t, u, p);
	}

	/** How the time at which a delayed event is due moves. */
	public double[] due(int event, double[] slopes, double t, double[] u, double[] p) {
		Expression delay = system.flat.events().get(event).delay();
		double[] due = slopes.clone();
		if (delay != null) {
			double[] own = sensitivities.totals(List.of(delay), slopes, t, moved(slopes, 1, t, u, p), p)[0];
			for (int j = 0; j < due.length; j++) {
				due[j] += own[j];
			}
		}
		return due;
	}

	/** Total derivatives of the values that an event assigns, by assignment and direction. */
	public double[][] values(int event, double[] slopes, double t, double[] u, double[] p) {
		return totals(values(event), slopes, t, moved(slopes, 1, t, u, p), p);
	}

	private double[][] totals(List<Expression> formulas, double[] slopes, double t, double[] u, double[] p) {
		return sensitivities.totals(formulas, slopes, t, u, p);
	}

	private List<Expression> values(int event) {
		return system.flat.events().get(event).assignments().stream().map(FlatSystem.Assignment::value).toList();
	}

	private double[] rates(double t, double[] u, double[] p) {
		double[] rates = new double[n];
		system.function.rhs(t, u, p, rates);
		return rates;
	}

	/** The same states with their sensitivities moved along the solution. */
	private double[] moved(double[] slopes, double factor, double t, double[] u, double[] p) {
		double[] moved = u.clone();
		double[] rates = rates(t, u, p);
		for (int j = 0; j < slopes.length; j++) {
			for (int i = 0; i < n && slopes[j] != 0; i++) {
				moved[(j + 1) * n + i] += factor * slopes[j] * rates[i];
			}
		}
		return moved;
	}

	/**
	 * Executes an event: states and sensitivities change.
	 *
	 * @param values      what it assigns
	 * @param valueSlopes total derivatives of the values as found when it was triggered; null: as they are now
	 * @param slopes      how its time moves
	 */
	public void execute(int event, double[] values, double[][] valueSlopes, double[] slopes, double t, double[] u, double[] p) {
		double[] whole = moved(slopes, 1, t, u, p);
		double[][] derivatives = valueSlopes == null ? totals(values(event), slopes, t, whole, p) : valueSlopes;
		List<FlatSystem.Assignment> assignments = system.flat.events().get(event).assignments();
		Dual[] before = sizes(slopes, t, whole, p);
		Dual[] assigned = new Dual[values.length];
		for (int i = 0; i < values.length; i++) {
			String size = assignments.get(i).size();
			Dual value = new Dual(values[i], derivatives[i]);
			assigned[i] = size == null ? value : value.times(symbols(List.of(size), slopes, t, whole, p)[0]);
		}
		for (int i = 0; i < values.length; i++) {
			put(assigned[i], assignments.get(i).state(), whole);
		}
		keepAmounts(before, slopes, t, whole, p);
		System.arraycopy(moved(slopes, -1, t, whole, p), 0, u, 0, u.length);
	}

	private void keepAmounts(Dual[] before, double[] slopes, double t, double[] u, double[] p) {
		Dual[] after = sizes(slopes, t, u, p);
		int[] states = system.events.concentrationStates();
		for (int i = 0; i < states.length; i++) {
			if (before[i].value() != after[i].value()) {
				put(get(states[i], u).times(before[i]).over(after[i]), states[i], u);
			}
		}
	}

	private Dual[] sizes(double[] slopes, double t, double[] u, double[] p) {
		return symbols(List.copyOf(system.flat.concentrationStates().values()), slopes, t, u, p);
	}

	private Dual[] symbols(List<String> symbols, double[] slopes, double t, double[] u, double[] p) {
		Dual[] values = new Dual[symbols.size()];
		if (values.length == 0) {
			return values;
		}
		double[][] totals = totals(symbols.stream().<Expression>map(Expression::symbol).toList(), slopes, t, u, p);
		for (int i = 0; i < values.length; i++) {
			values[i] = new Dual(system.value(symbols.get(i), t, u, p), totals[i]);
		}
		return values;
	}

	private Dual get(int state, double[] u) {
		double[] own = new double[sensitivities.directions()];
		for (int j = 0; j < own.length; j++) {
			own[j] = u[(j + 1) * n + state];
		}
		return new Dual(u[state], own);
	}

	private void put(Dual value, int state, double[] u) {
		u[state] = value.value();
		for (int j = 0; j < sensitivities.directions(); j++) {
			u[(j + 1) * n + state] = value.slope(j);
		}
	}
}
