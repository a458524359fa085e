package org.starling.kinetics.internal.sensitivity;

import java.util.List;

import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.internal.compiled.CompiledSystem;

/**
 * How the time at which a formula crosses zero moves along the directions: {@code −(∂g/∂u s + ∂g/∂θ) / (∂g/∂u f + ∂g/∂t)} with the
 * rates f before the crossing (E. N. Rozenvasser, Automation and Remote Control 28 (1967) 1490). Immutable and thread-safe.
 */
public final class CrossingTimes {

	/** There is no derivative; the message says of what and what to do. */
	public static final class NotSmoothException extends RuntimeException {

		private static final long serialVersionUID = 1L;

		NotSmoothException(String message) {
			super(message);
		}
	}

	/** A value at a crossing, over slope and time, from which on it has jumped over zero. */
	private static final double JUMPED = 1e-6;

	private final SensitivitySystem sensitivities;
	private final CompiledSystem system;

	CrossingTimes(CompiledSystem system, SensitivitySystem sensitivities) {
		this.system = system;
		this.sensitivities = sensitivities;
	}

	/**
	 * @param what  of which the message speaks when the formula does not cross zero smoothly
	 * @param rates before the crossing
	 */
	double[] of(Expression formula, String what, double[] rates, double t, double[] u, double[] p) {
		if (sensitivities.checks.isFixed(formula)) {
			return new double[sensitivities.directions()];
		}
		double pace = sensitivities.flow(formula, rates, t, u, p);
		double value = system.doseValue(formula, t, u, p);
		if (pace == 0 || !Double.isFinite(pace) || Math.abs(value) > JUMPED * Math.abs(pace * t)) {
			throw new NotSmoothException("the time " + t + " of " + what + " has no derivative with respect to "
					+ sensitivities.directions.parameters + ", because its condition touches its threshold or jumps over it;"
					+ " vary the parameters and compare runs instead");
		}
		double[] slopes = sensitivities.derivatives(List.of(formula), t, u, p);
		for (int j = 0; j < slopes.length; j++) {
			slopes[j] = slopes[j] == 0 ? 0 : -slopes[j] / pace;
		}
		return slopes;
	}
}
