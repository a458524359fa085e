package org.starling.quantum.fitting;

import java.util.Arrays;
import java.util.concurrent.CancellationException;
import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.integrals.FittingIntegrals;
import org.starling.quantum.linear.MatrixProducts;

/**
 * The tensor B = L⁻¹ (P|rs), with L L^T = (P|Q), of the products rs with r ≥ s that count: (pq|rs) ≈ Σ_P B_P,pq B_P,rs. It stands in blocks of
 * {@link #BLOCK} fitting functions, in each product by product. Immutable.
 */
public final class FittedProducts {

	/** Fitting functions in a block; a whole number of vectors. */
	static final int BLOCK = 24;
	/** Products that are solved for together; likewise. */
	private static final int CHUNK = 192;

	private final int functions;
	private final int[] products;
	private final int[] rowOf;
	/** B_P,rs at [P / BLOCK][row of rs · BLOCK + P % BLOCK]; zero where there is no P. */
	final double[][] blocks;
	/** For each function its partners in products that count, and the places of these products in a block. */
	private final int[][] partners;
	private final int[][] places;
	private final int fitted;
	private final Metric metric;

	/** Computes the tensor on the calling thread. */
	public FittedProducts(BasisSet basis, BasisSet fitting, Geometry geometry, double threshold) {
		this(basis, fitting, geometry, threshold, Double.POSITIVE_INFINITY);
	}

	/**
	 * The same with the repulsion erf(ωr)/r in place of 1/r, in the metric too.
	 *
	 * @param omega in 1/bohr; infinite for 1/r
	 */
	public FittedProducts(BasisSet basis, BasisSet fitting, Geometry geometry, double threshold, double omega) {
		functions = basis.functions();
		MatrixProducts.warmUp();
		FittingIntegrals integrals = new FittingIntegrals(basis, fitting, geometry, threshold, omega);
		products = integrals.products();
		rowOf = new int[functions * (functions + 1) / 2];
		Arrays.fill(rowOf, -1);
		for (int row = 0; row < products.length; row++) {
			rowOf[products[row]] = row;
		}
		partners = new int[functions][];
		places = new int[functions][];
		list();
		metric = omega == Double.POSITIVE_INFINITY ? new Metric(integrals.metric())
				: new Metric(integrals.metric(), norms(new FittingIntegrals(basis, fitting, geometry, threshold)));
		fitted = metric.size();
		blocks = new double[(fitted + BLOCK - 1) / BLOCK][products.length * BLOCK];
		Solution solution = new Solution(metric);
		integrals.all(solution::add);
		solution.flush();
	}

	/** Of each fitting function, its repulsion with itself. */
	private static double[] norms(FittingIntegrals integrals) {
		DMatrixRMaj metric = integrals.metric();
		return IntStream.range(0, metric.numRows).mapToDouble(p -> metric.get(p, p)).toArray();
	}

	/** Bytes that the tensor takes at most. */
	public static long bytes(int functions, int fitting) {
		return functions * (functions + 1L) / 2 * ((fitting + BLOCK - 1L) / BLOCK * BLOCK) * Double.BYTES;
	}

	private void list() {
		for (int p = 0; p < functions; p++) {
			int[] partner = new int[functions];
			int[] place = new int[functions];
			int n = 0;
			for (int q = 0; q < functions; q++) {
				int row = rowOf[p >= q ? p * (p + 1) / 2 + q : q * (q + 1) / 2 + p];
				if (row >= 0) {
					partner[n] = q;
					place[n++] = row * BLOCK;
				}
			}
			partners[p] = Arrays.copyOf(partner, n);
			places[p] = Arrays.copyOf(place, n);
		}
	}

	/** Number of basis functions. */
	public int functions() {
		return functions;
	}

	/** Number of fitting functions that stay. */
	public int fitted() {
		return fitted;
	}

	/**
	 * Σ_p C_pi B_P,pq for one block, added to {@code half} at p·{@code step} + i·BLOCK + P.
	 *
	 * @param vectors C, a column for each i
	 */
	void half(double[] block, DMatrixRMaj vectors, int[][] rows, double[] half, int step) {
		for (int p = 0; p < functions; p++) {
			MatrixProducts.outer(vectors.numCols, BLOCK, rows[p].length, vectors.data, rows[p], block, places[p], half, p * step, BLOCK);
		}
	}

	/** For each function the places of its partners' rows in a matrix of so many columns. */
	int[][] rows(int columns) {
		int[][] rows = new int[functions][];
		for (int p = 0; p < functions; p++) {
			rows[p] = Arrays.stream(partners[p]).map(q -> q * columns).toArray();
		}
		return rows;
	}

	/** Numbers of a row of {@link #transformed}. */
	public int padded() {
		return blocks.length * BLOCK;
	}

