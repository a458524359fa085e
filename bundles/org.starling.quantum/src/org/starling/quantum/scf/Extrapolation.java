package org.starling.quantum.scf;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * The next Fock matrices as a combination of the last ones: while the error is large by ADIIS (X. Hu, W. Yang, J Chem Phys 132 (2010) 054109),
 * near the solution by DIIS (P. Pulay, J Comput Chem 3 (1982) 556), in between by both. Used by one thread.
 */
final class Extrapolation {

	private static final int LENGTH = 12;
	/** Above it ADIIS alone, below the other DIIS alone; error as the largest element. */
	private static final double FAR = 1;
	private static final double NEAR = 0.2;

	private static final int SWEEPS = 500;

	/** One iteration: density, Fock and error matrices of all spins. */
	private record Step(List<DMatrixRMaj> densities, List<DMatrixRMaj> focks, List<DMatrixRMaj> errors) {
	}

	private final List<Step> steps = new ArrayList<>();

	/**
	 * @return Fock matrices of the spins for the next iteration
	 */
	List<DMatrixRMaj> next(List<DMatrixRMaj> densities, List<DMatrixRMaj> focks, List<DMatrixRMaj> errors) {
		steps.add(new Step(densities, focks, errors));
		if (steps.size() > LENGTH) {
			steps.removeFirst();
		}
		double error = largest(errors);
		double[] weights = error < NEAR ? diis() : adiis();
		if (error >= NEAR && error < FAR) {
			double[] other = diis();
			double share = (error - NEAR) / (FAR - NEAR);
			for (int i = 0; i < weights.length; i++) {
				weights[i] = share * weights[i] + (1 - share) * other[i];
			}
		}
		List<DMatrixRMaj> sums = new ArrayList<>();
		for (int s = 0; s < focks.size(); s++) {
			DMatrixRMaj sum = new DMatrixRMaj(focks.get(s).numRows, focks.get(s).numCols);
			for (int i = 0; i < weights.length; i++) {
				CommonOps_DDRM.addEquals(sum, weights[i], steps.get(i).focks.get(s));
			}
			sums.add(sum);
		}
		return sums;
	}

	/** Forgets all. */
	void clear() {
		steps.clear();
	}

	static double largest(List<DMatrixRMaj> errors) {
		return errors.stream().mapToDouble(CommonOps_DDRM::elementMaxAbs).max().orElse(0);
	}

	private static double dot(List<DMatrixRMaj> a, List<DMatrixRMaj> b) {
		double sum = 0;
		for (int s = 0; s < a.size(); s++) {
			sum += Matrices.dot(a.get(s), b.get(s));
		}
		return sum;
	}

	/** Weights that sum to 1 with the smallest error; the oldest steps go while the equations are singular. */
	private double[] diis() {
		int n = steps.size();
		for (int from = 0; from < n - 1; from++) {
			int size = n - from;
			DMatrixRMaj matrix = new DMatrixRMaj(size + 1, size + 1);
			double scale = 1 / Math.max(dot(steps.getLast().errors, steps.getLast().errors), Double.MIN_NORMAL);
			for (int i = 0; i < size; i++) {
				for (int j = 0; j < size; j++) {
					matrix.set(i, j, scale * dot(steps.get(from + i).errors, steps.get(from + j).errors));
				}
				matrix.set(i, size, 1);
				matrix.set(size, i, 1);
			}
			DMatrixRMaj right = new DMatrixRMaj(size + 1, 1);
			right.set(size, 0, 1);
			DMatrixRMaj solution = new DMatrixRMaj(size + 1, 1);
			if (CommonOps_DDRM.solve(matrix, right, solution) && Double.isFinite(CommonOps_DDRM.elementSumAbs(solution))) {
				double[] weights = new double[n];
				System.arraycopy(solution.data, 0, weights, from, size);
				return weights;
			}
		}
		double[] last = new double[n];
		last[n - 1] = 1;
		return last;
	}

	/** Weights from 0 to 1 that sum to 1 with the lowest model energy. */
	private double[] adiis() {
		int n = steps.size();
		Step last = steps.getLast();
		double[] linear = new double[n];
		double[][] quadratic = new double[n][n];
		double own = dot(last.densities, last.focks);
		for (int i = 0; i < n; i++) {
			linear[i] = 2 * (dot(steps.get(i).densities, last.focks) - own);
			for (int j = 0; j < n; j++) {
				quadratic[i][j] = dot(steps.get(i).densities, steps.get(j).focks) - dot(steps.get(i).densities, last.focks)
						- dot(last.densities, steps.get(j).focks) + own;
			}
		}
		return minimum(linear, quadratic);
	}

	/**
	 * Weights from 0 to 1 with the sum 1 that make l·w + w·Q·w least: pair by pair, each along its line as far as it falls.
	 */
	static double[] minimum(double[] linear, double[][] quadratic) {
		int n = linear.length;
		double[] weights = new double[n];
		Arrays.fill(weights, 1.0 / n);
		double largest = Double.POSITIVE_INFINITY;
		for (int sweep = 0; sweep < SWEEPS && largest > 1e-9; sweep++) {
			largest = 0;
			for (int i = 0; i < n; i++) {
				for (int j = 0; j < i; j++) {
					double slope = slope(linear, quadratic, weights, i) - slope(linear, quadratic, weights, j);
					double curvature = quadratic[i][i] + quadratic[j][j] - quadratic[i][j] - quadratic[j][i];
					double step = curvature > 0 ? Math.clamp(-slope / (2 * curvature), -weights[i], weights[j])
							: slope * (weights[j] + weights[i]) + curvature * (weights[j] * weights[j] - weights[i] * weights[i]) < 0 ? weights[j]
									: -weights[i];
					boolean falls = slope * step + curvature * step * step < 0;
					if (falls) {
						weights[i] += step;
						weights[j] -= step;
						largest = Math.max(largest, Math.abs(step));
					}
				}
			}
		}
		return weights;
	}

	private static double slope(double[] linear, double[][] quadratic, double[] weights, int i) {
		double sum = linear[i];
		for (int j = 0; j < weights.length; j++) {
			sum += (quadratic[i][j] + quadratic[j][i]) * weights[j];
		}
		return sum;
	}
}
