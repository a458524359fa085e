package org.starling.quantum.linear;

import jdk.incubator.vector.DoubleVector;
import jdk.incubator.vector.VectorMask;
import jdk.incubator.vector.VectorOperators;
import jdk.incubator.vector.VectorSpecies;

/**
 * By vectors of the processor, through jdk.incubator.vector (JEP 508): sums of a tile stay in registers (K. Goto, R. A. van de Geijn, ACM Trans
 * Math Softw 34 (2008) 12). Loaded only where that module is.
 */
final class VectorProducts implements RowProducts {

	private static final VectorSpecies<Double> SPECIES = DoubleVector.SPECIES_PREFERRED;
	static final int LENGTH = SPECIES.length();
	/** Rows and columns of a tile of outer products. */
	private static final int HIGH = MatrixProducts.ROWS;
	private static final int WIDE = 3 * LENGTH;
	/** Rows and columns of a tile of inner products. */
	private static final int SIDE = 4;
	/** Terms of inner products at a time, so that the rows of a tile stay near the processor. */
	private static final int TERMS = 512;

	@Override
	public void outer(int m, int n, int k, double[] a, int[] rowsA, double[] b, int[] rowsB, double[] c, int atC, int stepC) {
		int j = 0;
		for (; j + WIDE <= n; j += WIDE) {
			int i = 0;
			for (; i + HIGH <= m; i += HIGH) {
				tile(k, a, i, rowsA, b, j, rowsB, c, atC + i * stepC + j, stepC);
			}
			for (; i < m; i++) {
				strip(k, a, i, rowsA, b, j, rowsB, c, atC + i * stepC + j);
			}
		}
		for (; j < n; j += LENGTH) {
			VectorMask<Double> mask = SPECIES.indexInRange(j, n);
			int i = 0;
			for (; i + SIDE <= m; i += SIDE) {
				rest(k, a, i, rowsA, b, j, rowsB, c, atC + i * stepC + j, stepC, mask);
			}
			for (; i < m; i++) {
				last(k, a, i, rowsA, b, j, rowsB, c, atC + i * stepC + j, mask);
			}
		}
	}

