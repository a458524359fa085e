package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Second derivatives of the energy of a field in real rotations of occupied with empty orbitals, as products with vectors: ε_a − ε_i and what the
 * change of the density does. Vectors have spin after spin, empty after empty orbital, occupied ones running fastest. Used by one thread.
 */
final class OrbitalHessian {

	private final int functions;
	private final SpinField spins;
	private final List<Orbitals> orbitals;
	private final int[] occupied;
	private final double[] gaps;

	/**
	 * @param field        converged, RHF or UHF
	 * @param interactions of which it was made; a functional has the grid of the result
	 */
	OrbitalHessian(ScfResult field, Interactions interactions) {
		functions = field.basis().functions();
		spins = new SpinField(new DMatrixRMaj(functions, functions), interactions);
		orbitals = field.reference() == Reference.RHF ? List.of(field.alpha()) : List.of(field.alpha(), field.beta());
		spins.around(orbitals.stream().map(Orbitals::density).toList());
		occupied = orbitals.stream().mapToInt(Orbitals::occupied).toArray();
		gaps = differences();
	}

	Orbitals orbitals(int spin) {
		return orbitals.get(spin);
	}

	/** Differences of orbital energies, what is on the diagonal but for the change of the density. */
	double[] gaps() {
		return gaps;
	}

	private double[] differences() {
		int length = 0;
		for (int s = 0; s < occupied.length; s++) {
			length += occupied[s] * (orbitals.get(s).size() - occupied[s]);
		}
		double[] all = new double[length];
		int at = 0;
		for (int s = 0; s < occupied.length; s++) {
			double[] levels = orbitals.get(s).energies();
			for (int a = occupied[s]; a < levels.length; a++) {
				for (int i = 0; i < occupied[s]; i++) {
					all[at++] = levels[a] - levels[i];
				}
			}
		}
		return all;
	}

	/** An operator over basis functions between empty and occupied orbitals. */
	double[] vector(DMatrixRMaj operator) {
		double[] vector = new double[gaps.length];
		int at = 0;
		for (int s = 0; s < occupied.length; s++) {
			DMatrixRMaj block = new DMatrixRMaj(orbitals.get(s).size() - occupied[s], occupied[s]);
			if (block.data.length > 0) {
				CommonOps_DDRM.multTransA(empty(s), Matrices.product(operator, filled(s)), block);
			}
			System.arraycopy(block.data, 0, vector, at, block.data.length);
			at += block.data.length;
		}
		return vector;
	}

	/** @param triplet of RHF, whether spins rotate oppositely */
	double[] product(double[] x, boolean triplet) {
		List<DMatrixRMaj> rotations = matrices(x);
		List<DMatrixRMaj> changes = new ArrayList<>();
		for (int s = 0; s < occupied.length; s++) {
			DMatrixRMaj half = new DMatrixRMaj(functions, functions);
			if (rotations.get(s).data.length > 0) {
				CommonOps_DDRM.multTransB(Matrices.product(empty(s), rotations.get(s)), filled(s), half);
			}
			DMatrixRMaj both = half.copy();
			CommonOps_DDRM.transpose(both);
			changes.add(Matrices.sum(half, 1, both));
		}
		List<DMatrixRMaj> responses = triplet ? spins.oppositeResponse(changes.getFirst()) : spins.response(changes);
		double[] product = new double[x.length];
		int at = 0;
		for (int s = 0; s < occupied.length; s++) {
			DMatrixRMaj block = new DMatrixRMaj(rotations.get(s).numRows, rotations.get(s).numCols);
			if (block.data.length > 0) {
				CommonOps_DDRM.multTransA(empty(s), Matrices.product(responses.get(s), filled(s)), block);
			}
			for (double value : block.data) {
				product[at] = gaps[at] * x[at] + value;
				at++;
			}
		}
		return product;
	}

	/** A matrix for each spin, rows of empty orbitals. */
	List<DMatrixRMaj> matrices(double[] x) {
		List<DMatrixRMaj> matrices = new ArrayList<>();
		int at = 0;
		for (int s = 0; s < occupied.length; s++) {
			int rows = orbitals.get(s).size() - occupied[s];
			matrices.add(DMatrixRMaj.wrap(rows, occupied[s], Arrays.copyOfRange(x, at, at + rows * occupied[s])));
			at += rows * occupied[s];
		}
		return matrices;
	}

	private DMatrixRMaj filled(int s) {
		DMatrixRMaj c = orbitals.get(s).coefficients();
		return CommonOps_DDRM.extract(c, 0, c.numRows, 0, occupied[s]);
	}

	private DMatrixRMaj empty(int s) {
		DMatrixRMaj c = orbitals.get(s).coefficients();
		return CommonOps_DDRM.extract(c, 0, c.numRows, occupied[s], c.numCols);
	}
}
