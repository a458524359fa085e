package org.starling.quantum.fitting;

import java.util.Arrays;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.quantum.integrals.CoulombExchange;
import org.starling.quantum.linear.MatrixProducts;

/**
 * Coulomb and exchange matrices with fitted integrals (F. Weigend, Phys Chem Chem Phys 4 (2002) 4285). The exchange is that of the orbitals
 * which the density is made of. Used by one thread at a time.
 */
public final class FittedRepulsion implements CoulombExchange {

	private static final int BLOCK = FittedProducts.BLOCK;
	/** Rows of the exchange matrix at a time: it is symmetric. */
	private static final int STRIPE = 24;

	private final FittedProducts tensor;

	public FittedRepulsion(FittedProducts tensor) {
		this.tensor = tensor;
	}

	@Override
	public void build(DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		coulomb(density, coulomb);
		exchange(density, exchange);
	}

	@Override
	public void exchange(DMatrixRMaj density, DMatrixRMaj exchange) {
		Arrays.fill(exchange.data, 0);
		for (DensityFactors.Part part : DensityFactors.of(density)) {
			exchange(part, exchange);
		}
	}

	@Override
	public void coulomb(DMatrixRMaj density, DMatrixRMaj coulomb) {
		int n = tensor.functions();
		int[] products = tensor.products();
		double[] weights = tensor.weights(density);
		double[] sums = new double[products.length];
		for (double[] block : tensor.blocks) {
			double[] fitted = new double[BLOCK];
			for (int row = 0; row < weights.length; row++) {
				add(weights[row], block, row * BLOCK, fitted);
			}
			for (int row = 0; row < weights.length; row++) {
				sums[row] += dot(block, row * BLOCK, fitted);
			}
		}
		Arrays.fill(coulomb.data, 0);
		for (int p = 0, row = 0; p < n; p++) {
			for (int end = (p + 1) * (p + 2) / 2; row < products.length && products[row] < end; row++) {
				int q = products[row] - p * (p + 1) / 2;
				coulomb.data[p * n + q] = sums[row];
				coulomb.data[q * n + p] = sums[row];
			}
		}
	}

	private static void add(double factor, double[] block, int at, double[] sums) {
		for (int i = 0; i < BLOCK; i++) {
			sums[i] = Math.fma(factor, block[at + i], sums[i]);
		}
	}

	private static double dot(double[] block, int at, double[] b) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		for (int i = 0; i < BLOCK; i += 4) {
			s0 = Math.fma(block[at + i], b[i], s0);
			s1 = Math.fma(block[at + i + 1], b[i + 1], s1);
			s2 = Math.fma(block[at + i + 2], b[i + 2], s2);
			s3 = Math.fma(block[at + i + 3], b[i + 3], s3);
		}
		return s0 + s1 + (s2 + s3);
	}

	/** With columns of zeros where products of rows in eights are faster than those of some of them one by one. */
	private static DMatrixRMaj filled(DMatrixRMaj vectors) {
		int over = vectors.numCols % MatrixProducts.ROWS;
		if (over < MatrixProducts.ROWS / 2) {
			return vectors;
		}
		DMatrixRMaj filled = new DMatrixRMaj(vectors.numRows, vectors.numCols - over + MatrixProducts.ROWS);
		CommonOps_DDRM.insert(vectors, filled, 0, 0);
		return filled;
	}

	/** Adds sign · Σ_i Σ_P B_P,pi B_P,qi. */
	private void exchange(DensityFactors.Part part, DMatrixRMaj exchange) {
		int n = tensor.functions();
		DMatrixRMaj vectors = filled(part.vectors());
		int orbitals = vectors.numCols;
		int step = orbitals * BLOCK;
		int[][] rows = tensor.rows(orbitals);
		double[] half = new double[n * step];
		double[] sum = new double[n * n];
		for (double[] block : tensor.blocks) {
			if (Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled in the exchange");
			}
			Arrays.fill(half, 0);
			tensor.half(block, vectors, rows, half, step);
			for (int p = 0; p < n; p += STRIPE) {
				int size = Math.min(STRIPE, n - p);
				MatrixProducts.inner(size, p + size, step, half, p * step, step, half, 0, step, sum, p * n, n);
			}
		}
		for (int p = 0; p < n; p++) {
			for (int q = 0; q <= p; q++) {
				exchange.data[p * n + q] += part.sign() * sum[p * n + q];
				if (q < p) {
					exchange.data[q * n + p] += part.sign() * sum[p * n + q];
				}
			}
		}
	}
}
