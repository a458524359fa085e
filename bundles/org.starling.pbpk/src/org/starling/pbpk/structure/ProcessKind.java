package org.starling.pbpk.structure;

/** What a process does with unbound drug. */
public enum ProcessKind {

	/** an enzyme of any organ; in the gut it works in the enterocytes */
	METABOLISM,
	/** from the liver to bile */
	BILIARY,
	/** from the kidney to urine */
	SECRETION,
	/** a transporter from the interstitium into the cells of an organ that is limited by permeability */
	UPTAKE,
	/** a transporter out of these cells */
	EFFLUX,
	/** an enzyme of plasma, in venous and arterial blood */
	PLASMA
}
