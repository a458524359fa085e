package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CancellationException;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;

/**
 * Coulomb and exchange matrices by batches of integrals as they come from the lanes: as many as fit are kept, the others computed anew for each
 * density (J. Almlöf, K. Faegri, K. Korsell, J Comput Chem 3 (1982) 385). Only the change from the nearest of the last densities is worked on,
 * and batches that can't matter for it are left out (M. Häser, R. Ahlrichs, J Comput Chem 10 (1989) 104). As long as densities have the symmetry of
 * the molecule, so are integrals that it makes of others. Used by one thread at a time,
 * which an interrupt stops.
 */
public final class BatchedRepulsion implements CoulombExchange {

	/** Products of integrals and densities below it are left out. */
	private static final double NEGLIGIBLE = 1e-11;
	/** Densities that are remembered. */
	private static final int REMEMBERED = 4;
	/** Changes in a row, each with its own rounding, after which a density is done as a whole. */
	private static final int LONGEST = 12;
	/** Kept batches after which it is asked whether to go on. */
	private static final int OFTEN = 1024;

	/** Most numbers of a block that integrals are kept in: the collector copies a block faster than many small arrays. */
	private static final int BLOCK = 1 << 20;

	/** Integrals of a pair of shells with a group in a block from a place on, each times the number of its permutations; the largest of them. */
	private record Batch(ShellPair bra, KetGroup group, double[] block, int from, double largest) {
	}

	/** Matrices of a density, which are those of another and of {@code changes} changes. */
	private record Built(DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange, int changes) {
	}

	private final Repulsion repulsion;
	private final int width;
	private final long memory;
	private final List<Batch> kept = new ArrayList<>();
	private final List<Built> built = new ArrayList<>();
	private final Digestion digestion;
	/** Whether the integrals are those that symmetry leaves, and densities have it. */
	private boolean distinct;
	private int computed;
	private double[] block = new double[0];
	private int used;

	/**
	 * @param memory bytes that integrals may take; none are kept with 0
	 */
	public BatchedRepulsion(Repulsion repulsion, long memory) {
		this.repulsion = repulsion;
		width = repulsion.operations().width();
		this.memory = memory;
		digestion = new Digestion(repulsion.operations(), repulsion.pairs());
		distinct = repulsion.symmetry().order() > 1;
		compute();
	}

	private void compute() {
		kept.clear();
		computed = 0;
		block = new double[0];
		used = 0;
		long[] left = { memory };
		double[] weights = new double[width];
		repulsion.batches(distinct, (bra, group, lanes, values, at, end) -> {
			int length = end - at;
			left[0] -= length * (long) Double.BYTES + 64;
			if (left[0] >= 0 && computed == 0) {
				if (used + length > block.length) {
					long size = Math.min(Math.clamp(2L * block.length, 1 << 14, BLOCK), left[0] / Double.BYTES);
					block = new double[(int) Math.max(size, length)];
					used = 0;
				}
				System.arraycopy(values, at, block, used, length);
				weigh(bra, group, lanes, weights, block, used, used + length);
				kept.add(new Batch(bra, group, block, used, largest(block, used, used + length)));
				used += length;
			} else {
				computed++;
			}
		});
	}

	/** Whether all integrals are kept. */
	public boolean isStored() {
		return computed == 0;
	}

	private void weigh(ShellPair bra, KetGroup group, int lanes, double[] weights, double[] values, int at, int end) {
		boolean all = lanes == width && bra.a != bra.b && (!distinct || bra.copies == 1);
		int copies = distinct ? bra.copies : 1;
		for (int l = 0; l < width; l++) {
			ShellPair ket = l < lanes ? group.pairs.get(l) : null;
			weights[l] = ket == null ? 0 : copies * (bra.a == bra.b ? 0.5 : 1) * (ket.a == ket.b ? 0.5 : 1) * (isTwice(bra, ket) ? 0.5 : 1);
			all &= weights[l] == 1;
		}
		for (int i = at; !all && i < end; i += width) {
			for (int l = 0; l < width; l++) {
				values[i + l] *= weights[l];
			}
		}
	}

