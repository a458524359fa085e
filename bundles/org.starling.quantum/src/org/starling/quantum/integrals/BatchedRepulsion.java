package org.starling.quantum.integrals;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import org.ejml.data.DMatrixRMaj;
import org.starling.quantum.basis.Shell;

/**
 * Coulomb and exchange matrices by batches of integrals as they come from the lanes: as many as fit are kept, the others computed anew for each
 * density (J. Almlöf, K. Faegri, K. Korsell, J Comput Chem 3 (1982) 385). Used by one thread at a time.
 */
public final class BatchedRepulsion implements CoulombExchange {

	/** Integrals of a pair of shells with a group, each times the number of its permutations. */
	private record Batch(ShellPair bra, KetGroup group, double[] values) {
	}

	private final Repulsion repulsion;
	private final int width;
	private final List<Batch> kept = new ArrayList<>();
	private int computed;
	private double[] work = new double[0];

	/**
	 * @param memory bytes that integrals may take; none are kept with 0
	 */
	public BatchedRepulsion(Repulsion repulsion, long memory) {
		this.repulsion = repulsion;
		width = repulsion.operations().width();
		long[] left = { memory };
		repulsion.batches((bra, group, lanes, values, at, end) -> {
			left[0] -= (end - at) * (long) Double.BYTES + 64;
			if (left[0] >= 0 && computed == 0) {
				kept.add(new Batch(bra, group, weighted(bra, group, lanes, values, at, end)));
			} else {
				computed++;
			}
		});
	}

	/** Whether all integrals are kept. */
	public boolean isStored() {
		return computed == 0;
	}

	private double[] weighted(ShellPair bra, KetGroup group, int lanes, double[] values, int at, int end) {
		double[] weights = new double[width];
		for (int l = 0; l < lanes; l++) {
			ShellPair ket = group.pairs.get(l);
			weights[l] = (bra.a == bra.b ? 0.5 : 1) * (ket.a == ket.b ? 0.5 : 1) * (bra == ket ? 0.5 : 1);
		}
		double[] copy = new double[end - at];
		for (int i = 0; i < copy.length; i += width) {
			for (int l = 0; l < width; l++) {
				copy[i + l] = values[at + i + l] * weights[l];
			}
		}
		return copy;
	}

	@Override
	public void build(DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		Arrays.fill(coulomb.data, 0);
		Arrays.fill(exchange.data, 0);
		for (Batch batch : kept) {
			digest(batch.bra, batch.group, batch.values, density, coulomb, exchange);
		}
		if (computed > 0) {
			int[] number = new int[1];
			repulsion.batches((bra, group, lanes, values, at, end) -> {
				if (number[0]++ >= kept.size()) {
					digest(bra, group, weighted(bra, group, lanes, values, at, end), density, coulomb, exchange);
				}
			});
		}
		fold(coulomb, 2);
		fold(exchange, 1);
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

	private void digest(ShellPair bra, KetGroup group, double[] values, DMatrixRMaj density, DMatrixRMaj coulomb, DMatrixRMaj exchange) {
		ShellPair first = group.pairs.getFirst();
		int[] sizes = { bra.shape.sizeA, bra.shape.sizeB, first.shape.sizeA, first.shape.sizeB };
		int[] rows = { sizes[2] * sizes[3], sizes[0] * sizes[2], sizes[0] * sizes[3], sizes[1] * sizes[2], sizes[1] * sizes[3] };
		int half = Arrays.stream(rows).sum() * width;
		int length = 2 * half + sizes[0] * sizes[1] * width;
		if (work.length < length) {
			work = new double[length];
		}
		Arrays.fill(work, 0, length, 0);
		int n = density.numRows;
		for (int l = 0; l < group.pairs.size(); l++) {
			ShellPair ket = group.pairs.get(l);
			Shell[][] blocks = { { ket.a, ket.b }, { bra.a, ket.a }, { bra.a, ket.b }, { bra.b, ket.a }, { bra.b, ket.b } };
			int at = l;
			for (Shell[] block : blocks) {
				at = gather(density.data, n, block[0], block[1], at);
			}
		}
		double[] ofBra = new double[sizes[0] * sizes[1]];
		for (int i = 0; i < sizes[0]; i++) {
			for (int j = 0; j < sizes[1]; j++) {
				ofBra[i * sizes[1] + j] = density.data[(bra.a.first() + i) * n + bra.b.first() + j];
			}
		}
		repulsion.operations().digest(values, 0, sizes, ofBra, work);
		for (int l = 0; l < group.pairs.size(); l++) {
			ShellPair ket = group.pairs.get(l);
			Shell[][] blocks = { { ket.a, ket.b }, { bra.a, ket.a }, { bra.a, ket.b }, { bra.b, ket.a }, { bra.b, ket.b } };
			int at = half + l;
			for (int b = 0; b < blocks.length; b++) {
				at = scatter(b == 0 ? coulomb.data : exchange.data, n, blocks[b][0], blocks[b][1], at);
			}
		}
		int at = 2 * half;
		for (int i = 0; i < sizes[0]; i++) {
			for (int j = 0; j < sizes[1]; j++) {
				double sum = 0;
				for (int l = 0; l < width; l++) {
					sum += work[at++];
				}
				coulomb.data[(bra.a.first() + i) * n + bra.b.first() + j] += sum;
			}
		}
	}

	private int gather(double[] density, int n, Shell one, Shell other, int at) {
		int place = at;
		int columns = other.size();
		for (int i = 0, rows = one.size(); i < rows; i++) {
			int from = (one.first() + i) * n + other.first();
			for (int j = 0; j < columns; j++) {
				work[place] = density[from + j];
				place += width;
			}
		}
		return place;
	}

	private int scatter(double[] matrix, int n, Shell one, Shell other, int at) {
		int place = at;
		int columns = other.size();
		for (int i = 0, rows = one.size(); i < rows; i++) {
			int to = (one.first() + i) * n + other.first();
			for (int j = 0; j < columns; j++) {
				matrix[to + j] += work[place];
				place += width;
			}
		}
		return place;
	}
}
