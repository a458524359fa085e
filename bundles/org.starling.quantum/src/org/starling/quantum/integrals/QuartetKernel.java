package org.starling.quantum.integrals;

import java.util.Arrays;

/**
 * Two-electron integrals of one pair of shells with a group of others: Hermite integrals by recursion, contracted with the factors of the
 * others for each primitive of the one, then with the factors of the one. Immutable but for the arrays of its caller.
 */
final class QuartetKernel {

	/** Primitives whose integrals stay below it are left out. */
	static final double NEGLIGIBLE = 1e-14;

	private final RowOperations operations;
	private final int order;
	private final int[] starts;
	private final int[] recursion;
	private final int[] ketPlaces;
	private final int[] braPlaces;
	private final int hermites;
	private final int ketProducts;
	private final int[] braCounts;
	private final int[] ketCounts;
	private final int half;
	/** First row of the integrals: those of product ab with product cd are in row ab·(products cd) + cd. */
	final int integrals;
	/** Numbers in the array to work in. */
	final int length;

	QuartetKernel(PairShape bra, PairShape ket, RowOperations operations) {
		this.operations = operations;
		int width = operations.width();
		order = bra.top() + ket.top();
		hermites = bra.hermites;
		ketProducts = ket.size;
		braCounts = bra.counts;
		ketCounts = ket.counts;
		int[] bases = new int[order + 1];
		int next = 4 * width;
		for (int n = 0; n <= order; n++) {
			bases[n] = next;
			next += Hermite.count(order - n) * width;
		}
		starts = bases;
		recursion = HermiteRecursion.program(order, bases, width);
		half = next;
		next += hermites * ketProducts * width;
		integrals = next;
		length = next + bra.size * ketProducts * width;
		ketPlaces = new int[hermites * ket.terms()];
		int[][] ofBra = Hermite.all(bra.top());
		int[][] ofKet = Hermite.all(ket.top());
		int n = 0;
		for (int[] p : ofBra) {
			for (int place : ket.hermite) {
				int[] q = ofKet[place];
				ketPlaces[n++] = bases[0] + Hermite.place(p[0] + q[0], p[1] + q[1], p[2] + q[2]) * width;
			}
		}
		braPlaces = Arrays.stream(bra.hermite).map(place -> half + place * ketProducts * width).toArray();
	}

	/**
	 * Puts the integrals into {@code work} from {@link #integrals} on.
	 *
	 * @param work at least {@link #length} numbers; its fourth row must be zero
	 */
	void run(ShellPair bra, KetGroup ket, double[] work) {
		RowOperations rows = operations.now();
		int width = rows.width();
		Arrays.fill(work, integrals, length, 0);
		for (int p = 0; p < bra.primitives; p++) {
			double least = NEGLIGIBLE * Math.sqrt(bra.exponent[p]) / bra.sizes[p];
			if (ket.sizes[0] < least) {
				break;
			}
			Arrays.fill(work, half, integrals, 0);
			for (int q = 0; q < ket.primitives && ket.sizes[q] >= least; q++) {
				int from = q * ket.stride;
				rows.start(order, bra.exponent[p], bra.centre, 3 * p, ket.rows, from, work, starts);
				rows.recur(work, recursion);
				rows.ket(ket.rows, from + 4 * width, work, ketPlaces, hermites, ketCounts, half);
			}
			rows.bra(bra.factors[p], work, braPlaces, braCounts, ketProducts, integrals);
		}
	}
}
