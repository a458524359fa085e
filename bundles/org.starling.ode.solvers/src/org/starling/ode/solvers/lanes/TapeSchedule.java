package org.starling.ode.solvers.lanes;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * In which order and in which methods the operations of a tape are done: what a store needs stands directly before it, so that few
 * values must be handed from method to method; a sum of a product that is used nowhere else is one operation, rounded once; what no
 * store needs is left out. Immutable once made.
 */
final class TapeSchedule {

	private final List<LaneOperation> operations;
	private final int[] uses;
	private final List<List<Integer>> parts = new ArrayList<>();
	private final int[] partOf;

	/** @param most operations of one part, loads included; {@link Integer#MAX_VALUE} for one part */
	TapeSchedule(LaneTape tape, int most) {
		operations = new ArrayList<>(tape.operations());
		uses = new int[operations.size()];
		partOf = new int[operations.size()];
		operations.forEach(o -> o.inputs().forEach(i -> uses[i]++));
		fuse();
		Arrays.fill(uses, 0);
		List<Integer> order = order();
		order.forEach(i -> operations.get(i).inputs().forEach(in -> uses[in]++));
		cut(order, most);
	}

	LaneOperation operation(int value) {
		return operations.get(value);
	}

	/** The parts; each names what is computed or stored in it. */
	List<List<Integer>> parts() {
		return parts;
	}

	/** The part that computes a value. */
	int partOf(int value) {
		return partOf[value];
	}

	/** Whether a value is the result of an operation, neither a constant nor a row. */
	boolean isComputed(int value) {
		LaneOperation o = operations.get(value);
		return !(o instanceof LaneOperation.Constant || o instanceof LaneOperation.Load);
	}

	private void fuse() {
		for (int i = 0; i < uses.length; i++) {
			if (operations.get(i) instanceof LaneOperation.Compute c && c.operator() == LaneOperation.Arithmetic.ADD) {
				int a = c.inputs().get(0);
				int b = c.inputs().get(1);
				if (isOwnProduct(a)) {
					operations.set(i, sum(a, b));
				} else if (isOwnProduct(b)) {
					operations.set(i, sum(b, a));
				}
			}
		}
	}

	private boolean isOwnProduct(int value) {
		return uses[value] == 1 && operations.get(value) instanceof LaneOperation.Compute c
				&& c.operator() == LaneOperation.Arithmetic.MUL;
	}

	private LaneOperation sum(int product, int other) {
		List<Integer> factors = operations.get(product).inputs();
		return new LaneOperation.Compute(LaneOperation.Arithmetic.FMA, List.of(factors.get(0), factors.get(1), other));
	}

	/** Computed values and stores: for one store after the other, first what it needs. */
	private List<Integer> order() {
		List<Integer> order = new ArrayList<>();
		boolean[] done = new boolean[uses.length];
		Deque<Integer> open = new ArrayDeque<>();
		for (int s = 0; s < uses.length; s++) {
			if (!(operations.get(s) instanceof LaneOperation.Store)) {
				continue;
			}
			open.push(s);
			while (!open.isEmpty()) {
				int next = open.peek();
				List<Integer> missing = operations.get(next).inputs().stream().filter(i -> !done[i] && isComputed(i)).toList();
				if (done[next] || missing.isEmpty()) {
					open.pop();
					if (!done[next]) {
						order.add(next);
					}
					done[next] = true;
				} else {
					missing.reversed().forEach(open::push);
				}
			}
		}
		return order;
	}

	private void cut(List<Integer> order, int most) {
		List<Integer> part = new ArrayList<>();
		Set<Integer> loaded = new HashSet<>();
		int size = 0;
		for (int i : order) {
			int weight = 1;
			for (int input : operations.get(i).inputs()) {
				weight += isComputed(input) && partOf[input] == parts.size() || loaded.contains(input) ? 0 : 1;
			}
			if (size + weight > most && !part.isEmpty()) {
				parts.add(part);
				part = new ArrayList<>();
				loaded.clear();
				size = 0;
			}
			size += weight;
			loaded.addAll(operations.get(i).inputs());
			part.add(i);
			partOf[i] = parts.size();
		}
		parts.add(part);
	}

	/** How often a part uses each value. */
	Map<Integer, Integer> uses(int part) {
		Map<Integer, Integer> counts = new HashMap<>();
		parts.get(part).forEach(i -> operations.get(i).inputs().forEach(in -> counts.merge(in, 1, Integer::sum)));
		return counts;
	}
}
