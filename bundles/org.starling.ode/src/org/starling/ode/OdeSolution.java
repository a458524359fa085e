package org.starling.ode;

import java.util.Optional;

/**
 * The answer of a solver.
 *
 * @param returnCode how it ended
 * @param message    for a person: what happened, to which state, at which time, and what to try; empty on success
 * @param times      times of the saved states, ascending; all save times on success, those reached otherwise
 * @param states     {@code states[i][j]}: state variable j at {@code times[i]}
 * @param dense      dense output when it was asked for
 * @param statistics what it cost
 */
public record OdeSolution(ReturnCode returnCode, String message, double[] times, double[][] states,
		Optional<DenseOutput> dense, SolveStatistics statistics) {

	/** The last saved state. */
	public double[] lastState() {
		return states[states.length - 1];
	}

	/** One state variable over the saved times. */
	public double[] state(int index) {
		double[] series = new double[states.length];
		for (int i = 0; i < series.length; i++) {
			series[i] = states[i][index];
		}
		return series;
	}
}
