package org.starling.ode.solvers.lanes;

import java.util.List;
import java.util.function.DoubleBinaryOperator;

/** One entry of a {@link LaneTape}. Values are named by the number of the entry that computes them. */
sealed interface LaneOperation {

	/** Two values that are compared. */
	enum Comparison {
		LT, LE, GT, GE, EQ, NE
	}

	/** Arithmetic of one to three values, by the name of the vector instruction. */
	enum Arithmetic {
		ADD, SUB, MUL, DIV, NEG, ABS, SQRT, MAX, FMA;

		String method() {
			return name().toLowerCase(java.util.Locale.ROOT);
		}
	}

	/** The values that it uses. */
	default List<Integer> inputs() {
		return List.of();
	}

	record Constant(double value) implements LaneOperation {
	}

	record Load(LaneRow row) implements LaneOperation {
	}

	record Store(LaneRow row, int value) implements LaneOperation {

		@Override
		public List<Integer> inputs() {
			return List.of(value);
		}
	}

	/** FMA is {@code first · second + third}. */
	record Compute(Arithmetic operator, List<Integer> inputs) implements LaneOperation {
	}

	/** One where the comparison holds, else zero. */
	record Compare(Comparison comparison, int left, int right) implements LaneOperation {

		@Override
		public List<Integer> inputs() {
			return List.of(left, right);
		}
	}

	/** {@code whenTrue} where the condition is not zero. */
	record Select(int condition, int whenTrue, int whenFalse) implements LaneOperation {

		@Override
		public List<Integer> inputs() {
			return List.of(condition, whenTrue, whenFalse);
		}
	}

	/** A function that is called lane by lane. */
	record Call(DoubleBinaryOperator function, int left, int right) implements LaneOperation {

		@Override
		public List<Integer> inputs() {
			return List.of(left, right);
		}
	}
}
