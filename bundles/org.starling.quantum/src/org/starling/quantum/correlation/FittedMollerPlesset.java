package org.starling.quantum.correlation;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.fitting.FittedProducts;
import org.starling.quantum.linear.MatrixProducts;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.ScfResult;

/**
 * Perturbation theory of second order with fitted integrals (M. Feyereisen, G. Fitzgerald, A. Komornicki, Chem Phys Lett 208 (1993) 359).
 * Stateless.
 */
public final class FittedMollerPlesset {

	private FittedMollerPlesset() {
	}

	/** Orbitals of one spin: products of occupied with empty ones as sums of fitting functions. */
	private record Spin(double[][] products, double[] occupied, double[] empty) {

		static Spin of(Orbitals orbitals, FittedProducts tensor, int frozen) {
			int o = orbitals.occupied();
			int n = orbitals.size();
			double[] lower = Arrays.copyOfRange(orbitals.energies(), Math.min(frozen, o), o);
			double[] upper = Arrays.copyOfRange(orbitals.energies(), o, n);
			double[][] products = lower.length == 0 || upper.length == 0 ? new double[0][]
					: tensor.transformed(part(orbitals, frozen, o), part(orbitals, o, n));
			return new Spin(products, products.length == 0 ? new double[0] : lower, upper);
		}

		private static DMatrixRMaj part(Orbitals orbitals, int from, int to) {
			return CommonOps_DDRM.extract(orbitals.coefficients(), 0, orbitals.coefficients().numRows, from, to);
		}
	}

	/** Energy of a pair of occupied orbitals from its integrals (ia|jb) in row a, column b, over the gaps. */
	private interface PairEnergy {

		double of(double integral, double exchanged);
	}

	/**
	 * Correlation energy in hartree.
	 *
	 * @param field  converged, RHF or UHF
	 * @param tensor of a fitting set for correlation
	 * @param frozen number of lowest orbitals that stay doubly occupied
	 * @throws IllegalArgumentException for ROHF
	 */
	public static double correlation(ScfResult field, FittedProducts tensor, int frozen) {
		field.energy();
		Spin alpha = Spin.of(field.alpha(), tensor, frozen);
		return switch (field.reference()) {
		case RHF -> pairs(alpha, alpha, tensor.padded(), (one, other) -> one * (2 * one - other));
		case UHF -> {
			Spin beta = Spin.of(field.beta(), tensor, frozen);
			PairEnergy same = (one, other) -> 0.5 * one * (one - other);
			yield pairs(alpha, alpha, tensor.padded(), same) + pairs(beta, beta, tensor.padded(), same)
					+ pairs(alpha, beta, tensor.padded(), (one, _) -> one * one);
		}
		case ROHF -> throw new IllegalArgumentException("MP2 on ROHF orbitals is not defined here; take the reference uhf");
		};
	}

	private static double pairs(Spin one, Spin other, int terms, PairEnergy energy) {
		int va = one.empty.length;
		int vb = other.empty.length;
		boolean same = one == other;
		double[] integrals = new double[va * vb];
		double sum = 0;
		for (int i = 0; i < one.occupied.length; i++) {
			for (int j = 0; j < (same ? i + 1 : other.occupied.length); j++) {
				Arrays.fill(integrals, 0);
				MatrixProducts.inner(va, vb, terms, one.products[i], 0, terms, other.products[j], 0, terms, integrals, 0, vb);
				double pair = 0;
				for (int a = 0; a < va; a++) {
					for (int b = 0; b < vb; b++) {
						double gap = one.occupied[i] + other.occupied[j] - one.empty[a] - other.empty[b];
						pair += energy.of(integrals[a * vb + b], same ? integrals[b * vb + a] : 0) / gap;
					}
				}
				sum += same && j < i ? 2 * pair : pair;
			}
		}
		return sum;
	}
}
