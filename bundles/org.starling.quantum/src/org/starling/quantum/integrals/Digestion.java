package org.starling.quantum.integrals;

import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;

/**
 * Adds batches of integrals times a density to Coulomb and exchange matrices. What belongs to the pairs of a group alone, their part of the density
 * and of the Coulomb matrix, stands in rows from the begin to the end. Used by one thread.
 */
final class Digestion {

	private final RowOperations operations;
	private final List<PairList.Kind> kinds;
	private final int width;
	private final int[] sizes = new int[4];
	/** Rows of the density and of the Coulomb matrix for the products of all groups. */
	private final double[] ofKets;
	private final double[] toKets;
	private DMatrixRMaj density = new DMatrixRMaj(0, 0);
	private double[] work = new double[0];
	private double[] ofBra = new double[0];

	Digestion(RowOperations operations, PairList pairs) {
		this.operations = operations;
		kinds = pairs.kinds();
		width = operations.width();
		ofKets = new double[pairs.room()];
		toKets = new double[pairs.room()];
	}

	/** From here on batches are added times this density. */
	void begin(DMatrixRMaj density) {
		this.density = density;
		Arrays.fill(toKets, 0);
		for (PairList.Kind kind : kinds) {
			for (KetGroup group : kind.groups()) {
				for (int l = 0; l < group.first.length; l++) {
					rows(density.data, group.first[l] * density.numRows + group.second[l], density.numRows, kind.shape().sizeA, kind.shape().sizeB, ofKets,
							group.place + l, width);
				}
			}
		}
	}

	/** Adds what the groups have gathered. */
	void end(DMatrixRMaj coulomb) {
		int n = coulomb.numRows;
		for (PairList.Kind kind : kinds) {
			for (KetGroup group : kind.groups()) {
				for (int l = 0; l < group.first.length; l++) {
					scatter(toKets, coulomb.data, group.first[l] * n + group.second[l], n, kind.shape().sizeA, kind.shape().sizeB, group.place + l);
				}
			}
		}
	}

	/**
	 * @param values integrals from {@code at} on, times the weights of their permutations
	 */
	void add(ShellPair bra, KetGroup group, double[] values, int at, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		PairShape ket = group.pairs.getFirst().shape;
		int na = bra.shape.sizeA;
		int nb = bra.shape.sizeB;
		int nc = ket.sizeA;
		int nd = ket.sizeB;
		sizes[0] = na;
		sizes[1] = nb;
		sizes[2] = nc;
		sizes[3] = nd;
		int products = nc * nd * width;
		int half = products + (na + nb) * (nc + nd) * width;
		int length = 2 * half + na * nb * width;
		if (work.length < length) {
			work = new double[length];
			ofBra = new double[length];
		}
		int n = density.numRows;
		int a = bra.a.first();
		int b = bra.b.first();
		System.arraycopy(ofKets, group.place, work, 0, products);
		gatherExchange(bra, group, sizes, density, work, width);
		System.arraycopy(toKets, group.place, work, half, products);
		Arrays.fill(work, half + products, length, 0);
		gatherBra(bra, sizes, density, ofBra);
		operations.now().digest(values, at, sizes, ofBra, work);
		System.arraycopy(work, half, toKets, group.place, products);
		for (int l = 0; l < group.first.length; l++) {
			int c = group.first[l];
			int d = group.second[l];
			int from = scatter(work, exchange.data, a * n + c, n, na, nc, half + products + l);
			from = scatter(work, exchange.data, a * n + d, n, na, nd, from);
			from = scatter(work, exchange.data, b * n + c, n, nb, nc, from);
			scatter(work, exchange.data, b * n + d, n, nb, nd, from);
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
		for (int l = 0; l < group.first.length; l++) {
			rows(density.data, group.first[l] * n + group.second[l], n, sizes[2], sizes[3], work, l, width);
		}
		gatherExchange(bra, group, sizes, density, work, width);
		gatherBra(bra, sizes, density, ofBra);
	}

	private static void gatherExchange(ShellPair bra, KetGroup group, int[] sizes, DMatrixRMaj density, double[] work, int width) {
		int n = density.numRows;
		int a = bra.a.first();
		int b = bra.b.first();
		int from = sizes[2] * sizes[3] * width;
		for (int l = 0; l < group.first.length; l++) {
			int c = group.first[l];
			int d = group.second[l];
			int to = rows(density.data, a * n + c, n, sizes[0], sizes[2], work, from + l, width);
			to = rows(density.data, a * n + d, n, sizes[0], sizes[3], work, to, width);
			to = rows(density.data, b * n + c, n, sizes[1], sizes[2], work, to, width);
			rows(density.data, b * n + d, n, sizes[1], sizes[3], work, to, width);
		}
	}

	private static void gatherBra(ShellPair bra, int[] sizes, DMatrixRMaj density, double[] ofBra) {
		int n = density.numRows;
		for (int i = 0; i < sizes[0]; i++) {
			System.arraycopy(density.data, (bra.a.first() + i) * n + bra.b.first(), ofBra, i * sizes[1], sizes[1]);
		}
	}

	/** Most blocks have one or three columns, s and p, which loops are slow for. */
	private static int rows(double[] matrix, int from, int n, int rows, int columns, double[] work, int to, int width) {
		int place = to;
		for (int row = from; row < from + rows * n; row += n) {
			if (columns == 1) {
				work[place] = matrix[row];
			} else if (columns == 3) {
				work[place] = matrix[row];
				work[place + width] = matrix[row + 1];
				work[place + 2 * width] = matrix[row + 2];
			} else {
				for (int j = 0; j < columns; j++) {
					work[place + j * width] = matrix[row + j];
				}
			}
			place += columns * width;
		}
		return place;
	}

	private int scatter(double[] rows, double[] matrix, int to, int n, int count, int columns, int from) {
		int place = from;
		for (int row = to; row < to + count * n; row += n) {
			if (columns == 1) {
				matrix[row] += rows[place];
			} else if (columns == 3) {
				matrix[row] += rows[place];
				matrix[row + 1] += rows[place + width];
				matrix[row + 2] += rows[place + 2 * width];
			} else {
				for (int j = 0; j < columns; j++) {
					matrix[row + j] += rows[place + j * width];
				}
			}
			place += columns * width;
		}
		return place;
	}
}
