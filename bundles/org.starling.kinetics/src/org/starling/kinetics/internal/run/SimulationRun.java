package org.starling.kinetics.internal.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.starling.kinetics.SimulationSetup;
import org.starling.kinetics.SolverSetting;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.MathConstant;
import org.starling.kinetics.internal.compiled.AlgebraicStates;
import org.starling.kinetics.internal.compiled.CompiledEvents;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.kinetics.internal.doses.DoseJumps;
import org.starling.kinetics.internal.doses.DoseResolver;
import org.starling.kinetics.internal.doses.DoseSchedule;
import org.starling.kinetics.internal.doses.ResolvedDose;
import org.starling.kinetics.internal.doses.SensitivityJumps;
import org.starling.kinetics.internal.doses.SteadyStates;
import org.starling.kinetics.internal.sensitivity.CrossingTimes;
import org.starling.kinetics.internal.sensitivity.SensitivityEvents;
import org.starling.kinetics.internal.sensitivity.SensitivitySystem;
import org.starling.ode.Affect;
import org.starling.ode.Callback;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveContext;
import org.starling.ode.SolveOptions;

/** One simulation: solves from each time at which a delayed event became known to the next. Used once, by one thread. */
public final class SimulationRun {

	private static final Expression NOT_A_NUMBER = new Expression.Constant(MathConstant.NOT_A_NUMBER);

	/** Which part of the span is given to fast reactions at the start. */
	private static final double MOMENT = 1e-6;

	private final CompiledSystem system;
	private final SimulationSetup setup;
	private final OdeSolver solver;
	private final SolveContext context;
	private final EventMachine events;
	private final SensitivitySystem sensitivities;
	private final RunStart start;
	private final ValueChanges changes;
	private double[] initialConstants;
	private DoseSchedule doses;
	/** Null without sensitivities. */
	private SensitivityJumps jumps;
	private String ownFailure;
	private final SavedRows saved;
	private double t;
	private double[] u;
	private double[] p;
	private double partEnd;
	private boolean restart;

	/** @param sensitivities null when none are wanted */
	public SimulationRun(CompiledSystem system, SensitivitySystem sensitivities, SimulationSetup setup, OdeSolver solver,
			SolveContext context) {
		this.sensitivities = sensitivities;
		this.system = system;
		this.setup = setup;
		this.solver = solver;
		this.context = context;
		events = new EventMachine(system, sensitivities == null ? null : new SensitivityEvents(system, sensitivities));
		saved = new SavedRows(setup.outputTimes(), setup.side());
		t = setup.start();
		start = new RunStart(system, setup, sensitivities);
		u = start.states(t);
		p = start.constants(t);
		changes = new ValueChanges(system.flat, start::derive, setup.changes());
		changes.apply(t, true, p);
		initialConstants = p.clone();
	}

	/** Makes the algebraic states satisfy their rules, and what is computed of them at the start follow. */
	private String beginAlgebraically() {
		try {
			start.settle(t, u, p, changes);
			initialConstants = p.clone();
			return null;
		} catch (AlgebraicStates.InconsistentException e) {
			return e.getMessage();
		}
	}

	/** @throws ResolvedDose.DoseException when a formula of a dose has no usable value */
	private DoseSchedule schedule() {
		double[] states = u;
		ResolvedDose.Resolver resolver = new DoseResolver(system,
				(formula, time) -> start.value(formula, time, states, constantsUntil(time)));
		SteadyStates steadyStates = new SteadyStates(system, setup, solver, context);
		jumps = sensitivities == null ? null : new SensitivityJumps(system, sensitivities, start::states, steadyStates);
		return new DoseSchedule(setup.doses(), resolver,
				jumps == null ? new DoseJumps(system, start::states, steadyStates) : jumps, setup.start(), setup.end());
	}

	/** The constants of the run at a time, infusions aside, for formulas of the states. */
	public double[] constantsAt(double time) {
		if (changes.isEmpty()) {
			return initialConstants;
		}
		double[] then = initialConstants.clone();
		changes.apply(time, setup.side() == SolveOptions.Side.BEFORE, then);
		return then;
	}

