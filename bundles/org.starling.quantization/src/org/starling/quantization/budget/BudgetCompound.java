package org.starling.quantization.budget;

import java.util.Objects;

import org.starling.star.CompoundExposure;
import org.starling.star.CompoundFacts;

/**
 * A compound whose areas are followed to its class.
 *
 * @param design   areas and how they answer to samples, tissues in the exposure's order
 * @param exposure of the study; null when there is none to be classified
 * @param facts    potency and what else the class needs; null likewise
 */
public record BudgetCompound(ExposureDesign design, CompoundExposure exposure, CompoundFacts facts) {

	public BudgetCompound {
		Objects.requireNonNull(design);
	}
}
