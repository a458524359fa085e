package org.starling.quantum.ci;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The determinants of lowest energy, in which the Hamiltonian is solved as it is: where the search for states begins (J. Olsen, P. Jørgensen,
 * J. Simons, Chem Phys Lett 169 (1990) 463). Immutable.
 */
final class ModelSpace {

	private static final int DETERMINANTS = 300;
	private static final double SAME = 1e-9;
	/** Hartree that a unit of S² is put higher, so that states have a spin each. */
	private static final double SPIN = 1e-3;

	private final double[] diagonal;
	/** Determinants of the space. */
	private final int[] members;
	private final double[] values;
	/** An eigenvector a column. */
	private final DMatrixRMaj vectors;

	/** @param diagonal with equal numbers for the determinants of a configuration, so that spins stay pure */
	ModelSpace(DirectHamiltonian hamiltonian, double[] diagonal) {
		this.diagonal = diagonal;
		members = members();
		int n = members.length;
		Map<Integer, Integer> places = new HashMap<>();
		for (int i = 0; i < n; i++) {
			places.put(members[i], i);
		}
		DMatrixRMaj matrix = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			int row = i * n;
			hamiltonian.row(members[i], SPIN, (determinant, value) -> {
				Integer place = places.get(determinant);
				if (place != null) {
					matrix.data[row + place] += value;
				}
			});
		}
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
		if (!eigen.decompose(matrix)) {
			throw new ArithmeticException("the Hamiltonian of " + n + " determinants has no eigenvalues; it holds numbers that are none");
		}
		values = new double[n];
		vectors = new DMatrixRMaj(n, n);
		for (int k = 0; k < n; k++) {
			values[k] = eigen.getEigenvalue(k).real;
			CommonOps_DDRM.insert(eigen.getEigenVector(k), vectors, 0, k);
		}
	}

	/** All of the configurations of lowest energy. */
	private int[] members() {
		int[] order = IntStream.range(0, diagonal.length).boxed().sorted(Comparator.comparingDouble(i -> diagonal[i])).mapToInt(i -> i).toArray();
		int count = Math.min(order.length, DETERMINANTS);
		// those of one configuration have the same energy here
		while (count < order.length && diagonal[order[count]] - diagonal[order[count - 1]] < SAME) {
			count++;
		}
		return Arrays.copyOf(order, count);
	}

	/**
	 * Its lowest states, at most as many.
	 *
	 * @param accepted whether a state is one that is looked for
	 */
	List<double[]> start(int number, Predicate<double[]> accepted) {
		Integer[] order = new Integer[values.length];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, Comparator.comparingDouble(k -> values[k]));
		List<double[]> start = new ArrayList<>();
		for (int k = 0; k < order.length && start.size() < number; k++) {
			double[] vector = new double[diagonal.length];
			for (int i = 0; i < members.length; i++) {
				vector[members[i]] = vectors.get(i, order[k]);
			}
			if (accepted.test(vector)) {
				start.add(vector);
			}
		}
		return start;
	}
}
