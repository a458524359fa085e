package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;

/**
 * Places where doses wait.
 *
 * @param subcutaneousRate constant of absorption from under the skin, 1/h or convertible; null for an assumption
 * @param airwayRate       constant of absorption from the airways into the lung, 1/h or convertible; null for an assumption
 * @param deposited        share of an inhaled dose that stays on the airways, the rest is swallowed; null for an assumption
 */
public record DepotSettings(CompoundValue subcutaneousRate, CompoundValue airwayRate, CompoundValue deposited) {

	public static final DepotSettings UNSTATED = new DepotSettings(null, null, null);
}
