package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.integrals.CoulombExchange;

/** Energies and Fock matrices of densities of one or two spins. Used by one thread. */
final class SpinField {

	/**
	 * @param energy of the electrons
	 * @param focks  of each spin
	 */
	record Field(double energy, List<DMatrixRMaj> focks) {
	}

	private final DMatrixRMaj core;
	private final CoulombExchange repulsion;

	SpinField(DMatrixRMaj core, CoulombExchange repulsion) {
		this.core = core;
		this.repulsion = repulsion;
	}

	/** @param densities one for electrons in pairs, two for the spins */
	Field of(List<DMatrixRMaj> densities) {
		List<DMatrixRMaj> focks = response(densities);
		double energy = 0;
		for (int s = 0; s < densities.size(); s++) {
			CommonOps_DDRM.addEquals(focks.get(s), core);
			energy += (densities.size() == 1 ? 1 : 0.5) * (Matrices.dot(densities.get(s), core) + Matrices.dot(densities.get(s), focks.get(s)));
		}
		return new Field(energy, focks);
	}

	/**
	 * Coulomb less exchange matrices of symmetric densities, or changes of them, of the spins.
	 */
	List<DMatrixRMaj> response(List<DMatrixRMaj> densities) {
		int n = core.numRows;
		DMatrixRMaj total = new DMatrixRMaj(n, n);
		List<DMatrixRMaj> exchanges = new ArrayList<>();
		for (DMatrixRMaj density : densities) {
			DMatrixRMaj coulomb = new DMatrixRMaj(n, n);
			DMatrixRMaj exchange = new DMatrixRMaj(n, n);
			repulsion.build(density, coulomb, exchange);
			CommonOps_DDRM.addEquals(total, densities.size() == 1 ? 2 : 1, coulomb);
			exchanges.add(exchange);
		}
		List<DMatrixRMaj> responses = new ArrayList<>();
		exchanges.forEach(exchange -> responses.add(Matrices.sum(total, -1, exchange)));
		return responses;
	}

	/** Less exchange matrices of symmetric changes of densities alone: what opposite changes of the spins make. */
	List<DMatrixRMaj> exchange(List<DMatrixRMaj> changes) {
		int n = core.numRows;
		List<DMatrixRMaj> exchanges = new ArrayList<>();
		for (DMatrixRMaj change : changes) {
			DMatrixRMaj exchange = new DMatrixRMaj(n, n);
			repulsion.build(change, new DMatrixRMaj(n, n), exchange);
			CommonOps_DDRM.scale(-1, exchange);
			exchanges.add(exchange);
		}
		return exchanges;
	}
}
