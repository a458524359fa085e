package org.starling.quantum.fitting;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;
import org.starling.quantum.integrals.FittingGradient;
import org.starling.quantum.integrals.FittingIntegrals;
import org.starling.quantum.linear.MatrixProducts;

/**
 * Derivatives of the electrons' fitted repulsion by the places of the nuclei: of Coulomb's part (K. Eichkorn, O. Treutler, H. Öhm, M. Häser,
 * R. Ahlrichs, Chem Phys Lett 240 (1995) 283), and of the exchange of F. Weigend (Phys Chem Chem Phys 4 (2002) 4285) in the same way, with densities
 * in three and two indices as those of F. Weigend, M. Häser (Theor Chem Acc 97 (1997) 331). With the fit c = V⁻¹ (P|rs) D_rs, V = (P|Q), the
 * energy ½ c V c moves with c ∂(P|rs) D_rs − ½ c ∂V c; that of exchange likewise, for products of occupied orbitals in place of the density. Used by
 * one thread at a time.
 */
public final class FittedGradient {

	private static final int STRIPE = FittedProducts.BLOCK;

	private final FittedProducts tensor;
	private final FittingIntegrals integrals;
	private final Geometry geometry;
	private final int functions;
	private final int fitted;

	/**
	 * @param tensor of these functions
	 * @param threshold with which it was made
	 */
	public FittedGradient(FittedProducts tensor, BasisSet basis, BasisSet fitting, Geometry geometry, double threshold) {
		this(tensor, basis, fitting, geometry, threshold, Double.POSITIVE_INFINITY);
	}

	/**
	 * @param tensor of these functions
	 * @param threshold with which it was made
	 * @param omega  of the repulsion erf(ωr)/r that it was made with; infinite for 1/r
	 */
	public FittedGradient(FittedProducts tensor, BasisSet basis, BasisSet fitting, Geometry geometry, double threshold, double omega) {
		this.tensor = tensor;
		this.geometry = geometry;
		integrals = new FittingIntegrals(basis, fitting, geometry, threshold, omega);
		functions = basis.functions();
		fitted = fitting.functions();
	}

	/** Bytes that it takes at most. */
	public static long bytes(int occupied, int fitting) {
		return (2L * occupied * occupied + 12L * occupied + fitting) * fitting * Double.BYTES;
	}

	/** Fitted products of occupied orbitals of one part of a density. */
	private final class Exchange {

		/** −x, times the number of spins that it stands for. */
		final double weight;
		final int orbitals;
		/** C^T, an orbital a row. */
		final double[] vectors;
		/** (V⁻¹ (P|ij)) at (i·orbitals + j)·fitted + P. */
		final double[] fits;
		private double[] half = new double[0];
		private int shell = -1;

		Exchange(DensityFactors.Part part, double weight) {
			this.weight = weight * part.sign();
			orbitals = part.vectors().numCols;
			vectors = new double[orbitals * functions];
			for (int i = 0; i < orbitals; i++) {
				for (int p = 0; p < functions; p++) {
					vectors[i * functions + p] = part.vectors().data[p * orbitals + i];
				}
			}
			double[][] products = tensor.transformed(part.vectors(), part.vectors());
			fits = new double[orbitals * orbitals * fitted];
			for (int i = 0; i < orbitals; i++) {
				if (Thread.interrupted()) {
					throw new CancellationException("the calculation was cancelled in the gradient");
				}
				for (int j = 0; j <= i; j++) {
					int to = (i * orbitals + j) * fitted;
					tensor.fit(products[i], j * tensor.padded(), fits, to);
					System.arraycopy(fits, to, fits, (j * orbitals + i) * fitted, fitted);
				}
			}
		}

