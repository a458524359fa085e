package org.starling.quantum.dft;

/** An energy that depends on the densities and their gradients in the same place. Stateless. */
interface LocalEnergy {

	/** Adds a factor times the energies and their derivatives. */
	void add(double factor, SpinPoints points);

	/** Whether it needs gradients. */
	boolean needsGradients();
}
