package org.starling.pbpk.structure;

/** What limits the exchange between an organ's blood and its tissue. */
public enum Exchange {

	/** The blood flow alone: one space, in equilibrium with the blood that leaves it. */
	PERFUSION,
	/** Capillary wall and cell membrane too: blood, interstitium and cells are spaces of their own. */
	PERMEABILITY
}
