package org.starling.tables.samples.internal;

import java.util.Arrays;

/** Collects the numbers of a column row by row; a column without any number costs nothing. For one thread. */
final class NumberColumnBuilder {

	private double[] values = {};
	private int rows;

	/** @param value NaN for a missing one */
	void add(double value) {
		if (values.length == 0 && Double.isNaN(value)) {
			rows++;
			return;
		}
		if (rows >= values.length) {
			int before = values.length;
			values = Arrays.copyOf(values, Math.max(1024, rows + rows / 2 + 1));
			Arrays.fill(values, before == 0 ? 0 : before, before == 0 ? rows : before, Double.NaN);
		}
		values[rows++] = value;
	}

	/** The column; null when no row has a number. */
	double[] build() {
		return values.length == 0 ? null : Arrays.copyOf(values, rows);
	}
}
