package org.starling.quantum.integrals;

import java.util.Arrays;

/**
 * Two-electron integrals of one pair of shells with a group of others: for each primitive of the one the integrals of its Hermite Gaussians with
 * the others, then the sum with its factors. Immutable but for the arrays of its caller.
 */
final class QuartetKernel {

	/** Primitives whose integrals stay below it are left out; with a hundred times as much heavy atoms would be off by 3e-6 hartree. */
	static final double NEGLIGIBLE = 1e-16;

	private final RowOperations operations;
	private final HalfKernel kernel;
	private final int[] braPlaces;
	private final int[] braCounts;
	/** First row of the integrals: those of product ab with product cd are in row ab·(products cd) + cd. */
	final int integrals;
	/** Numbers in the array to work in. */
	final int length;

	QuartetKernel(PairShape bra, PairShape ket, RowOperations operations) {
		this.operations = operations;
		int width = operations.width();
		kernel = new HalfKernel(bra.top(), ket, width);
		braCounts = bra.counts;
		integrals = kernel.end;
		length = integrals + bra.size * ket.size * width;
		braPlaces = Arrays.stream(bra.hermite).map(place -> kernel.half + place * ket.size * width).toArray();
	}

	/**
	 * Puts the integrals into {@code work} from {@link #integrals} on.
	 *
	 * @param work at least {@link #length} numbers; its fourth row must be zero
	 */
	void run(ShellPair bra, KetGroup ket, double[] work) {
		RowOperations rows = operations.now();
		Arrays.fill(work, integrals, length, 0);
		for (int p = 0; p < bra.primitives; p++) {
			double least = NEGLIGIBLE * Math.sqrt(bra.exponent[p]) / bra.sizes[p];
			if (ket.sizes[0] < least) {
				break;
			}
			Arrays.fill(work, kernel.half, integrals, 0);
			kernel.add(rows, bra.exponent[p], bra.centre, 3 * p, ket, least, work);
			rows.bra(bra.factors[p], work, braPlaces, braCounts, kernel.products, integrals);
		}
	}
}
