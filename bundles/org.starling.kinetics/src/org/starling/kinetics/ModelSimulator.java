package org.starling.kinetics;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

import org.starling.kinetics.checks.ModelChecks;
import org.starling.kinetics.checks.ModelException;
import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.kinetics.internal.code.Program;
import org.starling.kinetics.internal.compiled.AlgebraicStates;
import org.starling.kinetics.internal.compiled.CompiledSystem;
import org.starling.kinetics.internal.run.RunStart;
import org.starling.kinetics.internal.run.SimulationRun;
import org.starling.kinetics.internal.run.ValueChanges;
import org.starling.kinetics.internal.sensitivity.SensitivitySystem;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Variant;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolvers;
import org.starling.ode.SolveContext;
import org.starling.ode.solvers.lanes.LaneSolver;

/**
 * Simulates one model as often as wanted: its formulas are compiled once, then each run takes its own doses, values and
 * times. Immutable and thread-safe; later changes of the model are not seen. A run works on the calling thread.
 */
public final class ModelSimulator {

	/** Times whose derivatives are computed before they are written to their curves: what a processor keeps at hand. */
	private static final int TOGETHER = 8;

	private final CompiledSystem system;
	private final OdeSolvers solvers;
	/** States and sensitivities by their parameters and the symbols to which the run gives values. */
	private final Map<List<List<String>>, SensitivitySystem> sensitivities = new ConcurrentHashMap<>();

	private ModelSimulator(CompiledSystem system, OdeSolvers solvers) {
		this.system = system;
		this.solvers = solvers;
	}

	/**
	 * Compiles a model; to be called by the thread that owns it.
	 *
	 * @param variant values in place of the model's, or null
	 * @param solvers the solvers to choose from
	 * @throws ModelException when {@link ModelChecks} finds an error
	 */
	public static ModelSimulator of(Model model, Variant variant, OdeSolvers solvers) {
		return of(FlatSystem.of(model, variant), solvers);
	}

	/** Compiles a system. */
	public static ModelSimulator of(FlatSystem system, OdeSolvers solvers) {
		return new ModelSimulator(new CompiledSystem(system), solvers);
	}

	public FlatSystem system() {
		return system.flat;
	}

	/** Whether rates are linear in the states with constant coefficients, so that there are solvers without an error. */
	public boolean isLinear() {
		return system.function.isLinear();
	}

	/** Runs to the end without being watched. */
	public SimulatedCurves run(SimulationSetup setup) {
		return run(setup, SolveContext.NONE);
	}

	/**
	 * Runs one simulation. Numerical trouble and cancellation are return codes; the curves then go as far as it came.
	 *
	 * @throws IllegalArgumentException when the setup names an unknown symbol, species, solver or option, or has a dose before
	 *                                  its start
	 */
	public SimulatedCurves run(SimulationSetup setup, SolveContext context) {
		CompiledSystem own = system.history == null ? system : new CompiledSystem(system.flat);
		SimulationRun run = new SimulationRun(own, null, setup, setup.solver().create(solvers, system.flat), context);
		return curves(own, setup, run, run.run());
	}

	/**
	 * Runs one simulation with the derivatives of its curves with respect to parameters or initial values, as {@link #run} else.
	 * Doses whose time, rate or amount depends on a parameter are followed, and so are events and conditions whose time does; a
	 * time that has no derivative ends the run with a message that names the event. A solver with the capability SENSITIVITIES solves them with the matrices of the states.
	 *
	 * @param parameters symbols that {@link FlatSystem#inputs} has, each once
	 * @throws IllegalArgumentException also when a parameter can't be given a value, or the model has delays, fast reactions, algebraic
	 *                                  states, or rates with steps that are no conditions
	 */
	public SensitivityCurves sensitivities(SimulationSetup setup, List<String> parameters, SolveContext context) {
		if (new HashSet<>(parameters).size() < parameters.size()) {
			throw new IllegalArgumentException("a parameter is named twice: " + parameters);
		}
		if (system.history != null || system.flat.hasFastReactions()) {
			throw new IllegalArgumentException(
					"sensitivities of a model with delays or fast reactions can't be computed; vary the parameter and compare two runs");
		}
		if (system.flat.hasAlgebraicStates()) {
			throw new IllegalArgumentException("sensitivities of a model whose algebraic rules are not linear can't be computed; write"
					+ " them as assignment rules, or vary the parameter and compare two runs");
		}
		TreeSet<String> overrides = new TreeSet<>(setup.overrides().keySet());
		SensitivitySystem sensitive = sensitivities.computeIfAbsent(List.of(List.copyOf(parameters), List.copyOf(overrides)),
				_ -> new SensitivitySystem(system, parameters, overrides));
		SimulationRun run = new SimulationRun(system, sensitive, setup, setup.solver().create(solvers, system.flat), context);
		OdeSolution all = run.run();
		double[] times = all.times();
		double[][] states = Arrays.stream(all.states()).map(u -> Arrays.copyOf(u, system.stateNames.size()))
				.toArray(double[][]::new);
		SimulatedCurves curves = curves(system, setup, run,
				new OdeSolution(all.returnCode(), all.message(), times, states, all.dense(), all.statistics()));
		List<Expression> formulas = curves.names().stream().<Expression>map(Expression::symbol).toList();
		double[][][] values = new double[parameters.size()][formulas.size()][times.length];
		double[][] rows = new double[TOGETHER][values.length * formulas.size()];
		for (int from = 0; from < times.length; from += TOGETHER) {
			int count = Math.min(TOGETHER, times.length - from);
			for (int j = 0; j < count; j++) {
				sensitive.derivatives(formulas, times[from + j], all.states()[from + j], run.constantsAt(times[from + j]), rows[j]);
			}
			for (int k = 0; k < rows[0].length; k++) {
				double[] curve = values[k / formulas.size()][k % formulas.size()];
				for (int j = 0; j < count; j++) {
					curve[from + j] = rows[j][k];
				}
			}
		}
		return new SensitivityCurves(curves, List.copyOf(parameters), values);
	}