	/** Does what comes before the first step; what it ended with when it can't go on, else null. */
	public OdeSolution begin() {
		String inconsistent = system.algebraic.isEmpty() ? null : beginAlgebraically();
		if (inconsistent != null) {
			return saved.end(ReturnCode.FAILURE, inconsistent);
		}
		String missing = missing();
		if (missing != null) {
			return saved.end(ReturnCode.NOT_FINITE, missing);
		}
		if (system.history != null) {
			int n = u.length;
			system.history.begin(t, u, time -> Arrays.copyOf(system.initialValues.at(time, setup.overrides()), n));
		}
		try {
			doses = schedule();
		} catch (ResolvedDose.DoseException e) {
			return saved.end(ReturnCode.FAILURE, e.getMessage());
		}
		changes.apply(t, false, p);
		if (system.flat.hasFastReactions()) {
			equilibrate();
		}
		events.start(t, u, p);
		partEnd = setup.end();
		return events.failure() == null ? null : failed();
	}

	/** The run of a system that one solve brings to its end, given that solve. */
	public OdeSolution conclude(OdeSolution whole) {
		saved.collect(whole, Double.POSITIVE_INFINITY);
		return failure() == null ? saved.end(whole.returnCode(), whole.message()) : failed();
	}

	public OdeSolution run() {
		OdeSolution ended = begin();
		if (ended != null) {
			return ended;
		}
		while (events.failure() == null) {
			restart = false;
			partEnd = partEnd();
			OdeSolution part = solver.solve(problem(), options(), context);
			boolean goesOn = !restart && partEnd < setup.end() && part.returnCode() == ReturnCode.SUCCESS;
			if (goesOn) {
				t = partEnd;
				u = stateAt(part, t);
			}
			saved.collect(part, restart || goesOn ? t : Double.POSITIVE_INFINITY);
			if (!restart && !goesOn) {
				return failure() == null ? saved.end(part.returnCode(), part.message()) : failed();
			}
			if (system.history != null) {
				system.history.add(part.dense().orElseThrow(), t, u);
				events.settle(t, u, p);
			}
		}
		return failed();
	}

	private OdeSolution failed() {
		return saved.end(context.isCancelled() ? ReturnCode.CANCELLED : ReturnCode.FAILURE, failure());
	}

	private double[] constantsUntil(double time) {
		double[] then = initialConstants.clone();
		changes.apply(time, true, then);
		return then;
	}

	private String failure() {
		return ownFailure == null ? events.failure() : ownFailure;
	}

	/** Lets fast reactions come to their equilibrium before the run begins, in a time too short for all others. */
	private void equilibrate() {
		double moment = Math.max(setup.end() - setup.start(), Math.ulp(t)) * MOMENT;
		SolveOptions brief = SolveOptions.defaults().withTolerances(setup.solver().relTol(), setup.solver().absTol())
				.withSaveAt(t + moment);
		OdeSolution settled = solver.solve(new OdeProblem(system.function, u, t, t + moment, p, List.of(), system.stateNames, system.algebraic.massMatrix()),
				brief, context);
		saved.count(settled.statistics());
		if (settled.returnCode() == ReturnCode.SUCCESS) {
			u = settled.states()[settled.states().length - 1];
		}
	}

	/** A system with delays is solved in pieces, so that what is delayed lies in the piece before. */
	private double partEnd() {
		return system.history == null ? setup.end()
				: Math.min(setup.end(), t + system.history.window(t, u, p, setup.end() - setup.start()));
	}

	private double[] stateAt(OdeSolution part, double time) {
		double[] state = new double[u.length];
		part.dense().orElseThrow().evaluate(time, state);
		return state;
	}

