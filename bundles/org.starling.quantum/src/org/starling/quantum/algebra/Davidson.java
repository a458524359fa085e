package org.starling.quantum.algebra;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.function.UnaryOperator;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.factory.DecompositionFactory_DDRM;
import org.ejml.interfaces.decomposition.EigenDecomposition_F64;

/**
 * The lowest eigenvalues of a large symmetric matrix of which only products with vectors are known (E. R. Davidson, J Comput Phys 17 (1975) 87;
 * several at once as B. Liu has them, LBL-8158 (1978)). Stateless; an interrupt stops the calling thread's work.
 */
public final class Davidson {

	/** Directions shorter than it after orthogonalisation are none. */
	private static final double NOTHING = 1e-6;
	/** Smaller distances of the diagonal from an eigenvalue count as this. */
	private static final double NEAR = 1e-3;

	/** What leads from a residual to a better vector. */
	@FunctionalInterface
	public interface Preconditioner {

		/** @return (λ − A')⁻¹ residual for some A' near the matrix; may be the array given */
		double[] of(double value, double[] residual);

		/** Of the diagonal of the matrix. */
		static Preconditioner of(double[] diagonal) {
			return (value, residual) -> {
				for (int i = 0; i < residual.length; i++) {
					residual[i] /= gap(value - diagonal[i]);
				}
				return residual;
			};
		}

		/** A difference to divide by: itself, but for the smallest. */
		static double gap(double difference) {
			return Math.abs(difference) < NEAR ? Math.copySign(NEAR, difference) : difference;
		}
	}

	/**
	 * @param values     in rising order
	 * @param vectors    of each, of norm 1
	 * @param residual   largest norm of Ax − λx
	 * @param iterations number of them
	 * @param converged  whether all residuals are below the tolerance
	 */
	public record Roots(double[] values, List<double[]> vectors, double residual, int iterations, boolean converged) {
	}

	private Davidson() {
	}

	/**
	 * @param product    the matrix times a vector
	 * @param near       the inverse of λ less something near the matrix times a vector
	 * @param start      at least as many vectors as eigenvalues are wanted, not zero
	 * @param roots      number of eigenvalues
	 * @param tolerance  of the norm of residuals
	 * @param iterations most of them
	 * @param subspace   most vectors that are kept
	 */
	public static Roots lowest(UnaryOperator<double[]> product, Preconditioner near, List<double[]> start, int roots, double tolerance,
			int iterations, int subspace) {
		List<double[]> basis = new ArrayList<>();
		List<double[]> products = new ArrayList<>();
		List<double[]> next = start;
		Roots best = null;
		for (int iteration = 1; iteration <= iterations; iteration++) {
			int before = basis.size();
			for (double[] vector : next) {
				double[] direction = orthonormal(vector.clone(), basis);
				if (direction != null) {
					if (Thread.interrupted()) {
						throw new CancellationException("the calculation was cancelled in the search for eigenvalues");
					}
					basis.add(direction);
					products.add(product.apply(direction));
				}
			}
			int wanted = Math.min(roots, basis.size());
			double[][] mixed = rotations(basis, products);
			List<double[]> vectors = new ArrayList<>();
			List<double[]> images = new ArrayList<>();
			double[] values = Arrays.copyOf(mixed[0], wanted);
			next = new ArrayList<>();
			double worst = 0;
			for (int r = 0; r < wanted; r++) {
				vectors.add(combined(basis, mixed[r + 1]));
				images.add(combined(products, mixed[r + 1]));
				double[] residual = residual(vectors.get(r), images.get(r), values[r]);
				double norm = RealVectors.norm(residual);
				worst = Math.max(worst, norm);
				if (norm > tolerance) {
					next.add(near.of(values[r], residual));
				}
			}
			boolean stuck = basis.size() == before;
			best = new Roots(values, vectors, worst, iteration, worst <= tolerance);
			if (best.converged() || stuck) {
				return best;
			}
			if (basis.size() + next.size() > subspace) {
				basis = new ArrayList<>(vectors);
				products = new ArrayList<>(images);
			}
		}
		return best;
	}

	/** Eigenvalues of the projected matrix, and in the rows after them their vectors. */
	private static double[][] rotations(List<double[]> basis, List<double[]> products) {
		int n = basis.size();
		DMatrixRMaj small = new DMatrixRMaj(n, n);
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double value = RealVectors.dot(basis.get(i), products.get(j));
				small.set(i, j, value);
				small.set(j, i, value);
			}
		}
		EigenDecomposition_F64<DMatrixRMaj> eigen = DecompositionFactory_DDRM.eig(n, true, true);
		if (!eigen.decompose(small)) {
			throw new ArithmeticException("a projected matrix of " + n + " rows has no eigenvalues; it holds numbers that are none");
		}
		Integer[] order = new Integer[n];
		Arrays.setAll(order, i -> i);
		Arrays.sort(order, (i, j) -> Double.compare(eigen.getEigenvalue(i).real, eigen.getEigenvalue(j).real));
		double[][] rows = new double[n + 1][n];
		for (int k = 0; k < n; k++) {
			rows[0][k] = eigen.getEigenvalue(order[k]).real;
			rows[k + 1] = eigen.getEigenVector(order[k]).data.clone();
		}
		return rows;
	}

	private static double[] combined(List<double[]> vectors, double[] weights) {
		double[] sum = new double[vectors.getFirst().length];
		for (int k = 0; k < vectors.size(); k++) {
			RealVectors.add(sum, weights[k], vectors.get(k));
		}
		return sum;
	}

	private static double[] residual(double[] vector, double[] image, double value) {
		double[] residual = image.clone();
		RealVectors.add(residual, -value, vector);
		return residual;
	}

	/** Null when nothing is left of it. */
	private static double[] orthonormal(double[] vector, List<double[]> basis) {
		double norm = RealVectors.norm(vector);
		if (!(norm > 0)) {
			return null;
		}
		RealVectors.scale(vector, 1 / norm);
		for (int pass = 0; pass < 2; pass++) {
			for (double[] other : basis) {
				RealVectors.add(vector, -RealVectors.dot(vector, other), other);
			}
			double left = RealVectors.norm(vector);
			if (left < NOTHING) {
				return null;
			}
			RealVectors.scale(vector, 1 / left);
		}
		return vector;
	}
}
