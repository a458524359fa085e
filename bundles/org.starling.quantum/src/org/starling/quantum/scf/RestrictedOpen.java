package org.starling.quantum.scf;

import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The one Fock matrix of orbitals that both spins share (M. F. Guest, V. R. Saunders, Mol Phys 28 (1974) 819): between closed and open orbitals
 * that of spin down, between open and empty ones that of spin up, elsewhere their mean. Stateless.
 */
final class RestrictedOpen {

	private RestrictedOpen() {
	}

	/**
	 * @param c      orbitals as columns
	 * @param s      overlap
	 * @param focks  of spin up and down
	 * @param open   first and last + 1 of the singly occupied orbitals
	 * @return Fock matrix over basis functions
	 */
	static DMatrixRMaj fock(DMatrixRMaj c, DMatrixRMaj s, List<DMatrixRMaj> focks, int[] open) {
		DMatrixRMaj up = Matrices.transformed(c, focks.get(0));
		DMatrixRMaj down = Matrices.transformed(c, focks.get(1));
		DMatrixRMaj one = new DMatrixRMaj(up.numRows, up.numCols);
		for (int i = 0; i < up.numRows; i++) {
			for (int j = 0; j < up.numCols; j++) {
				int spaces = space(i, open) + space(j, open);
				boolean mixed = space(i, open) != space(j, open);
				double value = mixed && spaces == 1 ? down.get(i, j)
						: mixed && spaces == 3 ? up.get(i, j) : 0.5 * (up.get(i, j) + down.get(i, j));
				one.set(i, j, value);
			}
		}
		return back(c, s, one);
	}

	/** Rotations that change the energy, as an antisymmetric error over basis functions in the orthonormal basis x. */
	static DMatrixRMaj error(DMatrixRMaj c, DMatrixRMaj s, DMatrixRMaj x, DMatrixRMaj fock, int[] open) {
		DMatrixRMaj f = Matrices.transformed(c, fock);
		for (int i = 0; i < f.numRows; i++) {
			for (int j = 0; j < f.numCols; j++) {
				int difference = space(i, open) - space(j, open);
				f.set(i, j, difference == 0 ? 0 : difference > 0 ? f.get(i, j) : -f.get(i, j));
			}
		}
		DMatrixRMaj u = new DMatrixRMaj(x.numCols, c.numCols);
		CommonOps_DDRM.multTransA(x, Matrices.product(s, c), u);
		DMatrixRMaj error = new DMatrixRMaj(x.numCols, x.numCols);
		CommonOps_DDRM.multTransB(Matrices.product(u, f), u, error);
		return error;
	}

	/** 0 closed, 1 open, 2 empty. */
	private static int space(int orbital, int[] open) {
		return orbital < open[0] ? 0 : orbital < open[1] ? 1 : 2;
	}

	private static DMatrixRMaj back(DMatrixRMaj c, DMatrixRMaj s, DMatrixRMaj one) {
		DMatrixRMaj sc = Matrices.product(s, c);
		DMatrixRMaj fock = new DMatrixRMaj(s.numRows, s.numCols);
		CommonOps_DDRM.multTransB(Matrices.product(sc, one), sc, fock);
		return fock;
	}
}
