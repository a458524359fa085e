package org.starling.quantum.scf;

import org.ejml.data.DMatrixRMaj;

/** What surrounds a molecule and is polarised by it. Its energy is quadratic in the charges of the molecule. Used by one thread. */
public interface ReactionField {

	/**
	 * @param density   of all electrons
	 * @param potential what the electrons feel is added to it, over basis functions
	 * @return energy in hartree, nuclei included
	 */
	double evaluate(DMatrixRMaj density, DMatrixRMaj potential);

	/**
	 * What a change of the density, without nuclei, makes.
	 *
	 * @param change    of the density of all electrons, symmetric
	 * @param potential what the electrons feel is added to it
	 */
	void respond(DMatrixRMaj change, DMatrixRMaj potential);
}
