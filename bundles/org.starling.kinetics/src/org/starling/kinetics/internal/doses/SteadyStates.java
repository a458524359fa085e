package org.starling.kinetics.internal.doses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.kinetics.internal.sensitivity.CrossingTimes;
import org.starling.kinetics.internal.sensitivity.SensitivitySystem;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.SensitivityFunction;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;
import org.starling.ode.SparsityPattern;

/**
 * States of a system to which a dose has been given at equal intervals for ever. In closed form when the system is linear;
 * else by iterating {@link CycleIteration}. Two kinds of states have none and keep their value: one that no rate depends on,
 * such as an area under a curve, and one that only events change. Used by the thread that solves.
 */
public final class SteadyStates {

	private final CompiledSystem system;
	private final SimulationSetup setup;
	private final OdeSolver solver;
	private final SolveContext context;
	private final Map<String, int[]> active = new HashMap<>();

	public SteadyStates(CompiledSystem system, SimulationSetup setup, OdeSolver solver, SolveContext context) {
		this.system = system;
		this.setup = setup;
		this.solver = solver;
		this.context = SolveContext.of(context::isCancelled, fraction -> {
			// the fraction of an interval says nothing of the run's
		});
	}

	/**
	 * Puts the steady state in the place of the present states, or adds it to them.
	 *
	 * @param guess where an iteration begins
	 * @param u     the present states, from which those without a steady state are taken
	 * @param p     the present constants; infusions in them do not count
	 * @param jumps how doses change the states
	 * @throws ResolvedDose.DoseException when there is no steady state or it is not reached
	 */
	void apply(Inflows.Steady steady, double t, double[] guess, double[] u, double[] p, DoseSchedule.Jumps jumps) {
		SteadyDose dose = steady.dose();
		if (!system.flat.delays().isEmpty()) {
			throw new ResolvedDose.DoseException("the steady state of the doses into " + dose.species()
					+ " is not computed for a model with delays; state the doses that lead there as additional doses");
		}
		double[] constants = p.clone();
		for (FlatSystem.DoseTarget target : system.flat.doseTargets()) {
			constants[system.infusionSlot(target.state())] = 0;
		}
		int[] active = active(dose.species());
		double[] start = u.clone();
		for (int i : active) {
			start[i] = guess[i];
		}
		double[] states = system.function.isLinear() ? new LinearSteadyState(system, active, constants).of(dose, t, start)
				: iterated(dose, t, active, constants, jumps, start);
		for (int i : active) {
			u[i] = steady.replaces() ? states[i] : u[i] + states[i];
		}
	}

	/** The same with sensitivities behind the states: these are iterated once the states are found, which makes them linear. */
	void apply(Inflows.Steady steady, double t, double[] guess, double[] u, double[] p, DoseSchedule.Jumps jumps,
			SensitivityFunction function, List<String> names) {
		int n = system.stateNames.size();
		int[] own = active(steady.dose().species());
		int[] behind = IntStream.rangeClosed(1, function.directions()).flatMap(j -> IntStream.of(own).map(i -> j * n + i))
				.toArray();
		double[] start = u.clone();
		IntStream.concat(IntStream.of(own), IntStream.of(behind)).forEach(i -> start[i] = guess[i]);
		DoseJumps plain = new DoseJumps(system, _ -> guess, this);
		SteadyDose dose = steady.dose();
		double span = setup.end() - setup.start();
		double[] before = new CycleIteration(system.function, system.stateNames, own, own.length, p, plain, this::solve)
				.beforeDose(dose, t, setup.solver().absTol(), span, Arrays.copyOf(start, n));
		System.arraycopy(before, 0, start, 0, n);
		CycleIteration iteration = new CycleIteration(function, names, behind, 0, p, jumps, this::solve);
		double[] states = iteration.atRecord(dose, t, span,
				iteration.beforeDose(dose, t, setup.solver().absTol(), span, start));
		IntStream.concat(IntStream.of(own), IntStream.of(behind))
				.forEach(i -> u[i] = steady.replaces() ? states[i] : u[i] + states[i]);
	}

	private double[] iterated(SteadyDose dose, double t, int[] active, double[] p, DoseSchedule.Jumps jumps, double[] u) {
		CycleIteration iteration = new CycleIteration(system.function, system.stateNames, active, active.length, p, jumps,
				this::solve);
		double span = setup.end() - setup.start();
		return iteration.atRecord(dose, t, span, iteration.beforeDose(dose, t, setup.solver().absTol(), span, u));
	}

	private OdeSolution solve(OdeProblem problem) {
		SolverSetting s = setup.solver();
		double tighter = Math.min(s.relTol(), CycleIteration.RELATIVE) / 10;
		List<Callback> callbacks = new ArrayList<>(problem.callbacks());
		callbacks.addAll(system.discontinuities.callbacks(k -> (time, state, parameters) -> {
			if (problem.f() instanceof SensitivitySystem sensitivities) {
				cross(sensitivities, k, time, state, parameters);
			}
			return Affect.Action.CONTINUE;
		}));
		OdeProblem whole = new OdeProblem(problem.f(), problem.u0(), problem.t0(), problem.t1(), problem.p(), callbacks, problem.names(),
				system.algebraic.massMatrix());
		return solver.solve(whole, SolveOptions.defaults()
				.withTolerances(tighter, s.absTol() / 10).withMaxSteps(s.maxSteps()).withSaveAt(problem.t1()), context);
	}

	private static void cross(SensitivitySystem sensitivities, int discontinuity, double t, double[] u, double[] p) {
		try {
			sensitivities.movedRates.cross(discontinuity, t, u, p);
		} catch (CrossingTimes.NotSmoothException e) {
			throw new ResolvedDose.DoseException(e.getMessage());
		}
	}

	/** The states that a steady state determines. */
	int[] active(String dosed) {
		return active.computeIfAbsent(dosed, species -> {
			int n = system.stateNames.size();
			BitSet without = accumulators(n);
			int target = system.flat.doseTarget(species).state();
			for (int i = 0; i < n; i++) {
				FlatSystem.State state = system.flat.states().get(i);
				if (i != target && (state.algebraic() || state.rate().equals(Expression.ZERO))) {
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
