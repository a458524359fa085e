package org.starling.star;

import java.util.List;

/**
 * The class of a compound with its uncertainty.
 *
 * @param status        whether a class is stated
 * @param pointClass    of the estimates, taken as exact; null when refused
 * @param statedClass   whose probability reaches the thresholds' decision; null when there is none
 * @param probabilities by {@link StarClass#ordinal()}, adding up to 1; NaN when refused
 * @param errors        Monte Carlo standard errors of them
 * @param epr           reading of the EPR effect, in words
 * @param flags         what a person must know of the numbers
 * @param reason        why the class was refused; empty when not
 */
public record StarAssessment(Status status, StarClass pointClass, StarClass statedClass, double[] probabilities, double[] errors, String epr,
		List<String> flags, String reason) {

	/** What became of a compound. */
	public enum Status {
		/** a class has at least the stated probability */
		DECIDED,
		/** no class has */
		UNDECIDED,
		/** something is missing, or no thresholds were stated */
		REFUSED
	}

	public StarAssessment {
		probabilities = probabilities.clone();
		errors = errors.clone();
		flags = List.copyOf(flags);
	}

	/** Probability of a class; NaN when refused. */
	public double probability(StarClass of) {
		return probabilities[of.ordinal()];
	}

	/** Monte Carlo standard error of a probability; NaN when refused. */
	public double error(StarClass of) {
		return errors[of.ordinal()];
	}

	/** Copied. */
	@Override
	public double[] probabilities() {
		return probabilities.clone();
	}

	/** Copied. */
	@Override
	public double[] errors() {
		return errors.clone();
	}
}
