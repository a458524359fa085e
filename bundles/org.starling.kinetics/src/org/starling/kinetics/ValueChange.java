package org.starling.kinetics;

import org.starling.kinetics.flat.FlatSystem;

/**
 * A constant of the model takes another value from a time on, such as a covariate that was measured again. What was computed
 * from it at the start, by an initial assignment, does not follow.
 *
 * @param symbol a constant parameter or compartment
 * @param value  in the unit that {@link FlatSystem#unit} gives
 */
public record ValueChange(double time, String symbol, double value) {

	public ValueChange {
		if (!Double.isFinite(time) || !Double.isFinite(value)) {
			throw new IllegalArgumentException("'" + symbol + "' can't take the value " + value + " at time " + time);
		}
	}
}
