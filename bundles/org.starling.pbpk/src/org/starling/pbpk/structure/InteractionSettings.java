package org.starling.pbpk.structure;

import org.starling.pbpk.molecule.CompoundValue;

/**
 * How unbound drug of one compound, where the process is, changes a process of another or of its own.
 *
 * @param perpetrator name of the compound that acts
 * @param process     name of the enzyme or transporter; all compounds that it works on are victims
 * @param half        Ki of a competitive inhibitor, KI of a mechanism-based one, EC50 of an inducer; umol/L or convertible
 * @param most        kinact of a mechanism-based inhibitor, 1/h or convertible; Emax of an inducer, the largest increase of synthesis over
 *                    its baseline; null for a competitive inhibitor
 * @param turnover    rate constant of the enzyme's degradation, 1/h or convertible; null for a competitive inhibitor or an assumption
 */
public record InteractionSettings(String perpetrator, String process, Kind kind, CompoundValue half, CompoundValue most,
		CompoundValue turnover) {

	/** What happens to the process. */
	public enum Kind {
		COMPETITIVE, MECHANISM_BASED, INDUCTION
	}
}
