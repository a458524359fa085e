package org.starling.kinetics;

import java.util.ArrayList;
import java.util.List;

import org.starling.kinetics.internal.Program;
import org.starling.model.pkmodel.Model;
import org.starling.model.pkmodel.Variant;
import org.starling.ode.OdeSolution;
import org.starling.ode.OdeSolver;
import org.starling.ode.OdeSolvers;
import org.starling.ode.SolveContext;

/**
 * Simulates one model as often as wanted: its formulas are compiled once, then each run takes its own doses, values and
 * times. Immutable and thread-safe; later changes of the model are not seen. A run works on the calling thread.
 */
public final class ModelSimulator {

	private final CompiledSystem system;
	private final OdeSolvers solvers;

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
		List<String> names = setup.outputs().isEmpty() ? defaultOutputs() : setup.outputs();
		Program program = system.outputs(names);
		OdeSolver solver = setup.solver().create(solvers);
		SimulationRun run = new SimulationRun(system, setup, solver, context);
		OdeSolution solution = run.run();
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
				broken(solution, run));
	}

	/** The observers, or the species when there are none. */
	private List<String> defaultOutputs() {
		return system.flat.observers().isEmpty() ? List.copyOf(system.flat.species()) : system.flat.observers();
	}

	/** The constraints that do not hold at some saved time. */
	private List<String> broken(OdeSolution solution, SimulationRun run) {
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
