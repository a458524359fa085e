package org.starling.kinetics.internal.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Formulas with equal parts stored once (hash consing: A. P. Ershov, On programming of arithmetic operations, CACM 1 (1958)
 * 3, doi:10.1145/368892.368907). The inputs of a node have smaller numbers than the node. Grows, never shrinks.
 */
final class Dag {

	record Node(Operation operation, List<Integer> inputs) {
	}

	private final List<Node> nodes = new ArrayList<>();
	private final Map<Node, Integer> numbers = new HashMap<>();

	/** The number of a node; one whose inputs are all constant is computed now. */
	int add(Operation operation, List<Integer> inputs) {
		boolean known = !inputs.isEmpty()
				&& inputs.stream().allMatch(i -> node(i).operation() instanceof Operation.Constant);
		if (known) {
			double[] in = inputs.stream().mapToDouble(i -> ((Operation.Constant) node(i).operation()).value()).toArray();
			return add(new Operation.Constant(operation.apply(in)), List.of());
		}
		return numbers.computeIfAbsent(new Node(operation, inputs), n -> {
			nodes.add(n);
			return nodes.size() - 1;
		});
	}

	Node node(int number) {
		return nodes.get(number);
	}

	int size() {
		return nodes.size();
	}

	/** The nodes that the given ones need, themselves included. */
	BitSet reachable(int[] outputs) {
		BitSet reached = new BitSet(size());
		for (int output : outputs) {
			reached.set(output);
		}
		for (int i = reached.length() - 1; i >= 0; i = reached.previousSetBit(i - 1)) {
			node(i).inputs().forEach(reached::set);
		}
		return reached;
	}
}
