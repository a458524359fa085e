package org.starling.kinetics.internal.doses;

import org.starling.kinetics.dosing.DoseInput;
import org.starling.kinetics.internal.sensitivity.Dual;

/**
 * A dosing record whose formulas have been evaluated.
 *
 * @param amount   what arrives, bioavailability included
 * @param rate     0 for a bolus
 * @param duration 0 for a bolus
 */
public record ResolvedDose(DoseInput input, Dual lagTime, Dual amount, Dual rate, Dual duration) {

	/** Evaluates the formulas of records. */
	@FunctionalInterface
	public interface Resolver {

		/** @throws DoseException when a value can't be used */
		ResolvedDose resolve(DoseInput dose);
	}

	/** A value of a dose's formula is out of range; the message names the dose and the formula. */
	public static final class DoseException extends RuntimeException {

		DoseException(String message) {
			super(message);
		}
	}

	boolean isInfusion() {
		return input.isInfusion();
	}
}
