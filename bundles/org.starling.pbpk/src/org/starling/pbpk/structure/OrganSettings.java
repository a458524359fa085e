package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;
import org.starling.pbpk.physiology.Organ;

/**
 * One organ that is not to be limited by perfusion.
 *
 * @param capillary permeability-surface product of unbound drug between plasma and interstitium, L/h or convertible; null for an
 *                  assumption that is labelled so
 * @param cell      the same between interstitium and cells
 */
public record OrganSettings(Organ organ, Exchange exchange, CompoundValue capillary, CompoundValue cell) {

	public static OrganSettings permeability(Organ organ) {
		return new OrganSettings(organ, Exchange.PERMEABILITY, null, null);
	}
}