	/** Whether the integrals of two pairs come in both orders, or are of a pair with itself. */
	private boolean isTwice(ShellPair bra, ShellPair ket) {
		return distinct ? bra.orbit == ket.orbit : bra == ket;
	}

	/** Plain comparisons: lanes that are made absolute and compared would be objects as long as the compiler has not seen enough of them. */
	private static double largest(double[] values, int at, int end) {
		double largest = 0;
		for (int i = at; i < end; i++) {
			if (Math.abs(values[i]) > largest) {
				largest = Math.abs(values[i]);
			}
		}
		return largest;
	}

	@Override
	public void build(DMatrixRMaj wanted, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		DMatrixRMaj density = distinct ? repulsion.symmetry().kept(wanted) : wanted;
		if (density == null) {
			distinct = false;
			compute();
			density = wanted;
		}
		Built nearest = nearest(density);
		DMatrixRMaj change = density.copy();
		Arrays.fill(coulomb.data, 0);
		Arrays.fill(exchange.data, 0);
		if (nearest != null) {
			CommonOps_DDRM.subtractEquals(change, nearest.density);
		}
		digest(change, coulomb, exchange);
		fold(coulomb, 2);
		fold(exchange, 1);
		if (distinct) {
			coulomb.setTo(repulsion.symmetry().average(coulomb));
			exchange.setTo(repulsion.symmetry().average(exchange));
		}
		if (nearest != null) {
			CommonOps_DDRM.addEquals(coulomb, nearest.coulomb);
			CommonOps_DDRM.addEquals(exchange, nearest.exchange);
		}
		built.add(new Built(density.copy(), coulomb.copy(), exchange.copy(), nearest == null ? 0 : nearest.changes + 1));
		if (built.size() > REMEMBERED) {
			built.removeFirst();
		}
	}

	/** The one whose difference from a density is smallest, if smaller than the density itself; null otherwise. */
	private Built nearest(DMatrixRMaj density) {
		Built nearest = null;
		double least = 0.25 * square(density, null);
		for (Built one : built) {
			double difference = square(density, one.density);
			if (one.changes < LONGEST && difference < least) {
				least = difference;
				nearest = one;
			}
		}
		return nearest;
	}

	private static double square(DMatrixRMaj a, DMatrixRMaj b) {
		double sum = 0;
		for (int i = 0; i < a.data.length; i++) {
			double d = b == null ? a.data[i] : a.data[i] - b.data[i];
			sum += d * d;
		}
		return sum;
	}

	private void digest(DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		DensityBounds bounds = new DensityBounds(density, repulsion.shells());
		digestion.begin(density);
		for (int k = 0; k < kept.size(); k++) {
			if (k % OFTEN == 0 && Thread.interrupted()) {
				throw new CancellationException("the calculation was cancelled at its field");
			}
			Batch batch = kept.get(k);
			if (batch.largest * bounds.most() > NEGLIGIBLE && batch.largest * bounds.of(batch.bra, batch.group) > NEGLIGIBLE) {
				digestion.add(batch.bra, batch.group, batch.block, batch.from, coulomb, exchange);
			}
		}
		if (computed > 0) {
			digestComputed(bounds, coulomb, exchange);
		}
		digestion.end(coulomb);
	}

	private void digestComputed(DensityBounds bounds, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		double[] weights = new double[width];
		repulsion.batches(distinct, new Repulsion.Batches() {

			private int number;

			@Override
			public boolean wants(ShellPair bra, KetGroup group) {
				return number++ >= kept.size() && bra.bound * group.bound * bounds.of(bra, group) > NEGLIGIBLE;
			}

			@Override
			public void accept(ShellPair bra, KetGroup group, int lanes, double[] values, int at, int end) {
				weigh(bra, group, lanes, weights, values, at, end);
				digestion.add(bra, group, values, at, coulomb, exchange);
			}
		});
	}

	/** A + A^T, times a factor. */
	private static void fold(DMatrixRMaj a, double factor) {
		int n = a.numRows;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j <= i; j++) {
				double value = factor * (a.data[i * n + j] + a.data[j * n + i]);
				a.data[i * n + j] = value;
				a.data[j * n + i] = value;
			}
		}
	}
}
