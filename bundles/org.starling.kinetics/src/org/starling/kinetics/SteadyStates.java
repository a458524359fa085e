package org.starling.kinetics;

import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;

import org.starling.kinetics.expression.Expression;
import org.starling.ode.OdeSolver;
import org.starling.ode.SolveContext;
import org.starling.ode.SparsityPattern;

/**
 * States of a system to which a dose has been given at equal intervals for ever. In closed form when the system is linear;
 * else by iterating {@link CycleIteration}. Two kinds of states have none and keep their value: one that no rate depends on,
 * such as an area under a curve, and one that only events change. Used by the thread that solves.
 */
final class SteadyStates {

	private final CompiledSystem system;
	private final SimulationSetup setup;
	private final OdeSolver solver;
	private final SolveContext context;
	private final Map<String, int[]> active = new HashMap<>();

	SteadyStates(CompiledSystem system, SimulationSetup setup, OdeSolver solver, SolveContext context) {
		this.system = system;
		this.setup = setup;
		this.solver = solver;
		this.context = context;
	}

	/**
	 * @param guess where an iteration begins
	 * @param u     the present states, from which those without a steady state are taken
	 * @param p     the present constants; infusions in them do not count
	 * @return all states
	 * @throws ResolvedDose.DoseException when there is no steady state or it is not reached
	 */
	double[] at(SteadyDose dose, double t, double[] guess, double[] u, double[] p) {
		double[] constants = p.clone();
		for (FlatSystem.DoseTarget target : system.flat.doseTargets()) {
			constants[system.infusionSlot(target.state())] = 0;
		}
		int[] states = active(dose.species());
		double[] start = u.clone();
		for (int i : states) {
			start[i] = guess[i];
		}
		return system.isAffine() ? new LinearSteadyState(system, states, constants).of(dose, t, start)
				: new CycleIteration(system, setup, solver, context, states, constants).of(dose, t, start);
	}

	/** The states that a steady state determines. */
	int[] active(String dosed) {
		return active.computeIfAbsent(dosed, species -> {
			int n = system.stateNames.size();
			BitSet without = accumulators(n);
			int target = system.flat.doseTarget(species).state();
			for (int i = 0; i < n; i++) {
				if (i != target && system.flat.states().get(i).rate().equals(Expression.ZERO)) {
					without.set(i);
				}
			}
			without.flip(0, n);
			return without.stream().toArray();
		});
	}

	/** States that nothing depends on but other such states. */
	private BitSet accumulators(int n) {
		SparsityPattern pattern = system.function.jacobianPattern();
		BitSet found = new BitSet();
		boolean changed = true;
		while (changed) {
			changed = false;
			for (int j = 0; j < n; j++) {
				if (!found.get(j) && used(pattern, j).stream().allMatch(found::get)) {
					found.set(j);
					changed = true;
				}
			}
		}
		return found;
	}

	private static BitSet used(SparsityPattern pattern, int column) {
		BitSet rows = new BitSet();
		for (int k = pattern.columnPointers()[column]; k < pattern.columnPointers()[column + 1]; k++) {
			rows.set(pattern.rowIndices()[k]);
		}
		return rows;
	}
}
