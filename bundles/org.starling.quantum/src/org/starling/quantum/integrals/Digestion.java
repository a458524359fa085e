package org.starling.quantum.integrals;

import java.util.Arrays;

import org.ejml.data.DMatrixRMaj;

/** Adds batches of integrals times densities to Coulomb and exchange matrices. Used by one thread. */
final class Digestion {

	private final RowOperations operations;
	private final int width;
	private final int[] sizes = new int[4];
	private double[] work = new double[0];
	private double[] ofBra = new double[0];

	Digestion(RowOperations operations) {
		this.operations = operations;
		width = operations.width();
	}

	/**
	 * @param values integrals from {@code at} on, times the weights of their permutations
	 */
	void add(ShellPair bra, KetGroup group, double[] values, int at, DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		PairShape ket = group.pairs.getFirst().shape;
		int na = bra.shape.sizeA;
		int nb = bra.shape.sizeB;
		int nc = ket.sizeA;
		int nd = ket.sizeB;
		sizes[0] = na;
		sizes[1] = nb;
		sizes[2] = nc;
		sizes[3] = nd;
		int half = (nc * nd + (na + nb) * (nc + nd)) * width;
		int length = 2 * half + na * nb * width;
		if (work.length < length) {
			work = new double[length];
			ofBra = new double[length];
		}
		Arrays.fill(work, 0, length, 0);
		int n = density.numRows;
		int a = bra.a.first();
		int b = bra.b.first();
		gather(bra, group, sizes, density, ofBra, work, width);
		operations.now().digest(values, at, sizes, ofBra, work);
		for (int l = 0; l < group.first.length; l++) {
			int c = group.first[l];
			int d = group.second[l];
			int from = scatter(coulomb.data, c * n + d, n, nc, nd, half + l);
			from = scatter(exchange.data, a * n + c, n, na, nc, from);
			from = scatter(exchange.data, a * n + d, n, na, nd, from);
			from = scatter(exchange.data, b * n + c, n, nb, nc, from);
			scatter(exchange.data, b * n + d, n, nb, nd, from);
		}
		total(coulomb.data, a * n + b, n, na, nb, 2 * half);
	}

	/** Adds the sums over the numbers of rows to a block of a matrix. */
	private void total(double[] matrix, int to, int n, int rows, int columns, int from) {
		int place = from;
		for (int i = 0; i < rows; i++) {
			for (int j = 0; j < columns; j++) {
				double sum = 0;
				for (int l = 0; l < width; l++) {
					sum += work[place++];
				}
				matrix[to + i * n + j] += sum;
			}
		}
	}

	/** Puts D_ab, and the rows of D_cd, D_ac, D_ad, D_bc, D_bd, where {@link RowOperations#digest} wants them. */
	static void gather(ShellPair bra, KetGroup group, int[] sizes, DMatrixRMaj density, double[] ofBra, double[] work, int width) {
		int n = density.numRows;
		int a = bra.a.first();
		int b = bra.b.first();
		for (int l = 0; l < group.first.length; l++) {
			int c = group.first[l];
			int d = group.second[l];
			int to = rows(density.data, c * n + d, n, sizes[2], sizes[3], work, l, width);
			to = rows(density.data, a * n + c, n, sizes[0], sizes[2], work, to, width);
			to = rows(density.data, a * n + d, n, sizes[0], sizes[3], work, to, width);
			to = rows(density.data, b * n + c, n, sizes[1], sizes[2], work, to, width);
			rows(density.data, b * n + d, n, sizes[1], sizes[3], work, to, width);
		}
		for (int i = 0; i < sizes[0]; i++) {
			System.arraycopy(density.data, (a + i) * n + b, ofBra, i * sizes[1], sizes[1]);
		}
	}

	private static int rows(double[] matrix, int from, int n, int rows, int columns, double[] work, int to, int width) {
		int place = to;
		for (int i = 0; i < rows; i++) {
			int row = from + i * n;
			for (int j = 0; j < columns; j++) {
				work[place] = matrix[row + j];
				place += width;
			}
		}
		return place;
	}

	private int scatter(double[] matrix, int to, int n, int rows, int columns, int from) {
		int place = from;
		for (int i = 0; i < rows; i++) {
			int row = to + i * n;
			for (int j = 0; j < columns; j++) {
				matrix[row + j] += work[place];
				place += width;
			}
		}
		return place;
	}
}
