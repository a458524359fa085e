package org.starling.quantum.integrals;

import org.ejml.data.DMatrixRMaj;

/** Coulomb and exchange matrices of symmetric densities. Used by one thread at a time. */
public interface CoulombExchange {

	/**
	 * J_pq = Σ (pq|rs) D_rs and K_pq = Σ (pr|qs) D_rs; what both matrices held is lost.
	 */
	void build(DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange);

	/** K alone; what the matrix held is lost. */
	default void exchange(DMatrixRMaj density, DMatrixRMaj exchange) {
		build(density, new DMatrixRMaj(exchange.numRows, exchange.numCols), exchange);
	}

	/** J alone; what the matrix held is lost. */
	default void coulomb(DMatrixRMaj density, DMatrixRMaj coulomb) {
		build(density, coulomb, new DMatrixRMaj(coulomb.numRows, coulomb.numCols));
	}
}
