package org.starling.analysis.fit;

/**
 * A parameter to be estimated.
 *
 * @param name     symbol, for messages and tables
 * @param unit     unit of the value, UCUM-style; empty for a pure number
 * @param initial  where the search starts, within the bounds
 * @param lower    lower bound, or negative infinity
 * @param upper    upper bound, or infinity
 * @param logScale whether the search runs in the logarithm of the parameter, which then is positive throughout
 */
public record ParameterSpec(String name, String unit, double initial, double lower, double upper, boolean logScale) {

	public ParameterSpec {
		unit = unit == null ? "" : unit;
		if (!(lower < upper)) {
			throw new IllegalArgumentException("parameter " + name + ": the lower bound " + lower
					+ " is not below the upper bound " + upper);
		}
		if (!Double.isFinite(initial) || initial < lower || initial > upper) {
			throw new IllegalArgumentException("parameter " + name + ": the initial value " + initial
					+ " lies outside the bounds " + lower + " to " + upper);
		}
		if (logScale && initial <= 0) {
			throw new IllegalArgumentException("parameter " + name + ": a search in the logarithm needs a positive initial"
					+ " value, not " + initial + "; give one or turn the log scale off");
		}
	}

	/** An unbounded parameter searched on its own scale. */
	public static ParameterSpec unbounded(String name, double initial) {
		return new ParameterSpec(name, "", initial, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, false);
	}

	/** A positive parameter searched in its logarithm. */
	public static ParameterSpec positive(String name, String unit, double initial) {
		return new ParameterSpec(name, unit, initial, 0, Double.POSITIVE_INFINITY, true);
	}

	/** The same parameter with another start. */
	public ParameterSpec startingAt(double value) {
		return new ParameterSpec(name, unit, value, lower, upper, logScale);
	}

	/** From the natural scale to the scale of the search. */
	double toSearch(double value) {
		return logScale ? Math.log(value) : value;
	}

	/** From the scale of the search to the natural scale, within the bounds. */
	double toNatural(double x) {
		return Math.clamp(logScale ? Math.exp(x) : x, lower, upper);
	}

	/** Derivative of the natural value by the search variable. */
	double scaleDerivative(double value) {
		return logScale ? value : 1;
	}

	double searchLower() {
		return logScale ? lower <= 0 ? Double.NEGATIVE_INFINITY : Math.log(lower) : lower;
	}

	double searchUpper() {
		return logScale ? Math.log(upper) : upper;
	}
}
