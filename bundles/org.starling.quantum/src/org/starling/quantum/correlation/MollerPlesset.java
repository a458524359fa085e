package org.starling.quantum.correlation;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.integrals.StoredRepulsion;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.ScfResult;

/** Perturbation theory of second order (C. Møller, M. S. Plesset, Phys Rev 46 (1934) 618) with exact integrals. Stateless. */
public final class MollerPlesset {

	private MollerPlesset() {
	}

	/**
	 * Correlation energy in hartree.
	 *
	 * @param field  converged, RHF or UHF
	 * @param frozen number of lowest orbitals that stay doubly occupied
	 * @throws IllegalArgumentException for ROHF
	 */
	public static double correlation(ScfResult field, StoredRepulsion integrals, int frozen) {
		field.energy();
		return switch (field.reference()) {
		case RHF -> restricted(field.alpha(), integrals, frozen);
		case UHF -> same(field.alpha(), integrals, frozen) + same(field.beta(), integrals, frozen)
				+ opposite(field.alpha(), field.beta(), integrals, frozen);
		case ROHF -> throw new IllegalArgumentException("MP2 on ROHF orbitals is not defined here; take the reference uhf");
		};
	}

	/** Integrals (ia|jb) of one kind of orbitals with itself. */
	private static DMatrixRMaj integrals(Orbitals orbitals, StoredRepulsion integrals, int frozen) {
		DMatrixRMaj occ = part(orbitals, frozen, orbitals.occupied());
		DMatrixRMaj vir = part(orbitals, orbitals.occupied(), orbitals.size());
		return PairIntegrals.of(integrals, occ, vir, occ, vir);
	}

	private static DMatrixRMaj part(Orbitals orbitals, int from, int to) {
		return CommonOps_DDRM.extract(orbitals.coefficients(), 0, orbitals.coefficients().numRows, from, to);
	}

	private static double restricted(Orbitals orbitals, StoredRepulsion integrals, int frozen) {
		int o = orbitals.occupied() - frozen;
		int v = orbitals.size() - orbitals.occupied();
		if (o < 1 || v < 1) {
			return 0;
		}
		DMatrixRMaj iajb = integrals(orbitals, integrals, frozen);
		double sum = 0;
		for (int i = 0; i < o; i++) {
			for (int j = 0; j < o; j++) {
				for (int a = 0; a < v; a++) {
					for (int b = 0; b < v; b++) {
						double one = iajb.get(i * v + a, j * v + b);
						double other = iajb.get(i * v + b, j * v + a);
						sum += one * (2 * one - other) / gap(orbitals, orbitals, frozen, i, j, a, b);
					}
				}
			}
		}
		return sum;
	}

	private static double same(Orbitals orbitals, StoredRepulsion integrals, int frozen) {
		int o = orbitals.occupied() - frozen;
		int v = orbitals.size() - orbitals.occupied();
		if (o < 2 || v < 2) {
			return 0;
		}
		DMatrixRMaj iajb = integrals(orbitals, integrals, frozen);
		double sum = 0;
		for (int i = 0; i < o; i++) {
			for (int j = 0; j < i; j++) {
				for (int a = 0; a < v; a++) {
					for (int b = 0; b < a; b++) {
						double both = iajb.get(i * v + a, j * v + b) - iajb.get(i * v + b, j * v + a);
						sum += both * both / gap(orbitals, orbitals, frozen, i, j, a, b);
					}
				}
			}
		}
		return sum;
	}

	private static double opposite(Orbitals alpha, Orbitals beta, StoredRepulsion integrals, int frozen) {
		int oa = alpha.occupied() - frozen;
		int ob = beta.occupied() - frozen;
		int va = alpha.size() - alpha.occupied();
		int vb = beta.size() - beta.occupied();
		if (oa < 1 || ob < 1 || va < 1 || vb < 1) {
			return 0;
		}
		DMatrixRMaj iajb = PairIntegrals.of(integrals, part(alpha, frozen, alpha.occupied()), part(alpha, alpha.occupied(), alpha.size()),
				part(beta, frozen, beta.occupied()), part(beta, beta.occupied(), beta.size()));
		double sum = 0;
		for (int i = 0; i < oa; i++) {
			for (int a = 0; a < va; a++) {
				for (int j = 0; j < ob; j++) {
					for (int b = 0; b < vb; b++) {
						double value = iajb.get(i * va + a, j * vb + b);
						sum += value * value / gap(alpha, beta, frozen, i, j, a, b);
					}
				}
			}
		}
		return sum;
	}

	private static double gap(Orbitals one, Orbitals other, int frozen, int i, int j, int a, int b) {
		return one.energies()[frozen + i] + other.energies()[frozen + j] - one.energies()[one.occupied() + a]
				- other.energies()[other.occupied() + b];
	}
}
