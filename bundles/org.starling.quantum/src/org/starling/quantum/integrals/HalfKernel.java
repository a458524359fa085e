package org.starling.quantum.integrals;

/**
 * Hermite Gaussians up to an order at the centre of one pair of primitives with the products of a group of pairs: Hermite integrals by recursion,
 * contracted with the factors of the group. Immutable but for the arrays of its caller.
 */
final class HalfKernel {

	private final int order;
	private final int[] starts;
	private final int[] recursion;
	private final int[] ketPlaces;
	private final int[] ketCounts;
	/** Number of Hermite Gaussians of the one. */
	final int hermites;
	/** Number of products of the other. */
	final int products;
	/** First row of the results: Hermite Gaussian t with product cd is in row t·products + cd. */
	final int half;
	/** First place behind the results. */
	final int end;

	/** @param top largest order of the Hermite Gaussians */
	HalfKernel(int top, PairShape ket, int width) {
		order = top + ket.top();
		hermites = Hermite.count(top);
		products = ket.size;
		ketCounts = ket.counts;
		starts = new int[order + 1];
		int next = 4 * width;
		for (int n = 0; n <= order; n++) {
			starts[n] = next;
			next += Hermite.count(order - n) * width;
		}
		next = Math.max(next, starts[0] + (order + Boys.TERMS) * width);
		recursion = HermiteRecursion.program(order, starts, width);
		half = next;
		end = next + hermites * products * width;
		ketPlaces = new int[hermites * ket.terms()];
		int[][] ofBra = Hermite.all(top);
		int[][] ofKet = Hermite.all(ket.top());
		int n = 0;
		for (int[] p : ofBra) {
			for (int place : ket.hermite) {
				int[] q = ofKet[place];
				ketPlaces[n++] = starts[0] + Hermite.place(p[0] + q[0], p[1] + q[1], p[2] + q[2]) * width;
			}
		}
	}

	/**
	 * Adds to the rows from {@link #half} on.
	 *
	 * @param p     exponent of the one
	 * @param least primitives of the group whose factors are all smaller are left out
	 * @param work  its fourth row must be zero
	 */
	void add(RowOperations rows, double p, double[] centre, int at, KetGroup ket, double least, double[] work) {
		int width = rows.width();
		for (int q = 0; q < ket.primitives && ket.sizes[q] >= least; q++) {
			int from = q * ket.stride;
			rows.start(order, p, centre, at, ket.rows, from, work, starts);
			rows.recur(work, recursion);
			rows.ket(ket.rows, from + 4 * width, work, ketPlaces, hermites, ketCounts, half);
		}
	}
}
