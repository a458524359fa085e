package org.starling.kinetics.internal.code;

import java.util.List;

/** Evaluates a graph node by node: for formulas that are needed a few times only, and where no code can be generated. */
final class InterpretedProgram implements Program {

	private final Dag dag;
	private final int[] order;
	private final int[] outputs;
	private final Targets targets;

	InterpretedProgram(Dag dag, int[] outputs, Targets targets) {
		this.targets = targets;
		this.dag = dag;
		this.outputs = outputs.clone();
		this.order = dag.reachable(outputs).stream().toArray();
	}

	@Override
	public void run(double t, double[] u, double[] p, double[] out) {
		double[] values = new double[dag.size()];
		for (int number : order) {
			Dag.Node node = dag.node(number);
			values[number] = node.operation() instanceof Operation.Load l ? load(l.slot(), t, u, p)
					: node.operation().apply(inputs(node.inputs(), values));
		}
		for (int i = 0; i < outputs.length; i++) {
			int place = targets.places()[i];
			out[place] = targets.adds(i) ? out[place] + values[outputs[i]] : values[outputs[i]];
		}
	}

	private static double load(Slot slot, double t, double[] u, double[] p) {
		return switch (slot.kind()) {
		case TIME -> t;
		case STATE -> u[slot.index()];
		case CONSTANT -> p[slot.index()];
		};
	}

	private static double[] inputs(List<Integer> numbers, double[] values) {
		double[] in = new double[numbers.size()];
		for (int i = 0; i < in.length; i++) {
			in[i] = values[numbers.get(i)];
		}
		return in;
	}
}
