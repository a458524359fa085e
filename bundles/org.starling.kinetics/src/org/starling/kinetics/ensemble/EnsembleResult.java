package org.starling.kinetics.ensemble;

import java.util.Optional;

import org.starling.kinetics.SimulatedCurves;
import org.starling.ode.ReturnCode;

/**
 * What came of one run.
 *
 * @param index    its number, from 0
 * @param code     how it ended
 * @param message  for a person when it did not end well
 * @param curves   as far as they came; empty when the run could not begin
 * @param fromLane whether it was solved beside others in a lane
 */
public record EnsembleResult(int index, EnsembleVariant variant, ReturnCode code, String message,
		Optional<SimulatedCurves> curves, boolean fromLane) {

	/** Whether the curves go to the end. */
	public boolean isComplete() {
		return code.isComplete();
	}
}
