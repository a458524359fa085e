package org.starling.quantum.integrals;

import java.util.Arrays;

/**
 * Derivatives of the integrals of one pair of shells with a group of others by the places of the one, times a two-particle density. Immutable but
 * for the arrays of its caller.
 */
final class GradientKernel {

	private final RowOperations operations;
	private final HalfKernel kernel;
	private final PairGradient.Form form;
	private final int[] densityPlaces;
	private final int[] densityCounts;
	private final int[] factorPlaces;
	private final int sums;
	/** First row of the results: six, along x, y, z by the first shell's place, then by the places of both shells together. */
	final int results;
	/** Numbers in the array to work in. */
	final int length;

	GradientKernel(PairGradient.Form bra, PairShape ket, RowOperations operations) {
		this.operations = operations;
		form = bra;
		int width = operations.width();
		kernel = new HalfKernel(bra.shape.top() + 1, ket, width);
		sums = kernel.end;
		int products = bra.shape.size;
		results = sums + kernel.hermites * products * width;
		length = results + 6 * width;
		densityCounts = new int[products];
		Arrays.fill(densityCounts, ket.size);
		densityPlaces = new int[kernel.hermites * products * ket.size];
		int n = 0;
		for (int t = 0; t < kernel.hermites; t++) {
			for (int ab = 0; ab < products; ab++) {
				for (int cd = 0; cd < ket.size; cd++) {
					densityPlaces[n++] = kernel.half + (t * ket.size + cd) * width;
				}
			}
		}
		factorPlaces = new int[bra.hermite.length];
		for (int i = 0; i < factorPlaces.length; i++) {
			factorPlaces[i] = sums + (bra.hermite[i] * products + bra.products[i]) * width;
		}
	}

	/**
	 * Puts the results into {@code work} from {@link #results} on.
	 *
	 * @param density rows of the density of product ab with product cd, at row ab·(products cd) + cd
	 * @param work    at least {@link #length} numbers; its fourth row must be zero
	 */
	void run(PairGradient bra, KetGroup ket, double[] density, double[] work) {
		RowOperations rows = operations.now();
		ShellPair pair = bra.pair;
		Arrays.fill(work, results, length, 0);
		for (int p = 0; p < pair.primitives; p++) {
			double least = QuartetKernel.NEGLIGIBLE * Math.sqrt(pair.exponent[p]) / pair.sizes[p];
			if (ket.sizes[0] < least) {
				break;
			}
			Arrays.fill(work, kernel.half, results, 0);
			kernel.add(rows, pair.exponent[p], pair.centre, 3 * p, ket, least, work);
			rows.ket(density, 0, work, densityPlaces, kernel.hermites, densityCounts, sums);
			rows.bra(bra.factors[p], work, factorPlaces, form.counts, 1, results);
		}
	}
}
