package org.starling.quantum.scf;

import org.starling.quantum.integrals.CoulombExchange;

/**
 * What electrons of a field feel beside nuclei. Immutable; its parts are used by one thread.
 *
 * @param repulsion    of each other
 * @param functional   null for Hartree and Fock's field, else for that of Kohn and Sham
 * @param surroundings null for a molecule on its own
 */
public record Interactions(CoulombExchange repulsion, DensityFunctional functional, ReactionField surroundings) {

	/** Of Hartree and Fock, of a molecule on its own. */
	public static Interactions of(CoulombExchange repulsion) {
		return new Interactions(repulsion, null, null);
	}
}