	/**
	 * Prepares to run many simulations at once, each in a lane of the vector unit.
	 *
	 * @param setup   like those that will be run, for the choice of the solver
	 * @param infused species into which there may be infusions beside those of the setup's doses; a simulation with others is run by
	 *                itself
	 * @return empty when the model has events, conditions, delays or algebraic unknowns, or when the solver of the setup, or the one
	 *         that it leads to, has no lanes or has options
	 */
	public Optional<LaneSimulator> lanes(SimulationSetup setup, Set<String> infused) {
		SimulationRun run = new SimulationRun(system, null, setup, setup.solver().create(solvers, system.flat), SolveContext.NONE);
		if (system.history != null || !setup.solver().options().isEmpty() || run.begin() != null) {
			return Optional.empty();
		}
		Set<String> all = new HashSet<>(infused);
		setup.doses().stream().filter(DoseInput::isInfusion).forEach(d -> all.add(d.species()));
		return LaneSolver.idFor(setup.solver().id(), run.problem(), run.options()).flatMap(id -> system.lanes(id, all))
				.map(lanes -> new LaneSimulator(this, lanes, all));
	}

	/**
	 * The value that a symbol has at the start of a run.
	 *
	 * @throws IllegalArgumentException when the model has no such symbol, or the setup can't be run
	 */
	public double valueAtStart(String symbol, SimulationSetup setup) {
		return valuesAtStart(List.of(symbol), setup)[0];
	}

	/** As {@link #valueAtStart} of several symbols at once. */
	public double[] valuesAtStart(List<String> symbols, SimulationSetup setup) {
		RunStart start = new RunStart(system, setup, null);
		double[] u = start.states(setup.start());
		double[] p = start.constants(setup.start());
		try {
			start.settle(setup.start(), u, p, new ValueChanges(system.flat, start::derive, setup.changes()));
		} catch (AlgebraicStates.InconsistentException e) {
			throw new IllegalArgumentException(e.getMessage(), e);
		}
		double[] values = new double[symbols.size()];
		system.outputs(List.copyOf(symbols)).run(setup.start(), u, p, values);
		return values;
	}

	/** A run that is not begun. */
	SimulationRun prepare(SimulationSetup setup, SolveContext context) {
		return new SimulationRun(system, null, setup, setup.solver().create(solvers, system.flat), context);
	}

	SimulatedCurves curves(SimulationSetup setup, SimulationRun run, OdeSolution solution) {
		return curves(system, setup, run, solution);
	}

	private SimulatedCurves curves(CompiledSystem own, SimulationSetup setup, SimulationRun run, OdeSolution solution) {
		List<String> names = setup.outputs().isEmpty() ? defaultOutputs() : setup.outputs();
		Program program = own.outputs(names);
		double[] times = solution.times();
		double[][] values = new double[names.size()][times.length];
		double[] row = new double[names.size()];
		for (int j = 0; j < times.length; j++) {
			program.run(times[j], solution.states()[j], run.constantsAt(times[j]), row);
			for (int i = 0; i < row.length; i++) {
				values[i][j] = row[i];
			}
		}
		List<String> units = new ArrayList<>();
		names.forEach(n -> units.add(system.flat.unit(n).orElse(null)));
		return new SimulatedCurves(times, system.flat.timeUnit(), names, units, values, solution, setup.solver().id(),
				broken(own, solution, run));
	}

	/** The observers, or the species when there are none. */
	private List<String> defaultOutputs() {
		return system.flat.observers().isEmpty() ? List.copyOf(system.flat.species()) : system.flat.observers();
	}

	/** The constraints that do not hold at some saved time. */
	private static List<String> broken(CompiledSystem system, OdeSolution solution, SimulationRun run) {
		List<FlatSystem.FlatConstraint> constraints = system.flat.constraints();
		List<String> warnings = new ArrayList<>();
		boolean[] seen = new boolean[constraints.size()];
		for (int j = 0; j < solution.times().length && !constraints.isEmpty(); j++) {
			double[] holds = system.constraints(solution.times()[j], solution.states()[j],
					run.constantsAt(solution.times()[j]));
			for (int i = 0; i < holds.length; i++) {
				if (holds[i] == 0 && !seen[i]) {
					seen[i] = true;
					warnings.add("a constraint does not hold at time " + solution.times()[j] + ": " + constraints.get(i).message());
				}
			}
		}
		return warnings;
	}
}
