package org.starling.ode.solvers.internal;

import java.util.Arrays;

import org.starling.ode.SparsityPattern;

/**
 * Products of what changes in the Jacobian within a step with the sensitivities: {@code (J(t_i, u_i) − J(t, u)) s_i + DJ s}. Used
 * by one thread.
 */
final class ChangingEntries {

	private final int n;
	private final int directions;
	private final int[] rows;
	/** Of each entry the place of its column among those that have one. */
	private final int[] columnOf;
	/** Where the sensitivities of these columns stand, all directions of one column together. */
	private final int[] places;
	private final double[] before;
	private final double[] points;
	private final double[][] values;
	private final DirectionSums sums;
	private final double[] first;

	ChangingEntries(int[] entries, SparsityPattern pattern, int directions, int stages) {
		n = pattern.columns();
		this.directions = directions;
		rows = Arrays.stream(entries).map(e -> pattern.rowIndices()[e]).toArray();
		int[] columns = Arrays.stream(entries).map(e -> column(pattern, e)).toArray();
		int[] distinct = Arrays.stream(columns).sorted().distinct().toArray();
		columnOf = Arrays.stream(columns).map(c -> Arrays.binarySearch(distinct, c)).toArray();
		places = new int[distinct.length * directions];
		for (int q = 0; q < places.length; q++) {
			places[q] = q % directions * n + distinct[q / directions];
		}
		before = new double[places.length];
		points = new double[places.length];
		values = new double[stages][places.length];
		sums = new DirectionSums(places.length, stages);
		first = new double[entries.length];
	}

	private static int column(SparsityPattern pattern, int entry) {
		int column = 0;
		while (pattern.columnPointers()[column + 1] <= entry) {
			column++;
		}
		return column;
	}

	int count() {
		return rows.length;
	}

	/** Begins a step at these sensitivities. */
	void begin(double[] s) {
		for (int q = 0; q < places.length; q++) {
			before[q] = s[places[q]];
		}
	}

	/**
	 * Adds the products to the right sides of a stage.
	 *
	 * @param weights of earlier stage values in s_i
	 * @param right   right sides, behind them the entries at the stage, then how they change
	 */
	void add(int stage, double[] weights, double[] right) {
		int own = n * directions;
		if (stage == 0) {
			System.arraycopy(right, own, first, 0, rows.length);
		}
		sums.combine(1, before, 1, weights, values, points);
		for (int e = 0; e < rows.length; e++) {
			add(rows[e], columnOf[e] * directions, right[own + e] - first[e], right[own + rows.length + e], right);
		}
	}

	private void add(int row, int column, double difference, double change, double[] right) {
		int place = row;
		for (int q = column; q < column + directions; q++) {
			right[place] += difference * points[q] + change * before[q];
			place += n;
		}
	}

	/** Takes the sensitivities of these columns from a stage value that has been solved. */
	void solved(int stage, double[] value) {
		double[] own = values[stage];
		for (int q = 0; q < places.length; q++) {
			own[q] = value[places[q]];
		}
	}
}
