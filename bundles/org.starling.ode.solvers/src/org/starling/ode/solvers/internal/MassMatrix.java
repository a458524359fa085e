package org.starling.ode.solvers.internal;

import java.util.stream.IntStream;

/** Products with a constant mass matrix, which is sparse as a rule. Immutable. */
final class MassMatrix {

	private final int[] rows;
	private final int[] columns;
	private final double[] values;

	/** @param rowMajor its entries, or null for the identity */
	MassMatrix(double[] rowMajor, int n) {
		if (rowMajor == null) {
			rows = null;
			columns = null;
			values = null;
			return;
		}
		int[] entries = IntStream.range(0, n * n).filter(k -> rowMajor[k] != 0).toArray();
		rows = IntStream.of(entries).map(k -> k / n).toArray();
		columns = IntStream.of(entries).map(k -> k % n).toArray();
		values = IntStream.of(entries).mapToDouble(k -> rowMajor[k]).toArray();
	}

	/** Adds {@code factor · M v} to {@code result}. */
	void addProduct(double factor, double[] v, double[] result) {
		if (values == null) {
			for (int i = 0; i < v.length; i++) {
				result[i] += factor * v[i];
			}
			return;
		}
		for (int k = 0; k < values.length; k++) {
			result[rows[k]] += factor * values[k] * v[columns[k]];
		}
	}
}
