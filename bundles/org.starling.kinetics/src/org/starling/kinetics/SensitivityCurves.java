package org.starling.kinetics;

import java.util.List;

/**
 * Curves with their derivatives with respect to parameters or initial values.
 *
 * @param parameters symbols
 * @param values     {@code values[k][i][j]}: derivative of curve i with respect to parameter k at time j, in the unit of the
 *                   curve by that of the parameter
 */
public record SensitivityCurves(SimulatedCurves curves, List<String> parameters, double[][][] values) {

	/** @throws IllegalArgumentException when there is no such curve or parameter */
	public double[] of(String curve, String parameter) {
		int i = curves.names().indexOf(curve);
		int k = parameters.indexOf(parameter);
		if (i < 0 || k < 0) {
			throw new IllegalArgumentException("no derivative of '" + curve + "' with respect to '" + parameter
					+ "'; there are those of " + curves.names() + " with respect to " + parameters);
		}
		return values[k][i];
	}
}
