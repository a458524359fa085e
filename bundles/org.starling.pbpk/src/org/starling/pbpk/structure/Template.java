package org.starling.pbpk.structure;

/** Which body is built. */
public enum Template {

	/** Organs of one or three well-mixed spaces; drug moves unbound. */
	SMALL_MOLECULE,
	/** Organs of plasma, endosomes and interstitium; a protein moves through two kinds of pores and is rescued by FcRn. */
	ANTIBODY
}
