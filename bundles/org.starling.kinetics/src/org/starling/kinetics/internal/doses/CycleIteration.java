package org.starling.kinetics.internal.doses;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;

import org.starling.kinetics.internal.doses.DoseSchedule.InflowChange;
import org.starling.kinetics.internal.sensitivity.Dual;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;

/**
 * The steady state of any system, with sensitivities or without: the states just before a dose that one interval maps to
 * themselves. Each interval is solved to a tenth of the run's tolerances, at least to {@value #RELATIVE}/10; the iteration ends
 * when neither an interval nor the accelerated step changes a state by more than {@value #RELATIVE} of it, or the run's absolute
 * tolerance. Events of the model do not happen meanwhile.
 */
final class CycleIteration {

	static final double RELATIVE = 1e-9;
	private static final int MOST_INTERVALS = 1000;
	/** A state of so many times what one interval leaves has no balance; rounding alone makes it look steady. */
	private static final double MOST_ACCUMULATION = 1e6;

	private final OdeFunction function;
	private final List<String> names;
	private final int[] active;
	private final int guarded;
	private final double[] p;
	private final DoseSchedule.Jumps jumps;
	private final Function<OdeProblem, OdeSolution> solver;

	/**
	 * @param active  states to be determined
	 * @param guarded as many of them, the first, should not turn negative
	 * @param p       constants; infusions in them are set here for the species that is dosed
	 */
	CycleIteration(OdeFunction function, List<String> names, int[] active, int guarded, double[] p, DoseSchedule.Jumps jumps,
			Function<OdeProblem, OdeSolution> solver) {
		this.function = function;
		this.names = names;
		this.active = active;
		this.guarded = guarded;
		this.p = p;
		this.jumps = jumps;
		this.solver = solver;
	}

	/**
	 * All states just before the last dose that arrives before the record.
	 *
	 * @param t        time of the record
	 * @param absolute change of a state that does not count, besides {@value #RELATIVE} of the largest
	 * @param span     the time after which a constant infusion is looked at again and again
	 * @param u        all states, those to be determined at their guess
	 */
	double[] beforeDose(SteadyDose dose, double t, double absolute, double span, double[] u) {
		double interval = interval(dose, span);
		double from = t - interval + dose.rest().value() - interval;
		double[] first = select(cycle(dose, from, interval, u));
		double largest = Arrays.stream(first).map(Math::abs).max().orElse(0);
		FixedPoint.Result result = new FixedPoint(RELATIVE, absolute + RELATIVE * largest, MOST_INTERVALS, guarded)
				.of(x -> select(cycle(dose, from, interval, put(x, u))), first);
		boolean runaway = Arrays.stream(result.point()).limit(guarded).anyMatch(x -> Math.abs(x) > MOST_ACCUMULATION * largest);
		if (!result.reached() || runaway) {
			throw new ResolvedDose.DoseException("the doses into " + dose.species() + " reach no steady state: after "
					+ result.evaluations() + " intervals '" + names.get(active[result.worst()])
					+ "' still changes; state more doses instead, or look at its elimination");
		}
		return put(result.point(), u);
	}

	/** All states at the time of the record, from those just before a dose. */
	double[] atRecord(SteadyDose dose, double t, double span, double[] before) {
		double phase = interval(dose, span) - dose.rest().value();
		return dose.rest().value() == 0 && dose.rest().isConstant() ? before : cycle(dose, t - phase, phase, before);
	}

	private static double interval(SteadyDose dose, double span) {
		return dose.isConstantInfusion() ? Math.max(1, span) : dose.interval();
	}

	private double[] select(double[] all) {
		return Arrays.stream(active).mapToDouble(i -> all[i]).toArray();
	}

	private double[] put(double[] selected, double[] u) {
		double[] all = u.clone();
		for (int i = 0; i < active.length; i++) {
			all[active[i]] = selected[i];
		}
		return all;
	}

	/** The states a time after a dose was given. */
	private double[] cycle(SteadyDose dose, double from, double length, double[] before) {
		double[] u = before.clone();
		double[] constants = p.clone();
		List<Callback> callbacks = new ArrayList<>();
		if (dose.isConstantInfusion()) {
			jumps.inflow(change(dose, List.of(infusion(dose, Dual.of(from), Dual.of(from + length))), List.of(), List.of()), from, u,
					constants);
		} else if (dose.isBolus()) {
			jumps.bolus(new Inflows.Bolus(dose.species(), arrival(dose, from), dose.amount()), from, u, constants);
		} else {
			infuse(dose, from, u, constants, callbacks);
		}
		OdeSolution solution = solver.apply(new OdeProblem(function, u, from, from + length, constants, callbacks, names, null));
		if (solution.returnCode() != ReturnCode.SUCCESS) {
			throw new ResolvedDose.DoseException("the way to the steady state of the doses into " + dose.species() + " ended: "
					+ (solution.message().isEmpty() ? solution.returnCode() : solution.message()));
		}
		return solution.lastState();
	}

	private void infuse(SteadyDose dose, double from, double[] u, double[] constants, List<Callback> callbacks) {
		Dual start = arrival(dose, from);
		Inflows.Infusion own = infusion(dose, start, start.plus(dose.longer()));
		List<Inflows.Infusion> others = Collections.nCopies(dose.overlapping(), infusion(dose, Dual.of(from), own.end()));
		List<Inflows.Infusion> all = new ArrayList<>(others);
		all.add(own);
		double end = own.end().value();
		jumps.inflow(change(dose, others, List.of(), List.of()), from, u, constants);
		if (end == from) {
			jumps.inflow(change(dose, others, List.of(own), List.of(own)), from, u, constants);
			return;
		}
		jumps.inflow(change(dose, all, List.of(own), List.of()), from, u, constants);
		callbacks.add(new Callback.AtTimes("infusion ends", new double[] { end }, (time, state, parameters) -> {
			jumps.inflow(change(dose, others, List.of(), List.of(own)), time, state, parameters);
			return Affect.Action.CONTINUE;
		}));
	}

	private static Dual arrival(SteadyDose dose, double t) {
		return new Dual(t, dose.rest().slopes());
	}

	private static Inflows.Infusion infusion(SteadyDose dose, Dual start, Dual end) {
		return new Inflows.Infusion(dose.species(), start, end, dose.rate());
	}

	private static InflowChange change(SteadyDose dose, List<Inflows.Infusion> running, List<Inflows.Infusion> starting,
			List<Inflows.Infusion> ending) {
		return new InflowChange(dose.species(), running, starting, ending);
	}
}
