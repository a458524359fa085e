package org.starling.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;

/**
 * The steady state of any system: the states just before a dose that one interval maps to themselves. Each interval is solved
 * to a tenth of the run's tolerances, at least to {@value #RELATIVE}/10; the iteration ends when neither an interval nor the
 * accelerated step changes a state by more than {@value #RELATIVE} of it, or the run's absolute tolerance. Events of the model
 * do not happen meanwhile.
 */
final class CycleIteration {

	private static final double RELATIVE = 1e-9;
	private static final int MOST_INTERVALS = 1000;

	private final CompiledSystem system;
	private final SimulationSetup setup;
	private final OdeSolver solver;
	private final SolveContext context;
	private final int[] states;
	private final double[] p;

	/** @param p constants without infusions */
	CycleIteration(CompiledSystem system, SimulationSetup setup, OdeSolver solver, SolveContext context, int[] states,
			double[] p) {
		this.system = system;
		this.setup = setup;
		this.solver = solver;
		this.context = SolveContext.of(context::isCancelled, fraction -> {
			// the fraction of an interval says nothing of the run's
		});
		this.states = states;
		this.p = p;
	}

	/** @param u all states, those to be determined at their guess */
	double[] of(SteadyDose dose, double t, double[] u) {
		double interval = dose.isConstantInfusion() ? Math.max(1, setup.end() - setup.start()) : dose.interval();
		double phase = interval - dose.rest().value();
		double from = t - phase;
		FixedPoint.Result result = new FixedPoint(RELATIVE, setup.solver().absTol(), MOST_INTERVALS)
				.of(x -> select(interval(dose, from - interval, interval, put(x, u))), select(u));
		if (!result.reached()) {
			throw new ResolvedDose.DoseException("the doses into " + dose.species() + " reach no steady state: after "
					+ result.evaluations() + " intervals '" + system.stateNames.get(states[result.worst()])
					+ "' still changes; state more doses instead, or look at its elimination");
		}
		return phase == interval ? put(result.point(), u) : interval(dose, from, phase, put(result.point(), u));
	}

	private double[] select(double[] all) {
		return Arrays.stream(states).mapToDouble(i -> all[i]).toArray();
	}

	private double[] put(double[] selected, double[] u) {
		double[] all = u.clone();
		for (int i = 0; i < states.length; i++) {
			all[states[i]] = selected[i];
		}
		return all;
	}

	/** The states a time after a dose was given. */
	private double[] interval(SteadyDose dose, double from, double length, double[] before) {
		FlatSystem.DoseTarget target = system.flat.doseTarget(dose.species());
		int slot = system.infusionSlot(target.state());
		double[] u = before.clone();
		double[] constants = p.clone();
		List<Callback> callbacks = new ArrayList<>(
				system.discontinuities.callbacks((time, state, parameters) -> Affect.Action.CONTINUE));
		if (dose.isConstantInfusion()) {
			constants[slot] = dose.rate().value();
		} else if (dose.isBolus()) {
			u[target.state()] += dose.amount().value()
					/ (target.size() == null ? 1 : system.value(target.size(), from, u, p));
		} else {
			double lower = dose.overlapping() * dose.rate().value();
			double longer = dose.longer().value();
			constants[slot] = longer > 0 ? lower + dose.rate().value() : lower;
			if (longer > 0) {
				callbacks.add(new Callback.AtTimes("infusion ends", new double[] { from + longer }, (time, state, parameters) -> {
					parameters[slot] = lower;
					return Affect.Action.CONTINUE;
				}));
			}
		}
		return solve(new OdeProblem(system.function, u, from, from + length, constants, callbacks, system.stateNames, null),
				dose);
	}

	private double[] solve(OdeProblem problem, SteadyDose dose) {
		SolverSetting s = setup.solver();
		double tighter = Math.min(s.relTol(), RELATIVE) / 10;
		OdeSolution solution = solver.solve(problem, SolveOptions.defaults().withTolerances(tighter, s.absTol() / 10)
				.withMaxSteps(s.maxSteps()).withSaveAt(problem.t1()), context);
		if (solution.returnCode() != ReturnCode.SUCCESS) {
			throw new ResolvedDose.DoseException("the way to the steady state of the doses into " + dose.species() + " ended: "
					+ (solution.message().isEmpty() ? solution.returnCode() : solution.message()));
		}
		return solution.lastState();
	}
}
