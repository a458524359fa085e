package org.starling.kinetics.internal.code;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;

/**
 * Which nodes of a graph are computed once and kept, in which order, and cut into methods below the size that HotSpot
 * compiles (8,000 bytes of code, -XX:-DontCompileHugeMethods). Immutable.
 */
final class Layout {

	/** Upper bound of the estimated code of a method, in bytes. */
	private static final int METHOD_BYTES = 6_500;

	/** Upper bound of the estimated code of one statement, in bytes. */
	private static final int STATEMENT_BYTES = 1_500;

	/**
	 * One store.
	 *
	 * @param node   what is computed
	 * @param output index into the result, or -1 when the node is kept for later statements
	 */
	record Statement(int node, int output) {
	}

	final List<List<Statement>> methods = new ArrayList<>();

	/** For each node the place in the work array, or -1. */
	final int[] work;

	/** Size of the work array: of nodes that are used by another method than the one that computes them. */
	final int workSize;

	/** Nodes that are kept, in a local variable or in the work array. */
	final BitSet kept = new BitSet();

	private final Dag dag;
	private final int[] bytes;

	Layout(Dag dag, int[] outputs) {
		this.dag = dag;
		BitSet reached = dag.reachable(outputs);
		bytes = new int[dag.size()];
		choose(reached, uses(reached, outputs));
		int[] methodOf = cut(statements(reached, outputs));
		work = new int[dag.size()];
		workSize = placeWork(methodOf);
	}

	private int[] uses(BitSet reached, int[] outputs) {
		int[] uses = new int[dag.size()];
		reached.stream().forEach(i -> dag.node(i).inputs().forEach(input -> uses[input]++));
		for (int output : outputs) {
			uses[output]++;
		}
		return uses;
	}

	private void choose(BitSet reached, int[] uses) {
		reached.stream().forEach(i -> {
			Dag.Node node = dag.node(i);
			int size = CodeSize.own(node);
			for (int input : node.inputs()) {
				size += kept.get(input) ? CodeSize.LOAD : bytes[input];
			}
			bytes[i] = size;
			if (!node.inputs().isEmpty() && (uses[i] > 1 || size > STATEMENT_BYTES)) {
				kept.set(i);
			}
		});
	}

	private List<Statement> statements(BitSet reached, int[] outputs) {
		List<List<Integer>> wanted = new ArrayList<>();
		for (int i = 0; i < dag.size(); i++) {
			wanted.add(null);
		}
		for (int i = 0; i < outputs.length; i++) {
			if (wanted.get(outputs[i]) == null) {
				wanted.set(outputs[i], new ArrayList<>());
			}
			wanted.get(outputs[i]).add(i);
		}
		List<Statement> statements = new ArrayList<>();
		reached.stream().forEach(node -> {
			if (kept.get(node)) {
				statements.add(new Statement(node, -1));
			}
			if (wanted.get(node) != null) {
				wanted.get(node).forEach(output -> statements.add(new Statement(node, output)));
			}
		});
		return statements;
	}

	private int[] cut(List<Statement> statements) {
		int[] methodOf = new int[dag.size()];
		List<Statement> method = new ArrayList<>();
		int size = 0;
		for (Statement s : statements) {
			int more = CodeSize.STORE + (s.output() >= 0 && kept.get(s.node()) ? CodeSize.LOAD : bytes[s.node()]);
			if (!method.isEmpty() && size + more > METHOD_BYTES) {
				methods.add(method);
				method = new ArrayList<>();
				size = 0;
			}
			method.add(s);
			size += more;
			if (s.output() < 0) {
				methodOf[s.node()] = methods.size();
			}
		}
		methods.add(method);
		return methodOf;
	}

	private int placeWork(int[] methodOf) {
		BitSet shared = new BitSet();
		for (int m = 0; m < methods.size(); m++) {
			for (Statement s : methods.get(m)) {
				if (s.output() >= 0 && kept.get(s.node())) {
					share(s.node(), m, methodOf, shared);
				} else {
					shareInputs(s.node(), m, methodOf, shared);
				}
			}
		}
		int next = 0;
		for (int i = 0; i < work.length; i++) {
			work[i] = shared.get(i) ? next++ : -1;
		}
		return next;
	}

	private void shareInputs(int node, int method, int[] methodOf, BitSet shared) {
		for (int input : dag.node(node).inputs()) {
			if (kept.get(input)) {
				share(input, method, methodOf, shared);
			} else {
				shareInputs(input, method, methodOf, shared);
			}
		}
	}

	private static void share(int node, int method, int[] methodOf, BitSet shared) {
		if (methodOf[node] != method) {
			shared.set(node);
		}
	}
}
