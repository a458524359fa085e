package org.starling.ode.solvers.internal;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.internal.lu.RecentlyUsed;
import org.starling.ode.solvers.internal.vector.RowCompiler;
import org.starling.ode.solvers.internal.vector.RowKernel;
import org.starling.ode.solvers.internal.vector.RowProgram;

/**
 * Products of what changes in the Jacobian within a step with the sensitivities: {@code (J(t_i, u_i) − J(t, u)) s_i + DJ s}. A row
 * holds the sensitivities of one state in all directions. Used by one thread.
 */
final class ChangingEntries {

	private static final RecentlyUsed<Key, Products> CACHE = new RecentlyUsed<>(Products::of);

	private record Key(List<Integer> entries, SparsityPattern pattern, int directions) {
	}

	/**
	 * What is multiplied, the same for all solves of a system.
	 *
	 * @param columns states whose sensitivities are multiplied
	 */
	private record Products(int[] columns, RowKernel kernel) {

		static Products of(Key key) {
			List<Integer> ofEntry = key.entries.stream().map(e -> column(key.pattern, e)).toList();
			int[] columns = ofEntry.stream().mapToInt(Integer::intValue).sorted().distinct().toArray();
			int count = ofEntry.size();
			Map<Integer, List<RowProgram.Term>> rows = new TreeMap<>();
			for (int e = 0; e < count; e++) {
				int source = Arrays.binarySearch(columns, ofEntry.get(e));
				List<RowProgram.Term> terms = rows.computeIfAbsent(key.pattern.rowIndices()[key.entries.get(e)], _ -> new ArrayList<>());
				terms.add(new RowProgram.Term(e, source, true));
				terms.add(new RowProgram.Term(count + e, columns.length + source, true));
			}
			return new Products(columns, RowCompiler.compile(new RowProgram(key.directions,
					rows.entrySet().stream().map(r -> new RowProgram.Statement(r.getKey(), r.getValue(), -1)).toList())));
		}

		private static int column(SparsityPattern pattern, int entry) {
			int column = 0;
			while (pattern.columnPointers()[column + 1] <= entry) {
				column++;
			}
			return column;
		}
	}

	private final int directions;
	private final int count;
	private final int[] columns;
	private final RowKernel kernel;
	/** Entries at the start of the step. */
	private final double[] first;
	/** What is subtracted: of each entry its difference, then its change. */
	private final double[] numbers;
	/** Rows of these states at the start of the step, as a vector of stage values has them. */
	private final double[] before;
	private final double[][] values;
	/** Rows of these states at the stage, then at the start of the step. */
	private final double[] points;
	private final DirectionSums sums;

	ChangingEntries(int[] entries, SparsityPattern pattern, int directions, int stages) {
		this.directions = directions;
		count = entries.length;
		Products products = CACHE.get(new Key(Arrays.stream(entries).boxed().toList(), pattern, directions));
		columns = products.columns;
		kernel = products.kernel;
		int length = columns.length * directions;
		first = new double[count];
		numbers = new double[2 * count];
		before = new double[length];
		values = new double[stages][length];
		points = new double[2 * length];
		sums = new DirectionSums(length, stages);
	}

	int count() {
		return count;
	}

	/** Begins a step at these sensitivities. */
	void begin(double[] s) {
		collect(s, before);
		System.arraycopy(before, 0, points, before.length, before.length);
	}

	/**
	 * Adds the products to the right sides of a stage.
	 *
	 * @param weights of earlier stage values in s_i
	 * @param right   right sides, from {@code told} on the entries at the stage, then how they change
	 */
	void add(int stage, double[] weights, double[] right, int told) {
		if (stage == 0) {
			System.arraycopy(right, told, first, 0, count);
		}
		for (int e = 0; e < count; e++) {
			numbers[e] = first[e] - right[told + e];
			numbers[count + e] = -right[told + count + e];
		}
		sums.combine(1, before, 1, weights, values, points);
		kernel.run(numbers, right, points);
	}

	/** Takes the sensitivities of these states from a stage value that has been solved. */
	void solved(int stage, double[] value) {
		collect(value, values[stage]);
	}

	private void collect(double[] from, double[] to) {
		for (int c = 0; c < columns.length; c++) {
			System.arraycopy(from, columns[c] * directions, to, c * directions, directions);
		}
	}
}