	/** What has no value at the start, or null when all have. A constant that the model itself says is no number is none. */
	private String missing() {
		for (int i = 0; i < system.stateNames.size(); i++) {
			if (!Double.isFinite(u[i])) {
				return "'" + system.stateNames.get(i) + "' is " + u[i]
						+ " at the start; look at its initial value and initial assignment";
			}
		}
		for (int i = 0; i < system.flat.constants().size(); i++) {
			if (Double.isNaN(p[i]) && !NOT_A_NUMBER.equals(system.flat.initialValues().get(system.flat.constants().get(i).name()))) {
				return "'" + system.flat.constants().get(i).name()
						+ "' is not a number at the start; look at its value and initial assignment";
			}
		}
		return null;
	}

	/** What is to be solved from the present point on. */
	public OdeProblem problem() {
		List<Callback> callbacks = new ArrayList<>();
		double[] doseTimes = doses.remaining();
		if (doseTimes.length > 0) {
			callbacks.add(new Callback.AtTimes("doses", doseTimes, this::dose));
		}
		double[] changing = changes.times(t);
		if (changing.length > 0) {
			callbacks.add(new Callback.AtTimes("changes of constants", changing, this::change));
		}
		double[] delayed = events.schedule(setup.end());
		if (delayed.length > 0) {
			callbacks.add(new Callback.AtTimes("delayed events", delayed, this::event));
		}
		for (CompiledEvents.CompiledEvent e : system.events.events()) {
			callbacks.add(new Callback.AtRoot(e.event().name(),
					(time, state, constants) -> CompiledEvents.value(e.sign(), time, state, constants),
					Callback.Direction.EITHER, this::event));
		}
		if (sensitivities == null) {
			callbacks.addAll(system.discontinuities.callbacks(this::event));
		} else {
			callbacks.addAll(0, system.discontinuities.callbacks(k -> (time, state, constants) -> cross(k, time, state, constants)));
		}
		return new OdeProblem(sensitivities == null ? system.function : sensitivities, u, t, partEnd, p, callbacks,
				sensitivities == null ? system.stateNames : sensitivities.names(), system.algebraic.massMatrix());
	}

	private Affect.Action cross(int discontinuity, double time, double[] state, double[] constants) {
		try {
			sensitivities.movedRates.cross(discontinuity, time, state, constants);
		} catch (CrossingTimes.NotSmoothException e) {
			ownFailure = e.getMessage();
			return Affect.Action.TERMINATE;
		}
		return event(time, state, constants);
	}

	private Affect.Action dose(double time, double[] state, double[] constants) {
		events.observe(time, state, constants);
		try {
			doses.give(time, state, constants);
		} catch (ResolvedDose.DoseException e) {
			ownFailure = e.getMessage();
			return Affect.Action.TERMINATE;
		}
		events.restore(time, state, constants);
		return event(jumps == null ? null : jumps.slopes(), time, state, constants);
	}

	private Affect.Action change(double time, double[] state, double[] constants) {
		changes.apply(time, false, constants);
		events.restore(time, state, constants);
		return event(new double[sensitivities == null ? 0 : sensitivities.directions()], time, state, constants);
	}

	private Affect.Action event(double time, double[] state, double[] constants) {
		return event(null, time, state, constants);
	}

	/** @param slopes how the time of the jump moves that may have changed triggers; null when it was the solution */
	private Affect.Action event(double[] slopes, double time, double[] state, double[] constants) {
		events.settle(slopes, time, state, constants);
		if (events.failure() != null) {
			return Affect.Action.TERMINATE;
		}
		if (!events.needsRestart(setup.end())) {
			return Affect.Action.CONTINUE;
		}
		events.restarted(time, setup.end() - setup.start());
		restart = true;
		t = time;
		u = state.clone();
		p = constants.clone();
		return Affect.Action.TERMINATE;
	}

	public SolveOptions options() {
		SolverSetting s = setup.solver();
		return SolveOptions.defaults().withTolerances(s.relTol(), start.tolerances(s.absTol())).withMaxSteps(s.maxSteps()).withSide(setup.side())
				.withDense(system.history != null).withSaveAt(saved.next(partEnd));
	}
}