	/**
	 * B over products of orbitals: B_P,ia at [i][a·{@link #padded()} + P].
	 *
	 * @param one,other coefficients of the orbitals i and a, a column each
	 */
	public double[][] transformed(DMatrixRMaj one, DMatrixRMaj other) {
		int step = one.numCols * BLOCK;
		int padded = padded();
		double[][] all = new double[one.numCols][other.numCols * padded];
		double[] half = new double[functions * step];
		double[] whole = new double[other.numCols * step];
		int[][] rows = rows(one.numCols);
		int[] ofOther = MatrixProducts.rows(functions, 0, other.numCols);
		int[] ofHalf = MatrixProducts.rows(functions, 0, step);
		for (int b = 0; b < blocks.length; b++) {
			Arrays.fill(half, 0);
			Arrays.fill(whole, 0);
			half(blocks[b], one, rows, half, step);
			MatrixProducts.outer(other.numCols, step, functions, other.data, ofOther, half, ofHalf, whole, 0, step);
			for (int a = 0; a < other.numCols; a++) {
				for (int i = 0; i < one.numCols; i++) {
					System.arraycopy(whole, a * step + i * BLOCK, all[i], a * padded + b * BLOCK, BLOCK);
				}
			}
		}
		return all;
	}

	/** Σ B_P,rs D_rs over all r and s, a number for each P. */
	double[] contracted(DMatrixRMaj density) {
		double[] weights = weights(density);
		double[] sums = new double[padded()];
		for (int b = 0; b < blocks.length; b++) {
			for (int row = 0; row < weights.length; row++) {
				for (int i = 0; i < BLOCK; i++) {
					sums[b * BLOCK + i] = Math.fma(weights[row], blocks[b][row * BLOCK + i], sums[b * BLOCK + i]);
				}
			}
		}
		return sums;
	}

	/** Elements of a symmetric matrix by the rows of the products, twice those that stand for two. */
	double[] weights(DMatrixRMaj density) {
		double[] weights = new double[products.length];
		for (int p = 0, row = 0; p < functions; p++) {
			for (int end = (p + 1) * (p + 2) / 2; row < products.length && products[row] < end; row++) {
				int q = products[row] - p * (p + 1) / 2;
				weights[row] = (p == q ? 1 : 2) * density.data[p * functions + q];
			}
		}
		return weights;
	}

	/**
	 * The sum of fitting functions for a product or a sum of products: x with L^T x = b.
	 *
	 * @param b    from {@code at} on, a number for each function that stays; is lost
	 * @param into receives a number for each function of the fitting set from {@code to} on; those that do not stay keep theirs
	 */
	void fit(double[] b, int at, double[] into, int to) {
		for (int p = fitted - 1; p >= 0; p--) {
			double[] row = metric.factor[p];
			double x = b[at + p] / row[p];
			into[to + metric.kept[p]] = x;
			for (int q = 0; q < p; q++) {
				b[at + q] = Math.fma(-x, row[q], b[at + q]);
			}
		}
	}

	/** Numbers p(p+1)/2 + q of the products by their rows. */
	int[] products() {
		return products;
	}

	/** Forward substitution of some products at a time. */
	private final class Solution {

		private final Metric metric;
		private final double[] rows;
		private final int[] placesOfRows;
		/** For each block the columns of −L before its own, as rows: [block][k · BLOCK + i] = −L_(block·BLOCK + i),k. */
		private final double[][] left;
		private final int[] chunk = new int[CHUNK];
		private int filled;

		Solution(Metric metric) {
			this.metric = metric;
			int padded = blocks.length * BLOCK;
			rows = new double[padded * CHUNK];
			placesOfRows = MatrixProducts.rows(padded, 0, CHUNK);
			left = new double[blocks.length][];
			for (int block = 0; block < blocks.length; block++) {
				left[block] = new double[block * BLOCK * BLOCK];
				for (int i = 0; i < Math.min(BLOCK, metric.size() - block * BLOCK); i++) {
					for (int k = 0; k < block * BLOCK; k++) {
						left[block][k * BLOCK + i] = -metric.factor[block * BLOCK + i][k];
					}
				}
			}
		}

		void add(int[] numbers, double[] values, int step) {
			for (int i = 0; i < numbers.length; i++) {
				if (filled == CHUNK) {
					flush();
				}
				chunk[filled] = numbers[i];
				for (int p = 0; p < metric.size(); p++) {
					rows[p * CHUNK + filled] = values[metric.kept[p] * step + i];
				}
				filled++;
			}
		}

		void flush() {
			if (Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled among the fitted integrals");
			}
			int[] ofLeft = MatrixProducts.rows(blocks.length * BLOCK, 0, BLOCK);
			for (int block = 0; block < blocks.length; block++) {
				int first = block * BLOCK;
				MatrixProducts.outer(BLOCK, CHUNK, first, left[block], ofLeft, rows, placesOfRows, rows, first * CHUNK, CHUNK);
				int size = Math.min(BLOCK, metric.size() - first);
				for (int i = 0; i < size; i++) {
					double[] factor = metric.factor[first + i];
					for (int k = 0; k < i; k++) {
						subtract(factor[first + k], (first + k) * CHUNK, (first + i) * CHUNK);
					}
					scale(1 / factor[first + i], (first + i) * CHUNK);
				}
				double[] to = blocks[block];
				for (int c = 0; c < filled; c++) {
					int place = rowOf[chunk[c]] * BLOCK;
					for (int i = 0; i < size; i++) {
						to[place + i] = rows[(first + i) * CHUNK + c];
					}
				}
			}
			filled = 0;
		}

		private void subtract(double factor, int from, int to) {
			for (int c = 0; c < CHUNK; c++) {
				rows[to + c] = Math.fma(-factor, rows[from + c], rows[to + c]);
			}
		}

		private void scale(double factor, int at) {
			for (int c = 0; c < CHUNK; c++) {
				rows[at + c] *= factor;
			}
		}
	}
}