		/** Subtracts the weight times half of C^P_ij C^Q_ij, of Q from P on. */
		void metric(DMatrixRMaj densities) {
			double[] sums = new double[fitted * fitted];
			int[] rows = MatrixProducts.rows(orbitals * orbitals, 0, fitted);
			for (int p = 0; p < fitted; p += STRIPE) {
				int first = p;
				int[] from = Arrays.stream(rows).map(row -> row + first).toArray();
				MatrixProducts.outer(Math.min(STRIPE, fitted - p), fitted - p, rows.length, fits, from, fits, from, sums, p * fitted + p, fitted);
			}
			for (int p = 0; p < fitted; p++) {
				for (int q = p; q < fitted; q++) {
					densities.data[p * fitted + q] -= 0.5 * weight * sums[p * fitted + q];
				}
			}
		}

		/** Adds the weight times C_pi C^P_ij C_qj. */
		void products(Shell a, Shell b, double[] rows) {
			int step = orbitals * fitted;
			int na = a.size();
			int nb = b.size();
			if (shell != a.first()) {
				shell = a.first();
				half = half.length < na * step ? new double[na * step] : half;
				Arrays.fill(half, 0, na * step, 0);
				MatrixProducts.outer(na, step, orbitals, vectors, MatrixProducts.rows(orbitals, shell, functions), fits,
						MatrixProducts.rows(orbitals, 0, step), half, 0, step);
				for (int i = 0; i < na * step; i++) {
					half[i] *= weight;
				}
			}
			int[] columns = MatrixProducts.rows(orbitals, b.first(), functions);
			for (int i = 0; i < na; i++) {
				MatrixProducts.outer(nb, fitted, orbitals, vectors, columns, half, MatrixProducts.rows(orbitals, i * step, fitted), rows,
						i * nb * fitted, fitted);
			}
		}
	}

	/**
	 * ∂/∂R of ½ Σ (c D_pq D_rs − x Σ_σ D^σ_pr D^σ_qs)(pq|rs) at fixed densities, with fitted integrals.
	 *
	 * @param densities one, of either spin, for electrons in pairs; else of spin up and down
	 * @param factor    c: 1, or 0 for exchange alone
	 * @param exchange  x, the part of exact exchange: 1 for Hartree-Fock, 0 for none
	 * @return x, y, z of each atom in hartree per bohr
	 * @throws CancellationException when the thread was interrupted
	 */
	public double[] of(List<DMatrixRMaj> densities, double factor, double exchange) {
		DMatrixRMaj total = densities.getFirst().copy();
		CommonOps_DDRM.addEquals(total, densities.getLast());
		double[] coulomb = new double[fitted];
		if (factor != 0) {
			tensor.fit(tensor.contracted(total), 0, coulomb, 0);
		}
		List<Exchange> exchanges = exchange == 0 ? List.of()
				: densities.stream().flatMap(one -> DensityFactors.of(one).stream())
						.map(part -> new Exchange(part, -exchange * 2 / densities.size())).toList();
		DMatrixRMaj metric = new DMatrixRMaj(fitted, fitted);
		for (int p = 0; p < fitted; p++) {
			for (int q = p; q < fitted; q++) {
				metric.data[p * fitted + q] = -0.5 * factor * coulomb[p] * coulomb[q];
			}
		}
		exchanges.forEach(one -> one.metric(metric));
		for (int p = 0; p < fitted; p++) {
			for (int q = 0; q < p; q++) {
				metric.data[p * fitted + q] = metric.data[q * fitted + p];
			}
		}
		FittingGradient derivatives = new FittingGradient(integrals, geometry);
		double[] gradient = derivatives.metric(metric);
		double[] products = derivatives.products((a, b, rows) -> {
			for (int i = 0; i < a.size(); i++) {
				for (int j = 0; j < b.size(); j++) {
					double of = factor * total.get(a.first() + i, b.first() + j);
					int to = (i * b.size() + j) * fitted;
					for (int p = 0; p < fitted; p++) {
						rows[to + p] = of * coulomb[p];
					}
				}
			}
			exchanges.forEach(one -> one.products(a, b, rows));
		});
		Arrays.setAll(gradient, k -> gradient[k] + products[k]);
		return gradient;
	}
}
