package org.starling.kinetics.internal.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What programs compute of constants alone, taken out of them: these values stand behind the constants and are computed once a
 * solve, and again when a constant changes. Grows while programs are made; used by one thread until then, by any afterwards.
 */
public final class DerivedConstants {

	private final int constants;
	private final int first;
	private final Dag dag = new Dag();
	private final Map<Integer, Integer> places = new LinkedHashMap<>();
	private Program program;

	/**
	 * @param constants so many first constants change between solves only; those behind them, such as infusion rates, within one
	 * @param first     place of the first derived value
	 */
	public DerivedConstants(int constants, int first) {
		this.constants = constants;
		this.first = first;
	}

	/** How many values there are. */
	public int size() {
		return places.size();
	}

	/** Computes the values of the constants that stand before them in {@code p}. */
	public void fill(double[] p) {
		if (places.isEmpty()) {
			return;
		}
		double[] values = new double[places.size()];
		program().run(0, null, p, values);
		System.arraycopy(values, 0, p, first, values.length);
	}

	private synchronized Program program() {
		if (program == null) {
			program = ProgramCompiler.compile(dag, places.keySet().stream().mapToInt(Integer::intValue).toArray(),
					Targets.inOrder(places.size()));
		}
		return program;
	}

	/** Which nodes are computed of constants alone. */
	BitSet constant(Dag of) {
		BitSet constant = new BitSet(of.size());
		for (int i = 0; i < of.size(); i++) {
			constant.set(i, isConstant(of.node(i), constant));
		}
		return constant;
	}

	boolean isConstant(Dag.Node node, BitSet constant) {
		return switch (node.operation()) {
		case Operation.Constant _ -> true;
		case Operation.Load l -> l.slot().kind() == Slot.Kind.CONSTANT && l.slot().index() < constants;
		default -> node.inputs().stream().allMatch(constant::get);
		};
	}

	/** The same outputs of a graph in which the largest parts of constants alone are loaded; {@code outputs} is changed. */
	Dag without(Dag whole, int[] outputs) {
		BitSet constant = constant(whole);
		Dag rest = new Dag();
		int[] numbers = new int[whole.size()];
		Map<Integer, Integer> copied = new HashMap<>();
		BitSet reached = whole.reachable(outputs);
		BitSet wanted = new BitSet(whole.size());
		for (int output : outputs) {
			wanted.set(output);
		}
		reached.stream().filter(i -> !constant.get(i)).forEach(i -> whole.node(i).inputs().forEach(wanted::set));
		for (int i = reached.nextSetBit(0); i >= 0; i = reached.nextSetBit(i + 1)) {
			Dag.Node node = whole.node(i);
			if (!constant.get(i)) {
				numbers[i] = rest.add(node.operation(), mapped(node.inputs(), numbers));
			} else if (wanted.get(i)) {
				numbers[i] = node.inputs().isEmpty() ? rest.add(node.operation(), List.of())
						: rest.add(new Operation.Load(Slot.constant(place(whole, i, copied))), List.of());
			}
		}
		for (int k = 0; k < outputs.length; k++) {
			outputs[k] = numbers[outputs[k]];
		}
		return rest;
	}

	private int place(Dag from, int node, Map<Integer, Integer> copied) {
		return places.computeIfAbsent(copy(from, node, copied), _ -> {
			if (program != null) {
				throw new IllegalStateException("the derived constants are in use; none can be added");
			}
			return first + places.size();
		});
	}

	private int copy(Dag from, int node, Map<Integer, Integer> copied) {
		Integer known = copied.get(node);
		if (known == null) {
			List<Integer> inputs = new ArrayList<>();
			from.node(node).inputs().forEach(i -> inputs.add(copy(from, i, copied)));
			known = dag.add(from.node(node).operation(), List.copyOf(inputs));
			copied.put(node, known);
		}
		return known;
	}

	private static List<Integer> mapped(List<Integer> inputs, int[] numbers) {
		return inputs.stream().map(i -> numbers[i]).toList();
	}
}
