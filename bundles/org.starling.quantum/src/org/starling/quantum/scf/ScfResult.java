package org.starling.quantum.scf;

import java.util.List;
import java.util.Locale;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;

/**
 * What an attempt at a self-consistent field came to.
 *
 * @param converged  whether both tolerances were met; else no energy is given
 * @param lastEnergy of the last iteration, in hartree, nuclear repulsion included: an energy only when converged
 * @param lastChange of the energy in the last iteration
 * @param gradient   largest element of the error matrix
 * @param alpha      orbitals of spin up; with ROHF those that both spins share
 * @param beta       orbitals of spin down; the same as alpha with RHF
 * @param spin       expectation of S²
 * @param iterations of all rungs
 * @param log        one line for each rung of the ladder
 */
public record ScfResult(Geometry geometry, BasisSet basis, Reference reference, boolean converged, double lastEnergy, double lastChange,
		double gradient, Orbitals alpha, Orbitals beta, double spin, int iterations, List<String> log) {

	public ScfResult {
		log = List.copyOf(log);
	}

	/**
	 * Total energy in hartree.
	 *
	 * @throws IllegalStateException when the field did not become self-consistent; the message says how far it came and what to do
	 */
	public double energy() {
		if (!converged) {
			throw new IllegalStateException(advice());
		}
		return lastEnergy;
	}

	/** How far an unconverged field came, and what to try. */
	public String advice() {
		return String.format(Locale.ROOT, "the field is not self-consistent after %d iterations: the last change was %.1e hartree, the"
				+ " gradient %.1e. Check geometry, charge and multiplicity, try another reference or a smaller basis first", iterations, lastChange,
				gradient);
	}
}
