package org.starling.pbpk.structure.internal;

import org.starling.model.pkmodel.Species;

/** One compound in one organ, as the parts around it see it. Expressions are in the model's symbols. */
interface OrganSpace {

	/** Where arterial blood brings the compound. */
	Species blood();

	/** Where enzymes work and what is absorbed arrives. */
	Species tissue();

	/** Concentration in the blood that leaves, umol/L. */
	String leaving();

	/** Concentration of unbound drug where enzymes work, umol/L. */
	String unbound();

	/** Concentration of unbound drug outside the cells, umol/L. */
	String unboundOutside();

	/** Interstitium; the same as {@link #tissue} where there is none of its own. */
	Species outside();

	/** Concentration in the whole organ, umol/L. */
	String total();
}
