package org.starling.quantum.properties;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.basis.BasisSet;

/** Orders of bonds from densities (I. Mayer, Chem Phys Lett 97 (1983) 270; 117 (1985) 396 for spins). Stateless. */
public final class BondOrders {

	private BondOrders() {
	}

	/**
	 * B_AB = 2 Σ_σ Σ_{p on A, q on B} (P^σ S)_pq (P^σ S)_qp.
	 *
	 * @param alpha,beta densities of the spins
	 * @return a row and a column for each atom; 0 on the diagonal
	 */
	public static double[][] mayer(BasisSet basis, int atoms, DMatrixRMaj overlap, DMatrixRMaj alpha, DMatrixRMaj beta) {
		double[][] orders = new double[atoms][atoms];
		int[] of = basis.atoms();
		for (DMatrixRMaj density : new DMatrixRMaj[] { alpha, beta }) {
			DMatrixRMaj ps = new DMatrixRMaj(density.numRows, density.numRows);
			CommonOps_DDRM.mult(density, overlap, ps);
			for (int p = 0; p < of.length; p++) {
				for (int q = 0; q < of.length; q++) {
					if (of[p] != of[q]) {
						orders[of[p]][of[q]] += 2 * ps.get(p, q) * ps.get(q, p);
					}
				}
			}
		}
		return orders;
	}
}
