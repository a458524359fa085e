package org.starling.quantum.integrals;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;
import org.starling.quantum.symmetry.BasisSymmetry;

/**
 * The two-electron integrals (pq|rs) of a basis, each once but for permutations, in batches. Those whose Schwarz bound (M. Häser, R. Ahlrichs,
 * J Comput Chem 10 (1989) 104) is below the threshold are left out. Thread-safe.
 */
public final class Repulsion {

	/**
	 * Receives integrals. Products of the functions of a pair are numbered p(p+1)/2 + q with p ≥ q.
	 */
	@FunctionalInterface
	public interface Sink {

		/**
		 * @param bra    numbers of the products of the one pair
		 * @param ket    numbers of the products of the other
		 * @param values holds the integral of products i and k at {@code at + (i·ket.length + k)·step}
		 */
		void accept(int[] bra, int[] ket, double[] values, int at, int step);
	}

	private final Geometry geometry;
	private final BasisSet basis;
	private final PairList pairs;
	private final BasisSymmetry symmetry;
	private final RowOperations operations;
	private final double threshold;

	/** @param threshold integrals with a smaller bound count as zero */
	public Repulsion(BasisSet basis, Geometry geometry, double threshold) {
		this(basis, geometry, threshold, BasisSymmetry.none(basis, geometry));
	}

	/**
	 * @param threshold integrals with a smaller bound count as zero
	 * @param symmetry  of the basis, which leaves fewer integrals for densities that have it
	 */
	public Repulsion(BasisSet basis, Geometry geometry, double threshold, BasisSymmetry symmetry) {
		this(basis, geometry, threshold, symmetry, Double.POSITIVE_INFINITY);
	}

	private Repulsion(BasisSet basis, Geometry geometry, double threshold, BasisSymmetry symmetry, double omega) {
		this.basis = basis;
		this.symmetry = symmetry;
		operations = VectorUnit.rows(omega);
		this.threshold = threshold;
		this.geometry = geometry;
		long shells = basis.shells().size();
		long count = shells * (shells + 1) / 2;
		VectorUnit.expect(count * count / symmetry.order());
		pairs = new PairList(basis, geometry, operations, threshold, symmetry);
	}

	/**
	 * The same with the repulsion erf(ωr)/r in place of 1/r.
	 *
	 * @param omega in 1/bohr
	 */
	public Repulsion longRange(double omega) {
		return new Repulsion(basis, geometry, threshold, symmetry, omega);
	}

	/** Receives integrals of a pair of shells with the first pairs of a group. */
	interface Batches {

		/**
		 * @param lanes  numbers of each row that count
		 * @param values rows from {@code at} to {@code end}
		 */
		void accept(ShellPair bra, KetGroup group, int lanes, double[] values, int at, int end);

		/** Whether those of a pair with a group are to be computed; asked for each of them in the same order every time. */
		default boolean wants(ShellPair bra, KetGroup group) {
			return true;
		}
	}

	/** Computes all on the calling thread. */
	public void all(Sink sink) {
		int width = operations.width();
		batches(false, (bra, group, lanes, values, at, _) -> {
			int[] products = bra.products();
			for (int l = 0; l < lanes; l++) {
				sink.accept(products, group.pairs.get(l).products(), values, at + l, width);
			}
		});
	}

	/** Where the shells are. */
	Geometry geometry() {
		return geometry;
	}

	/** Of the basis. */
	BasisSymmetry symmetry() {
		return symmetry;
	}

	/** All pairs that count. */
	PairList pairs() {
		return pairs;
	}

	/** The shells of the basis. */
	List<Shell> shells() {
		return basis.shells();
	}

	/** How rows are worked on. */
	RowOperations operations() {
		return operations;
	}

	/**
	 * Computes integrals on the calling thread, which an interrupt stops, batch by batch in an order that stays.
	 *
	 * @param distinct whether only those are wanted whose first pair stands for all that symmetry puts it on; of pairs that it puts on one another,
	 *                 both orders come
	 */
	void batches(boolean distinct, Batches sink) {
		List<PairList.Kind> kinds = pairs.kinds();
		for (int k = 0; k < kinds.size(); k++) {
			for (int b = k; b < kinds.size(); b++) {
				quartets(kinds.get(b), kinds.get(k), b == k, distinct, sink);
			}
		}
	}

	/** Groups outside, so that their rows stay near the processor. */
	private void quartets(PairList.Kind bras, PairList.Kind kets, boolean same, boolean distinct, Batches sink) {
		QuartetKernel kernel = new QuartetKernel(bras.shape(), kets.shape(), operations);
		double[] work = new double[kernel.length];
		int width = operations.width();
		for (int g = 0; g < kets.groups().size(); g++) {
			if (Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled in its integrals");
			}
			KetGroup group = kets.groups().get(g);
			for (int b = same ? firstOfOrbit(bras.pairs(), g * width, distinct) : 0; b < bras.pairs().size(); b++) {
				ShellPair bra = bras.pairs().get(b);
				if (bra.bound * group.bound < threshold) {
					break;
				}
				if (distinct && bra.copies == 0 || !sink.wants(bra, group)) {
					continue;
				}
				kernel.run(bra, group, work);
				int end = distinct ? b + bra.copies : b + 1;
				int lanes = same ? Math.min(group.pairs.size(), end - g * width) : group.pairs.size();
				sink.accept(bra, group, lanes, work, kernel.integrals, kernel.length);
			}
		}
	}

	private static int firstOfOrbit(List<ShellPair> pairs, int pair, boolean distinct) {
		int first = pair;
		while (distinct && pairs.get(first).copies == 0) {
			first--;
		}
		return first;
	}
}
