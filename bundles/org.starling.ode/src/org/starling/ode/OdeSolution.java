package org.starling.ode;

import java.util.Optional;

/**
 * The answer of a solver.
 *
 * @param returnCode how it ended
 * @param message    for a person: what happened, to which state, at which time, and what to try; on success empty or a note
 *                   worth keeping with the run, such as what an automatic choice chose and why
 * @param times      times of the saved states, ascending; all save times on success, those reached otherwise; after
 *                   {@link ReturnCode#TERMINATED} the last one is the time of the callback that ended the solve
 * @param states     {@code states[i][j]}: state variable j at {@code times[i]}
 * @param dense      dense output when it was asked for
 * @param statistics what it cost
 */
public record OdeSolution(ReturnCode returnCode, String message, double[] times, double[][] states,
		Optional<DenseOutput> dense, SolveStatistics statistics) {

	/**
	 * The last saved state.
	 *
	 * @throws IllegalStateException when the solve ended before the first save time
	 */
	public double[] lastState() {
		if (states.length == 0) {
			throw new IllegalStateException("no state was saved: " + returnCode + " " + message);
		}
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
