package org.starling.kinetics;

import java.util.List;

import org.starling.kinetics.flat.FlatSystem;
import org.starling.ode.OdeSolution;
import org.starling.ode.ReturnCode;
import org.starling.ode.SolveStatistics;

/**
 * What a simulation gave: the curves as far as it came.
 *
 * @param times    in the system's time unit; those asked for when the return code is complete, those reached otherwise
 * @param timeUnit unit of the times, or null
 * @param names    symbols of the curves
 * @param units    a unit for each curve, null when it is not stated
 * @param values   {@code values[i][j]}: curve i at time j
 * @param solution the states in the order of {@link FlatSystem#states}, return code, message and statistics
 * @param solverId the solver that was asked for
 * @param warnings constraints of the model that did not hold, with the first output time
 */
public record SimulatedCurves(double[] times, String timeUnit, List<String> names, List<String> units, double[][] values,
		OdeSolution solution, String solverId, List<String> warnings) {

	public ReturnCode returnCode() {
		return solution.returnCode();
	}

	/** For a person when it did not end well: what happened, when, and what to try. */
	public String message() {
		return solution.message();
	}

	public SolveStatistics statistics() {
		return solution.statistics();
	}

	/** @throws IllegalArgumentException when there is no curve of that symbol */
	public double[] curve(String symbol) {
		int i = names.indexOf(symbol);
		if (i < 0) {
			throw new IllegalArgumentException("no curve of '" + symbol + "'; there are " + names);
		}
		return values[i];
	}
}
