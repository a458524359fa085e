package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.Geometry;
import org.starling.quantum.basis.BasisSet;
import org.starling.quantum.basis.Shell;

/**
 * Coulomb integrals (P|Q) of fitting functions and (P|rs) of these with products of basis functions. A fitting function is a product with the
 * constant 1. Used by one thread at a time.
 */
public final class FittingIntegrals {

	/** Receives the integrals of all fitting functions with the products of a pair of shells. */
	@FunctionalInterface
	public interface Sink {

		/**
		 * @param products numbers p(p+1)/2 + q with p ≥ q of the products; those of a shell with itself come twice
		 * @param rows     the integral of fitting function P with product i is at P·{@code step} + i
		 */
		void accept(int[] products, double[] rows, int step);
	}

	/** Fitting shells of one kind. */
	record Kind(PairShape shape, List<ShellPair> shells, List<KetGroup> groups) {
	}

	/** Pairs of shells from which on the vector unit pays the time that its code takes to compile. */
	private static final int MANY = 5000;

	private final BasisSet fitting;
	private final RowOperations operations;
	private final PairList pairs;
	private final List<Kind> kinds = new ArrayList<>();

	/** @param threshold products whose repulsion with any other is smaller are left out */
	public FittingIntegrals(BasisSet basis, BasisSet fitting, Geometry geometry, double threshold) {
		this(basis, fitting, geometry, threshold, VectorUnit.rows());
	}

	/**
	 * The same with the long-range repulsion erf(ωr)/r in place of 1/r.
	 *
	 * @param omega in 1/bohr; infinite for 1/r
	 */
	public FittingIntegrals(BasisSet basis, BasisSet fitting, Geometry geometry, double threshold, double omega) {
		this(basis, fitting, geometry, threshold, VectorUnit.rows(omega));
	}

	FittingIntegrals(BasisSet basis, BasisSet fitting, Geometry geometry, double threshold, RowOperations operations) {
		this.fitting = fitting;
		this.operations = operations;
		pairs = new PairList(basis, geometry, operations, threshold);
		Map<String, List<Shell>> byKind = new LinkedHashMap<>();
		fitting.shells().forEach(shell -> byKind.computeIfAbsent(shell.kind(), _ -> new ArrayList<>()).add(shell));
		for (List<Shell> shells : byKind.values()) {
			PairShape shape = PairShape.single(shells.getFirst());
			List<ShellPair> all = new ArrayList<>();
			for (Shell shell : shells) {
				all.add(ShellPair.of(shell, PairShape.unit(shell.atom()), shape, geometry, 0, true));
			}
			kinds.add(new Kind(shape, all, PairList.groups(all, operations.width(), 0)));
		}
	}

	/** (P|Q). */
	public DMatrixRMaj metric() {
		DMatrixRMaj metric = new DMatrixRMaj(fitting.functions(), fitting.functions());
		for (Kind bra : kinds) {
			for (Kind ket : kinds) {
				QuartetKernel kernel = new QuartetKernel(bra.shape, ket.shape, operations);
				double[] work = new double[kernel.length];
				for (ShellPair pair : bra.shells) {
					for (KetGroup group : ket.groups) {
						kernel.run(pair, group, work);
						scatter(kernel, group, work, pair.shape.size, metric.data, pair.a.first(), fitting.functions(), 1);
					}
				}
			}
		}
		return metric;
	}

	/** Puts the integral of product ab with fitting function P at (from + ab)·stepProduct + P·stepFitting. */
	private void scatter(QuartetKernel kernel, KetGroup group, double[] work, int products, double[] into, int from, int stepProduct,
			int stepFitting) {
		int width = operations.width();
		int functions = group.pairs.getFirst().shape.size;
		for (int l = 0; l < group.pairs.size(); l++) {
			int first = group.pairs.get(l).a.first();
			for (int ab = 0; ab < products; ab++) {
				int place = kernel.integrals + ab * functions * width + l;
				int to = (from + ab) * stepProduct + first * stepFitting;
				for (int c = 0; c < functions; c++) {
					into[to + c * stepFitting] = work[place + c * width];
				}
			}
		}
	}

	/** Numbers of the products of functions that are not left out, rising. */
	public int[] products() {
		return pairs.kinds().stream().flatMap(kind -> kind.pairs().stream()).flatMapToInt(pair -> Arrays.stream(pair.products())).distinct()
				.sorted().toArray();
	}

	/** Begins to compile the code of the vectors when there is work enough. */
	void expect() {
		if (pairs.count() > MANY) {
			VectorUnit.warmUp();
		}
	}

	/** Pairs of shells of the basis that count. */
	PairList pairs() {
		return pairs;
	}

	List<Kind> kinds() {
		return kinds;
	}

	/** How rows are worked on. */
	RowOperations operations() {
		return operations;
	}

	/** Number of fitting functions. */
	int fitted() {
		return fitting.functions();
	}

	/** Computes all (P|rs) on the calling thread. */
	public void all(Sink sink) {
		expect();
		for (PairList.Kind kind : pairs.kinds()) {
			int products = kind.shape().size;
			double[] rows = new double[products * fitting.functions()];
			List<QuartetKernel> kernels = new ArrayList<>();
			kinds.forEach(ket -> kernels.add(new QuartetKernel(kind.shape(), ket.shape, operations)));
			double[] work = new double[kernels.stream().mapToInt(kernel -> kernel.length).max().orElse(0)];
			for (ShellPair pair : kind.pairs()) {
				for (int k = 0; k < kernels.size(); k++) {
					for (KetGroup group : kinds.get(k).groups) {
						kernels.get(k).run(pair, group, work);
						scatter(kernels.get(k), group, work, products, rows, 0, 1, products);
					}
				}
				sink.accept(pair.products(), rows, products);
			}
		}
	}
}
