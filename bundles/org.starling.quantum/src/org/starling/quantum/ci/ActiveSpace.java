package org.starling.quantum.ci;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.correlation.PairIntegrals;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.integrals.Repulsion;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;

/**
 * The Hamiltonian of some electrons in some orbitals, the others held in closed shells. All in hartree. Immutable as long as nobody changes its
 * matrices.
 *
 * @param orbitals number of them
 * @param alpha    electrons with spin up in them
 * @param beta     electrons with spin down
 * @param core     energy of nuclei and closed shells
 * @param one      h_pq, the field of the closed shells included
 * @param two      (pq|rs), row p(p+1)/2 + q with p ≥ q, column likewise
 */
public record ActiveSpace(int orbitals, int alpha, int beta, double core, DMatrixRMaj one, DMatrixRMaj two) {

	/** Integrals over basis functions with smaller bounds count as zero. */
	private static final double NEGLIGIBLE = 1e-13;

	/**
	 * @throws IllegalArgumentException when the electrons do not fit into the orbitals
	 */
	public ActiveSpace {
		if (beta < 0 || alpha < beta || alpha > orbitals || alpha < 1) {
			throw new IllegalArgumentException(alpha + " electrons with spin up and " + beta + " with spin down can't be in " + orbitals
					+ " orbitals");
		}
	}

	/** Place of a product of orbitals. */
	public static int pair(int p, int q) {
		return p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p;
	}

	/** The integral (pq|rs). */
	public double integral(int p, int q, int r, int s) {
		return two.get(pair(p, q), pair(r, s));
	}

	/**
	 * @param field    converged; with UHF, spin up's orbitals serve both spins, which is allowed when none is left out
	 * @param frozen   number of lowest orbitals that stay doubly occupied
	 * @param orbitals number of active ones after these
	 * @throws IllegalArgumentException when orbitals of UHF are to be left out, or there are not as many
	 */
	public static ActiveSpace of(ScfResult field, StoredRepulsion integrals, int frozen, int orbitals) {
		int all = field.alpha().size();
		if (field.reference() == Reference.UHF && (frozen > 0 || orbitals < all)) {
			throw new IllegalArgumentException("orbitals that stay closed or empty must be common to both spins; take the reference "
					+ (field.geometry().multiplicity() == 1 ? "rhf" : "rohf"));
		}
		if (frozen > field.beta().occupied() || frozen < 0 || orbitals < 1 || frozen + orbitals > all) {
			throw new IllegalArgumentException(orbitals + " active orbitals above " + frozen + " closed ones are not there: the basis gives " + all
					+ " orbitals, and " + field.beta().occupied() + " are doubly occupied");
		}
		DMatrixRMaj coefficients = field.alpha().coefficients();
		int n = coefficients.numRows;
		DMatrixRMaj closed = new DMatrixRMaj(n, n);
		if (frozen > 0) {
			DMatrixRMaj part = CommonOps_DDRM.extract(coefficients, 0, n, 0, frozen);
			CommonOps_DDRM.multTransB(part, part, closed);
		}
		OneElectron one = new OneElectron(field.basis(), field.geometry());
		DMatrixRMaj bare = one.kinetic();
		CommonOps_DDRM.addEquals(bare, one.nuclear());
		DMatrixRMaj dressed = bare.copy();
		if (frozen > 0) {
			addField(integrals, closed, dressed);
		}
		double core = field.geometry().nuclearRepulsion();
		for (int i = 0; i < closed.data.length; i++) {
			core += closed.data[i] * (bare.data[i] + dressed.data[i]);
		}
		DMatrixRMaj active = CommonOps_DDRM.extract(coefficients, 0, n, frozen, frozen + orbitals);
		DMatrixRMaj half = new DMatrixRMaj(n, orbitals);
		CommonOps_DDRM.mult(dressed, active, half);
		DMatrixRMaj h = new DMatrixRMaj(orbitals, orbitals);
		CommonOps_DDRM.multTransA(active, half, h);
		return new ActiveSpace(orbitals, field.alpha().occupied() - frozen, field.beta().occupied() - frozen, core, h,
				packed(PairIntegrals.of(integrals, active, active, active, active), orbitals));
	}

	/**
	 * That of all electrons, or those above closed cores, in all orbitals.
	 *
	 * @param frozen number of lowest orbitals that stay doubly occupied
	 */
	public static ActiveSpace of(ScfResult field, int frozen) {
		int functions = field.basis().functions();
		Repulsion repulsion = new Repulsion(field.basis(), field.geometry(), NEGLIGIBLE);
		return of(field, new StoredRepulsion(repulsion, functions), frozen, field.alpha().size() - frozen);
	}

	/** Adds twice Coulomb less exchange of a density of electron pairs. */
	private static void addField(StoredRepulsion integrals, DMatrixRMaj density, DMatrixRMaj to) {
		int n = density.numRows;
		DMatrixRMaj slice = new DMatrixRMaj(n, n);
		for (int p = 0; p < n; p++) {
			for (int q = 0; q < n; q++) {
				integrals.slice(p, q, slice);
				double coulomb = 0;
				for (int r = 0; r < n; r++) {
					double exchange = 0;
					for (int s = 0; s < n; s++) {
						coulomb += slice.data[r * n + s] * density.data[r * n + s];
						exchange += slice.data[r * n + s] * density.data[q * n + s];
					}
					to.data[p * n + r] -= exchange;
				}
				to.data[p * n + q] += 2 * coulomb;
			}
		}
	}

	private static DMatrixRMaj packed(DMatrixRMaj all, int n) {
		int pairs = n * (n + 1) / 2;
		DMatrixRMaj two = new DMatrixRMaj(pairs, pairs);
		for (int p = 0; p < n; p++) {
			for (int q = 0; q <= p; q++) {
				for (int r = 0; r < n; r++) {
					for (int s = 0; s <= r; s++) {
						two.set(pair(p, q), pair(r, s), all.get(p * n + q, r * n + s));
					}
				}
			}
		}
		return two;
	}
}
