package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.integrals.CoulombExchange;

/** Energies and Fock or Kohn–Sham matrices of densities of one or two spins. Used by one thread. */
final class SpinField {

	/** Part of a change of the density at which the functional's potential is asked for its slope. */
	private static final double STEP = 1e-4;

	/**
	 * @param energy of the electrons
	 * @param focks  of each spin
	 */
	record Field(double energy, List<DMatrixRMaj> focks) {
	}

	private final DMatrixRMaj core;
	private final CoulombExchange repulsion;
	private final DensityFunctional functional;
	private final ReactionField surroundings;
	/** The last ones, around which densities change. */
	private List<DMatrixRMaj> last = List.of();

	SpinField(DMatrixRMaj core, Interactions interactions) {
		this.core = core;
		repulsion = interactions.repulsion();
		functional = interactions.functional();
		surroundings = interactions.surroundings();
	}

	/** Goes to densities around which others change. */
	void around(List<DMatrixRMaj> densities) {
		last = densities;
	}

	/** Whether a functional went over from a coarse grid to that of the result. */
	boolean refine() {
		return functional != null && functional.refine();
	}

	/** @param densities one for electrons in pairs, two for the spins */
	Field of(List<DMatrixRMaj> densities) {
		last = densities;
		List<DMatrixRMaj> focks = interaction(densities);
		double energy = 0;
		for (int s = 0; s < densities.size(); s++) {
			CommonOps_DDRM.addEquals(focks.get(s), core);
			energy += (densities.size() == 1 ? 1 : 0.5) * (Matrices.dot(densities.get(s), core) + Matrices.dot(densities.get(s), focks.get(s)));
		}
		if (functional != null) {
			List<DMatrixRMaj> potentials = zeros(densities.size());
			energy += functional.evaluate(densities, potentials);
			for (int s = 0; s < focks.size(); s++) {
				CommonOps_DDRM.addEquals(focks.get(s), potentials.get(s));
			}
		}
		if (surroundings != null) {
			DMatrixRMaj potential = new DMatrixRMaj(core.numRows, core.numRows);
			energy += surroundings.evaluate(total(densities), potential);
			focks.forEach(fock -> CommonOps_DDRM.addEquals(fock, potential));
		}
		return new Field(energy, focks);
	}

	/**
	 * Changes of the matrices with changes of the densities around the last ones, which must be symmetric. A functional's are central differences of its
	 * potential.
	 */
	List<DMatrixRMaj> response(List<DMatrixRMaj> changes) {
		List<DMatrixRMaj> responses = interaction(changes);
		if (functional != null) {
			addSlope(last, changes, responses);
		}
		if (surroundings != null) {
			DMatrixRMaj potential = new DMatrixRMaj(core.numRows, core.numRows);
			surroundings.respond(total(changes), potential);
			responses.forEach(response -> CommonOps_DDRM.addEquals(response, potential));
		}
		return responses;
	}

	/** The same where the spins of pairs of electrons change oppositely. */
	List<DMatrixRMaj> oppositeResponse(DMatrixRMaj change) {
		int n = core.numRows;
		DMatrixRMaj response = new DMatrixRMaj(n, n);
		if (functional == null || functional.exactExchange() != 0) {
			repulsion.build(change, new DMatrixRMaj(n, n), response);
			CommonOps_DDRM.scale(functional == null ? -1 : -functional.exactExchange(), response);
		}
		if (functional != null) {
			DMatrixRMaj opposite = change.copy();
			CommonOps_DDRM.scale(-1, opposite);
			List<DMatrixRMaj> both = zeros(2);
			addSlope(List.of(last.getFirst(), last.getFirst()), List.of(change, opposite), both);
			CommonOps_DDRM.addEquals(response, both.getFirst());
		}
		return List.of(response);
	}

	/** Adds the slope of the functional's potential. */
	private void addSlope(List<DMatrixRMaj> at, List<DMatrixRMaj> changes, List<DMatrixRMaj> into) {
		double largest = changes.stream().mapToDouble(CommonOps_DDRM::elementMaxAbs).max().orElse(0);
		if (largest == 0) {
			return;
		}
		double step = STEP / largest;
		for (int sign : new int[] { 1, -1 }) {
			List<DMatrixRMaj> moved = new ArrayList<>();
			for (int s = 0; s < changes.size(); s++) {
				moved.add(Matrices.sum(at.get(s), sign * step, changes.get(s)));
			}
			List<DMatrixRMaj> potentials = zeros(changes.size());
			functional.evaluate(moved, potentials);
			for (int s = 0; s < changes.size(); s++) {
				CommonOps_DDRM.addEquals(into.get(s), sign / (2 * step), potentials.get(s));
			}
		}
	}

	/** Of all electrons. */
	private static DMatrixRMaj total(List<DMatrixRMaj> densities) {
		return densities.size() == 1 ? Matrices.sum(densities.getFirst(), 1, densities.getFirst()) : Matrices.sum(densities.get(0), 1, densities.get(1));
	}

	private List<DMatrixRMaj> zeros(int number) {
		List<DMatrixRMaj> matrices = new ArrayList<>();
		for (int s = 0; s < number; s++) {
			matrices.add(new DMatrixRMaj(core.numRows, core.numRows));
		}
		return matrices;
	}

	/** Coulomb less exact exchange matrices. */
	private List<DMatrixRMaj> interaction(List<DMatrixRMaj> densities) {
		double exact = functional == null ? 1 : functional.exactExchange();
		DMatrixRMaj total = new DMatrixRMaj(core.numRows, core.numRows);
		if (exact == 0) {
			DMatrixRMaj sum = new DMatrixRMaj(core.numRows, core.numRows);
			densities.forEach(density -> CommonOps_DDRM.addEquals(sum, densities.size() == 1 ? 2 : 1, density));
			repulsion.coulomb(sum, total);
			List<DMatrixRMaj> copies = new ArrayList<>();
			densities.forEach(_ -> copies.add(total.copy()));
			return copies;
		}
		List<DMatrixRMaj> exchanges = zeros(densities.size());
		for (int s = 0; s < densities.size(); s++) {
			DMatrixRMaj coulomb = new DMatrixRMaj(core.numRows, core.numRows);
			repulsion.build(densities.get(s), coulomb, exchanges.get(s));
			CommonOps_DDRM.addEquals(total, densities.size() == 1 ? 2 : 1, coulomb);
		}
		List<DMatrixRMaj> interactions = new ArrayList<>();
		exchanges.forEach(exchange -> interactions.add(Matrices.sum(total, -exact, exchange)));
		return interactions;
	}
}
