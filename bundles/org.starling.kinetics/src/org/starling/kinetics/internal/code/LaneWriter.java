package org.starling.kinetics.internal.code;

import java.util.BitSet;
import java.util.List;
import java.util.function.DoubleBinaryOperator;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;
import org.starling.ode.solvers.lanes.LaneTape;

/** Writes a graph on a tape: arithmetic, comparisons and choices as operations of the vector unit, all else as calls. */
final class LaneWriter {

	private final Dag dag;
	private final LaneTape tape;
	private final BitSet zeros;
	private final int[] values;

	/** @param zeros constants that are known to be zero */
	LaneWriter(Dag dag, LaneTape tape, BitSet zeros) {
		this.dag = dag;
		this.tape = tape;
		this.zeros = zeros;
		values = new int[dag.size()];
	}

	/** The values of the given nodes. */
	int[] write(int[] outputs) {
		dag.reachable(outputs).stream().forEach(i -> values[i] = value(dag.node(i)));
		int[] written = new int[outputs.length];
		for (int i = 0; i < outputs.length; i++) {
			written[i] = values[outputs[i]];
		}
		return written;
	}

	private int value(Dag.Node node) {
		List<Integer> in = node.inputs().stream().map(i -> values[i]).toList();
		return switch (node.operation()) {
		case Operation.Constant c -> tape.constant(c.value());
		case Operation.Load l -> switch (l.slot().kind()) {
			case TIME -> tape.time();
			case STATE -> tape.state(l.slot().index());
			case CONSTANT -> zeros.get(l.slot().index()) ? tape.constant(0) : tape.parameter(l.slot().index());
		};
		case Operation.Unary u when u.operator() == UnaryOperator.NEGATE -> tape.negate(in.getFirst());
		case Operation.Unary _ -> tape.equal(in.getFirst(), tape.constant(0));
		case Operation.Binary b -> binary(node, b.operator(), in);
		case Operation.Function f -> function(f.function(), in);
		case Operation.Choose _ -> choose(in);
		case Operation.Lookup l -> {
			double[] xs = l.abscissae();
			double[] ys = l.ordinates();
			yield tape.call((x, _) -> MathLibrary.interpolate(x, xs, ys, l.slope()), in.getFirst(), in.getFirst());
		}
		};
	}

	private int binary(Dag.Node node, BinaryOperator operator, List<Integer> in) {
		int x = in.get(0);
		int y = in.get(1);
		return switch (operator) {
		case ADD -> x == tape.constant(0) ? y : y == tape.constant(0) ? x : tape.add(x, y);
		case SUBTRACT -> tape.subtract(x, y);
		case MULTIPLY -> isZeroSlot(node) ? tape.constant(0) : tape.multiply(x, y);
		case DIVIDE -> x == tape.constant(0) ? x : tape.divide(x, y);
		case POWER -> power(node, x, y);
		case LESS -> tape.less(x, y);
		case LESS_OR_EQUAL -> tape.lessOrEqual(x, y);
		case GREATER -> tape.less(y, x);
		case GREATER_OR_EQUAL -> tape.lessOrEqual(y, x);
		case EQUAL -> tape.equal(x, y);
		case NOT_EQUAL -> tape.notEqual(x, y);
		case AND -> tape.select(x, truth(y), tape.constant(0));
		case OR -> tape.select(x, tape.constant(1), truth(y));
		case XOR -> tape.notEqual(truth(x), truth(y));
		};
	}

	/** Whether a factor is a constant that is known to be zero, such as the rate of an infusion that is never given. */
	private boolean isZeroSlot(Dag.Node product) {
		return product.inputs().stream().anyMatch(i -> dag.node(i).operation() instanceof Operation.Load l
				&& l.slot().kind() == Slot.Kind.CONSTANT && zeros.get(l.slot().index()));
	}

	private int truth(int value) {
		return tape.notEqual(value, tape.constant(0));
	}

	/** The same small powers without a call as {@link Emitter}. */
	private int power(Dag.Node node, int x, int y) {
		if (dag.node(node.inputs().get(1)).operation() instanceof Operation.Constant c) {
			if (c.value() == 2) {
				return tape.multiply(x, x);
			}
			if (c.value() == -1) {
				return tape.divide(tape.constant(1), x);
			}
		}
		return tape.call(Math::pow, x, y);
	}

	private int function(MathFunction f, List<Integer> in) {
		int x = in.get(0);
		if (in.size() == 2) {
			return tape.call((a, b) -> MathLibrary.apply(f, a, b), x, in.get(1));
		}
		return switch (f) {
		case ABS -> tape.absolute(x);
		case SQRT -> tape.squareRoot(x);
		case MIN, MAX -> x;
		default -> tape.call(ofOne(f), x, x);
		};
	}

	private static DoubleBinaryOperator ofOne(MathFunction f) {
		return switch (f) {
		case EXP -> (x, _) -> Math.exp(x);
		case LN -> (x, _) -> Math.log(x);
		default -> (x, _) -> MathLibrary.apply(f, x);
		};
	}

	private int choose(List<Integer> in) {
		int result = in.getLast();
		for (int i = in.size() - 3; i >= 0; i -= 2) {
			result = tape.select(in.get(i + 1), in.get(i), result);
		}
		return result;
	}
}
