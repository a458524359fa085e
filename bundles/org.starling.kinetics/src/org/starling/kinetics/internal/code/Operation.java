package org.starling.kinetics.internal.code;

import java.util.List;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;

/** What a node of a {@link Dag} computes from its inputs. */
sealed interface Operation {

	/** A number. */
	record Constant(double value) implements Operation {
	}

	/** Time, a state variable, or a constant of the model. */
	record Load(Slot slot) implements Operation {
	}

	record Unary(UnaryOperator operator) implements Operation {
	}

	record Binary(BinaryOperator operator) implements Operation {
	}

	/** A function of one or two arguments. */
	record Function(MathFunction function) implements Operation {
	}

	/** Inputs: value, condition, value, condition, …, and the value when none holds. */
	record Choose() implements Operation {
	}

	/** A table's value or slope. */
	record Lookup(List<Double> xs, List<Double> ys, boolean slope) implements Operation {

		double[] abscissae() {
			return xs.stream().mapToDouble(Double::doubleValue).toArray();
		}

		double[] ordinates() {
			return ys.stream().mapToDouble(Double::doubleValue).toArray();
		}
	}

	/** The value for given inputs. */
	default double apply(double[] in) {
		return switch (this) {
		case Constant c -> c.value();
		case Load l -> throw new IllegalStateException("a slot has no value of its own: " + l.slot());
		case Unary u -> u.operator() == UnaryOperator.NEGATE ? -in[0] : truth(in[0] == 0);
		case Binary b -> binary(b.operator(), in[0], in[1]);
		case Function f -> in.length == 1 ? MathLibrary.apply(f.function(), in[0])
				: MathLibrary.apply(f.function(), in[0], in[1]);
		case Choose _ -> {
			int i = 0;
			while (i + 1 < in.length && in[i + 1] == 0) {
				i += 2;
			}
			yield in[i];
		}
		case Lookup l -> MathLibrary.interpolate(in[0], l.abscissae(), l.ordinates(), l.slope());
		};
	}

	private static double binary(BinaryOperator operator, double x, double y) {
		return switch (operator) {
		case ADD -> x + y;
		case SUBTRACT -> x - y;
		case MULTIPLY -> x * y;
		case DIVIDE -> x / y;
		case POWER -> Math.pow(x, y);
		case LESS -> truth(x < y);
		case LESS_OR_EQUAL -> truth(x <= y);
		case GREATER -> truth(x > y);
		case GREATER_OR_EQUAL -> truth(x >= y);
		case EQUAL -> truth(x == y);
		case NOT_EQUAL -> truth(x != y);
		case AND -> truth(x != 0 && y != 0);
		case OR -> truth(x != 0 || y != 0);
		case XOR -> truth(x != 0 ^ y != 0);
		};
	}

	private static double truth(boolean b) {
		return b ? 1 : 0;
	}
}
