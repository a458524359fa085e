package org.starling.quantum.scf;

import java.util.List;

import org.ejml.data.DMatrixRMaj;

/** Energy and potential of a density that replace exchange, or a part of it, and correlation. Used by one thread. */
public interface DensityFunctional {

	/**
	 * Part of the exchange matrices that stays: 1 where these are of the functional's own repulsion, as with
	 * {@link org.starling.quantum.integrals.SeparatedExchange}.
	 */
	double exactExchange();

	/**
	 * @param densities  one of either spin for electrons in pairs, else two
	 * @param potentials of the same number; what they held is lost
	 * @return energy in hartree
	 */
	double evaluate(List<DMatrixRMaj> densities, List<DMatrixRMaj> potentials);

	/** Goes over to the grid of the result when it began with a coarser one. Whether it did; false once it is there. */
	default boolean refine() {
		return false;
	}
}
