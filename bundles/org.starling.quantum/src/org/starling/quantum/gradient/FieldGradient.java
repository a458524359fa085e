package org.starling.quantum.gradient;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.Geometry;
import org.starling.quantum.dft.Functional;
import org.starling.quantum.dft.Grid;
import org.starling.quantum.dft.GridGradient;
import org.starling.quantum.integrals.CoulombExchange;
import org.starling.quantum.integrals.OneElectron;
import org.starling.quantum.integrals.OneElectronGradient;
import org.starling.quantum.scf.Orbitals;
import org.starling.quantum.scf.Reference;
import org.starling.quantum.scf.ScfResult;

/**
 * The gradient of a self-consistent field's energy (P. Pulay, Mol Phys 17 (1969) 197): derivatives of the integrals times densities, and
 * of the overlap times the density weighted with energies. Stateless.
 */
public final class FieldGradient {

	private FieldGradient() {
	}

	/**
	 * Works on the calling thread, which an interrupt stops.
	 *
	 * @param field      converged
	 * @param repulsion  derivatives of the integrals that it was made of
	 * @param matrices   their Coulomb and exchange matrices
	 * @param functional null for Hartree and Fock's field, else that of Kohn and Sham's; the reference is not ROHF then
	 * @param grid       on which it was taken
	 * @return x, y, z of each atom in hartree per bohr
	 * @throws IllegalStateException when the field is not converged
	 */
	public static double[] of(ScfResult field, ElectronRepulsion repulsion, CoulombExchange matrices, Functional functional, Grid grid) {
		field.energy();
		DMatrixRMaj alpha = field.alpha().density();
		DMatrixRMaj beta = field.beta().density();
		DMatrixRMaj total = alpha.copy();
		CommonOps_DDRM.addEquals(total, beta);
		DMatrixRMaj weighted = field.reference() == Reference.ROHF ? general(field, alpha, beta, matrices)
				: sum(weighted(field.alpha()), weighted(field.beta()));
		double[] gradient = new OneElectronGradient(field.basis(), field.geometry()).of(total, weighted);
		List<DMatrixRMaj> densities = field.reference() == Reference.RHF ? List.of(alpha) : List.of(alpha, beta);
		double[] electrons = repulsion.gradient(densities, functional == null ? 1 : functional.exactExchange().shortRange());
		double[] local = functional == null ? new double[gradient.length]
				: GridGradient.of(functional, grid, field.geometry(), field.basis(), densities);
		double[] nuclei = nuclei(field.geometry());
		for (int i = 0; i < gradient.length; i++) {
			gradient[i] += electrons[i] + local[i] + nuclei[i];
		}
		return gradient;
	}

	/** Σ ε C C^T over occupied orbitals. */
	private static DMatrixRMaj weighted(Orbitals orbitals) {
		DMatrixRMaj c = CommonOps_DDRM.extract(orbitals.coefficients(), 0, orbitals.coefficients().numRows, 0, orbitals.occupied());
		DMatrixRMaj scaled = c.copy();
		for (int i = 0; i < c.numRows; i++) {
			for (int k = 0; k < c.numCols; k++) {
				scaled.data[i * c.numCols + k] *= orbitals.energies()[k];
			}
		}
		DMatrixRMaj weighted = new DMatrixRMaj(c.numRows, c.numRows);
		if (c.numCols > 0) {
			CommonOps_DDRM.multTransB(scaled, c, weighted);
		}
		return weighted;
	}

	/** ½ Σ (D F S⁻¹ + S⁻¹ F D) over spins, for orbitals that no one Fock matrix makes. */
	private static DMatrixRMaj general(ScfResult field, DMatrixRMaj alpha, DMatrixRMaj beta, CoulombExchange matrices) {
		int n = alpha.numRows;
		OneElectron one = new OneElectron(field.basis(), field.geometry());
		DMatrixRMaj core = sum(one.kinetic(), one.nuclear());
		DMatrixRMaj[] exchange = { new DMatrixRMaj(n, n), new DMatrixRMaj(n, n) };
		DMatrixRMaj coulomb = new DMatrixRMaj(n, n);
		DMatrixRMaj other = new DMatrixRMaj(n, n);
		matrices.build(alpha, coulomb, exchange[0]);
		matrices.build(beta, other, exchange[1]);
		DMatrixRMaj common = sum(core, sum(coulomb, other));
		DMatrixRMaj inverse = new DMatrixRMaj(n, n);
		CommonOps_DDRM.multTransB(field.alpha().coefficients(), field.alpha().coefficients(), inverse);
		DMatrixRMaj weighted = new DMatrixRMaj(n, n);
		DMatrixRMaj df = new DMatrixRMaj(n, n);
		DMatrixRMaj dfs = new DMatrixRMaj(n, n);
		for (int s = 0; s < 2; s++) {
			DMatrixRMaj fock = common.copy();
			CommonOps_DDRM.subtractEquals(fock, exchange[s]);
			CommonOps_DDRM.mult(s == 0 ? alpha : beta, fock, df);
			CommonOps_DDRM.mult(df, inverse, dfs);
			CommonOps_DDRM.addEquals(weighted, 0.5, dfs);
			CommonOps_DDRM.transpose(dfs);
			CommonOps_DDRM.addEquals(weighted, 0.5, dfs);
		}
		return weighted;
	}

	private static DMatrixRMaj sum(DMatrixRMaj a, DMatrixRMaj b) {
		DMatrixRMaj c = new DMatrixRMaj(a.numRows, a.numCols);
		CommonOps_DDRM.add(a, b, c);
		return c;
	}

	private static double[] nuclei(Geometry geometry) {
		double[] gradient = new double[3 * geometry.atoms()];
		for (int a = 0; a < geometry.atoms(); a++) {
			for (int b = 0; b < a; b++) {
				double square = 0;
				for (int k = 0; k < 3; k++) {
					square += (geometry.at(a, k) - geometry.at(b, k)) * (geometry.at(a, k) - geometry.at(b, k));
				}
				double factor = geometry.nuclearCharge(a) * geometry.nuclearCharge(b) / (square * Math.sqrt(square));
				for (int k = 0; k < 3; k++) {
					double force = factor * (geometry.at(a, k) - geometry.at(b, k));
					gradient[3 * a + k] -= force;
					gradient[3 * b + k] += force;
				}
			}
		}
		return gradient;
	}
}
