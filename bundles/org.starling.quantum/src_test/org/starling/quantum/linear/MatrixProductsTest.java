package org.starling.quantum.linear;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.util.Random;

import org.junit.jupiter.api.Test;

/** Products by loops and by vectors are those of the definition, for sizes that fill tiles and sizes that don't. */
class MatrixProductsTest {

	private static final int[][] SIZES = { { 1, 1, 1 }, { 8, 24, 5 }, { 13, 31, 9 }, { 5, 50, 2 }, { 9, 7, 1030 } };

	@Test
	void loopsMultiply() {
		check(new LoopProducts());
	}

	@Test
	void vectorsMultiply() {
		assumeTrue(ModuleLayer.boot().findModule("jdk.incubator.vector").isPresent(), "there is no vector unit");
		check(new VectorProducts());
	}

	private static void check(RowProducts products) {
		Random random = new Random(5);
		for (int[] size : SIZES) {
			int m = size[0];
			int n = size[1];
			int k = size[2];
			double[] a = random.doubles(m * k).toArray();
			double[] b = random.doubles(n * k).toArray();
			double[] inner = new double[m * n];
			double[] outer = new double[m * n];
			double[] expected = new double[m * n];
			products.inner(m, n, k, a, 0, k, b, 0, k, inner, 0, n);
			double[] at = transposed(a, m, k);
			double[] bt = transposed(b, n, k);
			products.outer(m, n, k, at, MatrixProducts.rows(k, 0, m), bt, MatrixProducts.rows(k, 0, n), outer, 0, n);
			for (int i = 0; i < m; i++) {
				for (int j = 0; j < n; j++) {
					for (int l = 0; l < k; l++) {
						expected[i * n + j] += a[i * k + l] * b[j * k + l];
					}
					assertEquals(expected[i * n + j], inner[i * n + j], 1e-12 * k);
					assertEquals(expected[i * n + j], outer[i * n + j], 1e-12 * k);
				}
			}
		}
	}

	private static double[] transposed(double[] a, int rows, int columns) {
		double[] b = new double[a.length];
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				b[j * rows + i] = a[i * columns + j];
			}
		}
		return b;
	}
}
