package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;

/**
 * The kidney's part beside active secretion, which is a process.
 *
 * @param filtration   share of unbound drug in filtered plasma that is filtered, 1 for free filtration; null to assume that when something
 *                     else is known to eliminate the drug
 * @param reabsorption share of the filtered and secreted drug that returns to the kidney; null for none
 */
public record RenalSettings(CompoundValue filtration, CompoundValue reabsorption) {

	public static final RenalSettings UNSTATED = new RenalSettings(null, null);
}
