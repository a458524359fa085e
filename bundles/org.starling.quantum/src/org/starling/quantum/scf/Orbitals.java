package org.starling.quantum.scf;

import org.ejml.data.DMatrixRMaj;

/**
 * Orbitals of one spin.
 *
 * @param coefficients a column for each orbital, by rising energy; rows are basis functions
 * @param energies     of each in hartree
 * @param occupied     number of the lowest ones that are occupied
 */
public record Orbitals(DMatrixRMaj coefficients, double[] energies, int occupied) {

	/** Energy of the highest occupied orbital; NaN when none is. */
	public double homo() {
		return occupied == 0 ? Double.NaN : energies[occupied - 1];
	}

	/** Energy of the lowest empty orbital; NaN when there is none. */
	public double lumo() {
		return occupied == energies.length ? Double.NaN : energies[occupied];
	}

	/** Number of orbitals. */
	public int size() {
		return energies.length;
	}

	/** Σ C C^T over the occupied ones. */
	public DMatrixRMaj density() {
		return Matrices.density(coefficients, 0, occupied);
	}
}
