package org.starling.quantum.properties;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;

/** Charges of atoms by sharing out the electrons of the basis functions. Stateless. */
public final class Populations {

	private Populations() {
	}

	/**
	 * Overlaps go half to each atom (R. S. Mulliken, J Chem Phys 23 (1955) 1833).
	 *
	 * @param density of all electrons
	 */
	public static double[] mulliken(Geometry geometry, BasisSet basis, DMatrixRMaj overlap, DMatrixRMaj density) {
		double[] populations = new double[basis.functions()];
		for (int i = 0; i < populations.length; i++) {
			for (int j = 0; j < populations.length; j++) {
				populations[i] += density.get(i, j) * overlap.get(j, i);
			}
		}
		return charges(geometry, basis, populations);
	}

	/**
	 * Those of symmetrically orthogonalised functions (P.-O. Löwdin, J Chem Phys 18 (1950) 365).
	 *
	 * @param density of all electrons
	 */
	public static double[] lowdin(Geometry geometry, BasisSet basis, DMatrixRMaj overlap, DMatrixRMaj density) {
		DMatrixRMaj root = root(overlap);
		DMatrixRMaj half = new DMatrixRMaj(overlap.numRows, overlap.numRows);
		CommonOps_DDRM.mult(root, density, half);
		DMatrixRMaj both = new DMatrixRMaj(overlap.numRows, overlap.numRows);
		CommonOps_DDRM.mult(half, root, both);
		double[] populations = new double[basis.functions()];
		for (int i = 0; i < populations.length; i++) {
			populations[i] = both.get(i, i);
		}
		return charges(geometry, basis, populations);
	}

	private static DMatrixRMaj root(DMatrixRMaj overlap) {
		int n = overlap.numRows;
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
		eigen.decompose(overlap.copy());
		DMatrixRMaj root = new DMatrixRMaj(n, n);
		for (int k = 0; k < n; k++) {
			DMatrixRMaj vector = eigen.getEigenVector(k);
			CommonOps_DDRM.multAddTransB(Math.sqrt(Math.max(0, eigen.getEigenvalue(k).real)), vector, vector, root);
		}
		return root;
	}

	private static double[] charges(Geometry geometry, BasisSet basis, double[] populations) {
		double[] charges = new double[geometry.atoms()];
		for (int a = 0; a < charges.length; a++) {
			charges[a] = geometry.nuclearCharge(a);
		}
		int[] atoms = basis.atoms();
		for (int i = 0; i < populations.length; i++) {
			charges[atoms[i]] -= populations[i];
		}
		return charges;
	}
}
