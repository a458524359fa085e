package org.starling.quantum.gradient;

import java.util.List;

import org.ejml.data.DMatrixRMaj;

/** Derivatives of the electrons' repulsion by the places of the nuclei, with the integrals that a field was made of. */
@FunctionalInterface
public interface ElectronRepulsion {

	/**
	 * ∂/∂R of ½ Σ (D_pq D_rs − x Σ_σ D^σ_pr D^σ_qs)(pq|rs) at fixed densities.
	 *
	 * @param densities one, of either spin, for electrons in pairs; else of spin up and down
	 * @param exchange  x, the part of exact exchange: 1 for Hartree-Fock, 0 for none
	 * @return x, y, z of each atom in hartree per bohr
	 */
	double[] gradient(List<DMatrixRMaj> densities, double exchange);
}