	/** Eight rows, three vectors each. */
	private static void tile(int k, double[] a, int i, int[] rowsA, double[] b, int j, int[] rowsB, double[] c, int to, int step) {
		DoubleVector c00 = DoubleVector.fromArray(SPECIES, c, to);
		DoubleVector c01 = DoubleVector.fromArray(SPECIES, c, to + LENGTH);
		DoubleVector c02 = DoubleVector.fromArray(SPECIES, c, to + 2 * LENGTH);
		DoubleVector c10 = DoubleVector.fromArray(SPECIES, c, to + step);
		DoubleVector c11 = DoubleVector.fromArray(SPECIES, c, to + step + LENGTH);
		DoubleVector c12 = DoubleVector.fromArray(SPECIES, c, to + step + 2 * LENGTH);
		DoubleVector c20 = DoubleVector.fromArray(SPECIES, c, to + 2 * step);
		DoubleVector c21 = DoubleVector.fromArray(SPECIES, c, to + 2 * step + LENGTH);
		DoubleVector c22 = DoubleVector.fromArray(SPECIES, c, to + 2 * step + 2 * LENGTH);
		DoubleVector c30 = DoubleVector.fromArray(SPECIES, c, to + 3 * step);
		DoubleVector c31 = DoubleVector.fromArray(SPECIES, c, to + 3 * step + LENGTH);
		DoubleVector c32 = DoubleVector.fromArray(SPECIES, c, to + 3 * step + 2 * LENGTH);
		DoubleVector c40 = DoubleVector.fromArray(SPECIES, c, to + 4 * step);
		DoubleVector c41 = DoubleVector.fromArray(SPECIES, c, to + 4 * step + LENGTH);
		DoubleVector c42 = DoubleVector.fromArray(SPECIES, c, to + 4 * step + 2 * LENGTH);
		DoubleVector c50 = DoubleVector.fromArray(SPECIES, c, to + 5 * step);
		DoubleVector c51 = DoubleVector.fromArray(SPECIES, c, to + 5 * step + LENGTH);
		DoubleVector c52 = DoubleVector.fromArray(SPECIES, c, to + 5 * step + 2 * LENGTH);
		DoubleVector c60 = DoubleVector.fromArray(SPECIES, c, to + 6 * step);
		DoubleVector c61 = DoubleVector.fromArray(SPECIES, c, to + 6 * step + LENGTH);
		DoubleVector c62 = DoubleVector.fromArray(SPECIES, c, to + 6 * step + 2 * LENGTH);
		DoubleVector c70 = DoubleVector.fromArray(SPECIES, c, to + 7 * step);
		DoubleVector c71 = DoubleVector.fromArray(SPECIES, c, to + 7 * step + LENGTH);
		DoubleVector c72 = DoubleVector.fromArray(SPECIES, c, to + 7 * step + 2 * LENGTH);
		for (int l = 0; l < k; l++) {
			int from = rowsB[l] + j;
			int at = rowsA[l] + i;
			DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, from);
			DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, from + LENGTH);
			DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, from + 2 * LENGTH);
			DoubleVector a0 = DoubleVector.broadcast(SPECIES, a[at]);
			c00 = a0.fma(b0, c00);
			c01 = a0.fma(b1, c01);
			c02 = a0.fma(b2, c02);
			DoubleVector a1 = DoubleVector.broadcast(SPECIES, a[at + 1]);
			c10 = a1.fma(b0, c10);
			c11 = a1.fma(b1, c11);
			c12 = a1.fma(b2, c12);
			DoubleVector a2 = DoubleVector.broadcast(SPECIES, a[at + 2]);
			c20 = a2.fma(b0, c20);
			c21 = a2.fma(b1, c21);
			c22 = a2.fma(b2, c22);
			DoubleVector a3 = DoubleVector.broadcast(SPECIES, a[at + 3]);
			c30 = a3.fma(b0, c30);
			c31 = a3.fma(b1, c31);
			c32 = a3.fma(b2, c32);
			DoubleVector a4 = DoubleVector.broadcast(SPECIES, a[at + 4]);
			c40 = a4.fma(b0, c40);
			c41 = a4.fma(b1, c41);
			c42 = a4.fma(b2, c42);
			DoubleVector a5 = DoubleVector.broadcast(SPECIES, a[at + 5]);
			c50 = a5.fma(b0, c50);
			c51 = a5.fma(b1, c51);
			c52 = a5.fma(b2, c52);
			DoubleVector a6 = DoubleVector.broadcast(SPECIES, a[at + 6]);
			c60 = a6.fma(b0, c60);
			c61 = a6.fma(b1, c61);
			c62 = a6.fma(b2, c62);
			DoubleVector a7 = DoubleVector.broadcast(SPECIES, a[at + 7]);
			c70 = a7.fma(b0, c70);
			c71 = a7.fma(b1, c71);
			c72 = a7.fma(b2, c72);
		}
		c00.intoArray(c, to);
		c01.intoArray(c, to + LENGTH);
		c02.intoArray(c, to + 2 * LENGTH);
		c10.intoArray(c, to + step);
		c11.intoArray(c, to + step + LENGTH);
		c12.intoArray(c, to + step + 2 * LENGTH);
		c20.intoArray(c, to + 2 * step);
		c21.intoArray(c, to + 2 * step + LENGTH);
		c22.intoArray(c, to + 2 * step + 2 * LENGTH);
		c30.intoArray(c, to + 3 * step);
		c31.intoArray(c, to + 3 * step + LENGTH);
		c32.intoArray(c, to + 3 * step + 2 * LENGTH);
		c40.intoArray(c, to + 4 * step);
		c41.intoArray(c, to + 4 * step + LENGTH);
		c42.intoArray(c, to + 4 * step + 2 * LENGTH);
		c50.intoArray(c, to + 5 * step);
		c51.intoArray(c, to + 5 * step + LENGTH);
		c52.intoArray(c, to + 5 * step + 2 * LENGTH);
		c60.intoArray(c, to + 6 * step);
		c61.intoArray(c, to + 6 * step + LENGTH);
		c62.intoArray(c, to + 6 * step + 2 * LENGTH);
		c70.intoArray(c, to + 7 * step);
		c71.intoArray(c, to + 7 * step + LENGTH);
		c72.intoArray(c, to + 7 * step + 2 * LENGTH);
	}

	/** One row, three vectors. */
	private static void strip(int k, double[] a, int i, int[] rowsA, double[] b, int j, int[] rowsB, double[] c, int to) {
		DoubleVector c0 = DoubleVector.fromArray(SPECIES, c, to);
		DoubleVector c1 = DoubleVector.fromArray(SPECIES, c, to + LENGTH);
		DoubleVector c2 = DoubleVector.fromArray(SPECIES, c, to + 2 * LENGTH);
		for (int l = 0; l < k; l++) {
			int from = rowsB[l] + j;
			DoubleVector factor = DoubleVector.broadcast(SPECIES, a[rowsA[l] + i]);
			c0 = factor.fma(DoubleVector.fromArray(SPECIES, b, from), c0);
			c1 = factor.fma(DoubleVector.fromArray(SPECIES, b, from + LENGTH), c1);
			c2 = factor.fma(DoubleVector.fromArray(SPECIES, b, from + 2 * LENGTH), c2);
		}
		c0.intoArray(c, to);
		c1.intoArray(c, to + LENGTH);
		c2.intoArray(c, to + 2 * LENGTH);
	}

	/** Four rows, one vector that may end early. */
	private static void rest(int k, double[] a, int i, int[] rowsA, double[] b, int j, int[] rowsB, double[] c, int to, int step,
			VectorMask<Double> mask) {
		DoubleVector c0 = DoubleVector.fromArray(SPECIES, c, to, mask);
		DoubleVector c1 = DoubleVector.fromArray(SPECIES, c, to + step, mask);
		DoubleVector c2 = DoubleVector.fromArray(SPECIES, c, to + 2 * step, mask);
		DoubleVector c3 = DoubleVector.fromArray(SPECIES, c, to + 3 * step, mask);
		for (int l = 0; l < k; l++) {
			DoubleVector row = DoubleVector.fromArray(SPECIES, b, rowsB[l] + j, mask);
			int at = rowsA[l] + i;
			c0 = row.fma(DoubleVector.broadcast(SPECIES, a[at]), c0);
			c1 = row.fma(DoubleVector.broadcast(SPECIES, a[at + 1]), c1);
			c2 = row.fma(DoubleVector.broadcast(SPECIES, a[at + 2]), c2);
			c3 = row.fma(DoubleVector.broadcast(SPECIES, a[at + 3]), c3);
		}
		c0.intoArray(c, to, mask);
		c1.intoArray(c, to + step, mask);
		c2.intoArray(c, to + 2 * step, mask);
		c3.intoArray(c, to + 3 * step, mask);
	}

	private static void last(int k, double[] a, int i, int[] rowsA, double[] b, int j, int[] rowsB, double[] c, int to, VectorMask<Double> mask) {
		DoubleVector sum = DoubleVector.fromArray(SPECIES, c, to, mask);
		for (int l = 0; l < k; l++) {
			sum = DoubleVector.fromArray(SPECIES, b, rowsB[l] + j, mask).fma(DoubleVector.broadcast(SPECIES, a[rowsA[l] + i]), sum);
		}
		sum.intoArray(c, to, mask);
	}

	@Override
	public void inner(int m, int n, int k, double[] a, int atA, int stepA, double[] b, int atB, int stepB, double[] c, int atC, int stepC) {
		for (int from = 0; from < k; from += TERMS) {
			int terms = Math.min(TERMS, k - from);
			int i = 0;
			for (; i + SIDE <= m; i += SIDE) {
				int j = 0;
				for (; j + SIDE <= n; j += SIDE) {
					square(terms, a, atA + i * stepA + from, stepA, b, atB + j * stepB + from, stepB, c, atC + i * stepC + j, stepC);
				}
				for (int row = i; row < i + SIDE && j < n; row++) {
					dots(terms, a, atA + row * stepA + from, b, atB + j * stepB + from, stepB, n - j, c, atC + row * stepC + j);
				}
			}
			for (; i < m; i++) {
				dots(terms, a, atA + i * stepA + from, b, atB + from, stepB, n, c, atC + i * stepC);
			}
		}
	}

	private static void dots(int k, double[] a, int atA, double[] b, int atB, int stepB, int n, double[] c, int to) {
		for (int j = 0; j < n; j++) {
			DoubleVector sum = DoubleVector.zero(SPECIES);
			for (int l = 0; l < k; l += LENGTH) {
				VectorMask<Double> mask = SPECIES.indexInRange(l, k);
				sum = DoubleVector.fromArray(SPECIES, a, atA + l, mask).fma(DoubleVector.fromArray(SPECIES, b, atB + j * stepB + l, mask), sum);
			}
			c[to + j] += sum.reduceLanes(VectorOperators.ADD);
		}
	}

	/** Four rows with four others. */
	private static void square(int k, double[] a, int atA, int stepA, double[] b, int atB, int stepB, double[] c, int to, int step) {
		DoubleVector c00 = DoubleVector.zero(SPECIES);
		DoubleVector c01 = DoubleVector.zero(SPECIES);
		DoubleVector c02 = DoubleVector.zero(SPECIES);
		DoubleVector c03 = DoubleVector.zero(SPECIES);
		DoubleVector c10 = DoubleVector.zero(SPECIES);
		DoubleVector c11 = DoubleVector.zero(SPECIES);
		DoubleVector c12 = DoubleVector.zero(SPECIES);
		DoubleVector c13 = DoubleVector.zero(SPECIES);
		DoubleVector c20 = DoubleVector.zero(SPECIES);
		DoubleVector c21 = DoubleVector.zero(SPECIES);
		DoubleVector c22 = DoubleVector.zero(SPECIES);
		DoubleVector c23 = DoubleVector.zero(SPECIES);
		DoubleVector c30 = DoubleVector.zero(SPECIES);
		DoubleVector c31 = DoubleVector.zero(SPECIES);
		DoubleVector c32 = DoubleVector.zero(SPECIES);
		DoubleVector c33 = DoubleVector.zero(SPECIES);
		int whole = k - k % LENGTH;
		for (int l = 0; l < whole; l += LENGTH) {
			DoubleVector b0 = DoubleVector.fromArray(SPECIES, b, atB + l);
			DoubleVector b1 = DoubleVector.fromArray(SPECIES, b, atB + stepB + l);
			DoubleVector b2 = DoubleVector.fromArray(SPECIES, b, atB + 2 * stepB + l);
			DoubleVector b3 = DoubleVector.fromArray(SPECIES, b, atB + 3 * stepB + l);
			DoubleVector a0 = DoubleVector.fromArray(SPECIES, a, atA + l);
			c00 = a0.fma(b0, c00);
			c01 = a0.fma(b1, c01);
			c02 = a0.fma(b2, c02);
			c03 = a0.fma(b3, c03);
			DoubleVector a1 = DoubleVector.fromArray(SPECIES, a, atA + stepA + l);
			c10 = a1.fma(b0, c10);
			c11 = a1.fma(b1, c11);
			c12 = a1.fma(b2, c12);
			c13 = a1.fma(b3, c13);
			DoubleVector a2 = DoubleVector.fromArray(SPECIES, a, atA + 2 * stepA + l);
			c20 = a2.fma(b0, c20);
			c21 = a2.fma(b1, c21);
			c22 = a2.fma(b2, c22);
			c23 = a2.fma(b3, c23);
			DoubleVector a3 = DoubleVector.fromArray(SPECIES, a, atA + 3 * stepA + l);
			c30 = a3.fma(b0, c30);
			c31 = a3.fma(b1, c31);
			c32 = a3.fma(b2, c32);
			c33 = a3.fma(b3, c33);
		}
		c[to] += c00.reduceLanes(VectorOperators.ADD);
		c[to + 1] += c01.reduceLanes(VectorOperators.ADD);
		c[to + 2] += c02.reduceLanes(VectorOperators.ADD);
		c[to + 3] += c03.reduceLanes(VectorOperators.ADD);
		c[to + step] += c10.reduceLanes(VectorOperators.ADD);
		c[to + step + 1] += c11.reduceLanes(VectorOperators.ADD);
		c[to + step + 2] += c12.reduceLanes(VectorOperators.ADD);
		c[to + step + 3] += c13.reduceLanes(VectorOperators.ADD);
		c[to + 2 * step] += c20.reduceLanes(VectorOperators.ADD);
		c[to + 2 * step + 1] += c21.reduceLanes(VectorOperators.ADD);
		c[to + 2 * step + 2] += c22.reduceLanes(VectorOperators.ADD);
		c[to + 2 * step + 3] += c23.reduceLanes(VectorOperators.ADD);
		c[to + 3 * step] += c30.reduceLanes(VectorOperators.ADD);
		c[to + 3 * step + 1] += c31.reduceLanes(VectorOperators.ADD);
		c[to + 3 * step + 2] += c32.reduceLanes(VectorOperators.ADD);
		c[to + 3 * step + 3] += c33.reduceLanes(VectorOperators.ADD);
		for (int l = whole; l < k; l++) {
			for (int i = 0; i < SIDE; i++) {
				for (int j = 0; j < SIDE; j++) {
					c[to + i * step + j] += a[atA + i * stepA + l] * b[atB + j * stepB + l];
				}
			}
		}
	}
}
