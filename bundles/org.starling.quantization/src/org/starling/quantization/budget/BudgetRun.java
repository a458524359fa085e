package org.starling.quantization.budget;

import java.util.Objects;

import org.starling.lcms.quantitation.RunQuantitation;

/**
 * A run with how it was digitized.
 *
 * @param name         of the run
 * @param unit         of its concentrations; may be empty
 * @param quantitation concentrations and curve; must have a curve
 * @param digitization of all its peaks
 */
public record BudgetRun(String name, String unit, RunQuantitation quantitation, Digitization digitization) {

	public BudgetRun {
		Objects.requireNonNull(name);
		Objects.requireNonNull(unit);
		Objects.requireNonNull(quantitation);
		Objects.requireNonNull(digitization);
	}
}
