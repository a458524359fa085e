package org.starling.quantum.symmetry;

import java.util.ArrayList;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;

/**
 * What a molecule's operations make of its basis functions. Of pairs of shells that they put on one another, one stands for all: a matrix that is
 * made of these alone becomes that of all by its mean over the operations (M. Dupuis, H. F. King, Int J Quantum Chem 11 (1977) 613). Immutable.
 */
public final class BasisSymmetry {

	/** Part of the largest element of a density by which it may miss its mean; coordinates of ten digits leave 1e-8. */
	private static final double ROUNDING = 1e-6;

	private final List<SymmetryOperation> operations;
	private final List<FunctionTurn> turns = new ArrayList<>();
	private final List<int[]> shells = new ArrayList<>();

	/**
	 * @param operations a group, the first of which moves nothing
	 */
	public BasisSymmetry(BasisSet basis, List<SymmetryOperation> operations) {
		this.operations = List.copyOf(operations);
		for (SymmetryOperation operation : operations) {
			int[] places = places(basis.shells(), operation);
			shells.add(places);
			turns.add(new FunctionTurn(basis, operation, places));
		}
	}

	/** Without any operation that moves atoms. */
	public static BasisSymmetry none(BasisSet basis, Geometry geometry) {
		return new BasisSymmetry(basis, List.of(SymmetryOperation.identity(geometry.atoms())));
	}

	/** The shell whose place each takes: those of an atom stand in the same order on all atoms of its kind. */
	private static int[] places(List<Shell> shells, SymmetryOperation operation) {
		int[] first = new int[operation.atoms().length];
		for (int s = shells.size() - 1; s >= 0; s--) {
			first[shells.get(s).atom()] = s;
		}
		int[] places = new int[shells.size()];
		for (int s = 0; s < places.length; s++) {
			int atom = shells.get(s).atom();
			places[s] = first[operation.atoms()[atom]] + s - first[atom];
		}
		return places;
	}

	/** Number of operations; 1 where nothing can be saved. */
	public int order() {
		return operations.size();
	}

	/** A number that two shells share with all pairs that the operations put them on, in either order, and with no others. */
	public long orbit(int shell, int other) {
		long least = Long.MAX_VALUE;
		for (int[] places : shells) {
			int a = places[shell];
			int b = places[other];
			least = Math.min(least, (long) Math.max(a, b) * places.length + Math.min(a, b));
		}
		return least;
	}

	/**
	 * The mean of a symmetric matrix of coefficients over the operations. Its energy differs from that of the matrix itself by squares of what is missing.
	 *
	 * @return null where the matrix is another, without the symmetry
	 */
	public DMatrixRMaj kept(DMatrixRMaj density) {
		DMatrixRMaj sum = new DMatrixRMaj(density.numRows, density.numCols);
		turns.forEach(turn -> turn.addDensity(density, sum));
		DMatrixRMaj mean = divided(sum);
		double most = 0;
		double missed = 0;
		for (int i = 0; i < mean.data.length; i++) {
			most = Math.max(most, Math.abs(density.data[i]));
			missed = Math.max(missed, Math.abs(mean.data[i] - density.data[i]));
		}
		return missed <= ROUNDING * most ? mean : null;
	}

	/** The mean over the operations of a symmetric matrix of integrals between functions. */
	public DMatrixRMaj average(DMatrixRMaj matrix) {
		DMatrixRMaj sum = new DMatrixRMaj(matrix.numRows, matrix.numCols);
		turns.forEach(turn -> turn.addIntegrals(matrix, sum));
		return divided(sum);
	}

	/** A sum's lower triangle as a mean over the operations. */
	private DMatrixRMaj divided(DMatrixRMaj sum) {
		int n = sum.numRows;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double value = sum.data[i * n + j] / order();
				sum.data[i * n + j] = value;
				sum.data[j * n + i] = value;
			}
		}
		return sum;
	}

	/** The mean of the change of an energy with the places of the atoms: x, y, z of each. */
	public double[] averageForces(double[] forces) {
		double[] mean = new double[forces.length];
		for (SymmetryOperation operation : operations) {
			for (int a = 0; a < operation.atoms().length; a++) {
				for (int k = 0; k < 9; k++) {
					mean[3 * operation.atoms()[a] + k / 3] += operation.matrix()[k] * forces[3 * a + k % 3] / order();
				}
			}
		}
		return mean;
	}
}
