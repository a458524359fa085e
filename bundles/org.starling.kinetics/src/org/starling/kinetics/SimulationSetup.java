package org.starling.kinetics;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.flat.FlatSystem;
import org.starling.ode.SolveOptions;

/**
 * What is simulated. Times are in the system's time unit. Immutable.
 *
 * @param start       when the initial values hold
 * @param end         end of the simulation
 * @param outputTimes ascending times within start and end; empty: the solver's own steps
 * @param outputs     symbols whose curves are wanted; empty: all observers, or all species when there are none
 * @param doses       inputs between start and end; later ones do not happen
 * @param overrides   values by symbol, in the unit that {@link FlatSystem#unit} gives; they come before initial assignments
 * @param side        which values a curve shows at the time of a jump
 * @param changes     constants that change on the way, after the doses of the same time
 */
public record SimulationSetup(double start, double end, double[] outputTimes, List<String> outputs, List<DoseInput> doses,
		Map<String, Double> overrides, SolverSetting solver, SolveOptions.Side side, List<ValueChange> changes) {

	public SimulationSetup {
		outputTimes = outputTimes.clone();
		outputs = List.copyOf(outputs);
		doses = List.copyOf(doses);
		overrides = Map.copyOf(overrides);
		changes = List.copyOf(changes);
		if (!(end >= start) || !Double.isFinite(start) || !Double.isFinite(end)) {
			throw new IllegalArgumentException("the simulation must end after its start, not go from " + start + " to " + end);
		}
		for (int i = 0; i < outputTimes.length; i++) {
			boolean inside = outputTimes[i] >= start && outputTimes[i] <= end;
			if (!inside || i > 0 && outputTimes[i] < outputTimes[i - 1]) {
				throw new IllegalArgumentException("output times must ascend from the start " + start + " to the end " + end
						+ "; " + outputTimes[i] + " does not fit");
			}
		}
	}

	/** Without changes of constants. */
	public SimulationSetup(double start, double end, double[] outputTimes, List<String> outputs, List<DoseInput> doses,
			Map<String, Double> overrides, SolverSetting solver, SolveOptions.Side side) {
		this(start, end, outputTimes, outputs, doses, overrides, solver, side, List.of());
	}

	/** From the first to the last of at least one output time; observers, no doses, defaults of the solver. */
	public static SimulationSetup at(double... outputTimes) {
		return new SimulationSetup(outputTimes[0], outputTimes[outputTimes.length - 1], outputTimes, List.of(), List.of(),
				Map.of(), SolverSetting.defaults(), SolveOptions.Side.AFTER, List.of());
	}

	/** As {@link #at} with {@code points} times, at least 2, at even distances, ends included. */
	public static SimulationSetup evenly(double start, double end, int points) {
		if (points < 2) {
			throw new IllegalArgumentException("a simulation needs at least 2 output times, not " + points);
		}
		double[] times = new double[points];
		for (int i = 0; i < points; i++) {
			times[i] = i == points - 1 ? end : start + i * (end - start) / (points - 1);
		}
		return at(times);
	}

	/** The same with another start of time, before the first output. */
	public SimulationSetup withStart(double other) {
		return new SimulationSetup(other, end, outputTimes, outputs, doses, overrides, solver, side, changes);
	}

	public SimulationSetup withOutputs(String... symbols) {
		return new SimulationSetup(start, end, outputTimes, List.of(symbols), doses, overrides, solver, side, changes);
	}

	public SimulationSetup withDoses(List<DoseInput> others) {
		return new SimulationSetup(start, end, outputTimes, outputs, others, overrides, solver, side, changes);
	}

	/** The same with all these values in place of the present overrides. */
	public SimulationSetup withOverrides(Map<String, Double> others) {
		return new SimulationSetup(start, end, outputTimes, outputs, doses, others, solver, side, changes);
	}

	/** The same with one more value. */
	public SimulationSetup with(String symbol, double value) {
		Map<String, Double> more = new LinkedHashMap<>(overrides);
		more.put(symbol, value);
		return withOverrides(more);
	}

	public SimulationSetup withSolver(SolverSetting other) {
		return new SimulationSetup(start, end, outputTimes, outputs, doses, overrides, other, side, changes);
	}

	public SimulationSetup withSide(SolveOptions.Side other) {
		return new SimulationSetup(start, end, outputTimes, outputs, doses, overrides, solver, other, changes);
	}

	/** The same with these changes of constants in place of the present ones. */
	public SimulationSetup withChanges(List<ValueChange> others) {
		return new SimulationSetup(start, end, outputTimes, outputs, doses, overrides, solver, side, others);
	}
}
