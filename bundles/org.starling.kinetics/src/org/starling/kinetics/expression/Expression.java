package org.starling.kinetics.expression;

import java.util.List;
import java.util.Objects;

/**
 * A formula. Immutable; equality is structural. A truth value counts as 1 or 0 where a number is needed, and a number other
 * than 0 as true where a condition is needed (SBML Level 3 Version 2, section 3.4).
 */
public sealed interface Expression {

	/** Zero, a pure number. */
	Number ZERO = new Number(0, null);

	/** One, a pure number. */
	Number ONE = new Number(1, null);

	/**
	 * A number as written.
	 *
	 * @param unit UCUM-style text from {@code 5[mg/L]}, or null for a plain number
	 */
	record Number(double value, String unit) implements Expression {
	}

	/** {@code pi}, {@code true} and so on. */
	record Constant(MathConstant constant) implements Expression {
	}

	/** The independent variable, in the model's time unit. */
	record Time() implements Expression {
	}

	/**
	 * What a model's element is worth.
	 *
	 * @param name identifier, or identifiers joined by dots such as {@code drug.amount}
	 */
	record Symbol(String name) implements Expression {

		public Symbol {
			Objects.requireNonNull(name, "name");
		}
	}

	/** An operator before its operand. */
	record Unary(UnaryOperator operator, Expression operand) implements Expression {

		public Unary {
			Objects.requireNonNull(operand, "operand");
		}
	}

	/** An operator between two operands. */
	record Binary(BinaryOperator operator, Expression left, Expression right) implements Expression {

		public Binary {
			Objects.requireNonNull(left, "left");
			Objects.requireNonNull(right, "right");
		}
	}

	/** A function of the language with as many arguments as it takes. */
	record Call(MathFunction function, List<Expression> arguments) implements Expression {

		public Call {
			arguments = List.copyOf(arguments);
			if (!function.accepts(arguments.size())) {
				throw new IllegalArgumentException(
						function.text() + " takes " + function.arity() + ", not " + arguments.size());
			}
		}

		public Call(MathFunction function, Expression... arguments) {
			this(function, List.of(arguments));
		}
	}

	/** A function that the model defines. */
	record UserCall(String name, List<Expression> arguments) implements Expression {

		public UserCall {
			arguments = List.copyOf(arguments);
		}
	}

	/**
	 * The value of the first piece whose condition holds.
	 *
	 * @param otherwise value when none holds, or null: then it is not a number
	 */
	record Piecewise(List<Piece> pieces, Expression otherwise) implements Expression {

		public Piecewise {
			pieces = List.copyOf(pieces);
		}
	}

	/** One row of a {@link Piecewise}. */
	record Piece(Expression value, Expression condition) {
	}

	/**
	 * Linear interpolation between knots; beyond the ends the end's value.
	 *
	 * @param at    where
	 * @param xs    ascending abscissae, at least two
	 * @param ys    as many ordinates
	 * @param slope whether the slope is meant, to the right of a knot, instead of the value
	 */
	record Table(Expression at, List<Double> xs, List<Double> ys, boolean slope) implements Expression {

		public Table {
			xs = List.copyOf(xs);
			ys = List.copyOf(ys);
			if (xs.size() != ys.size() || xs.size() < 2) {
				throw new IllegalArgumentException("a table needs at least two knots with x and y");
			}
			for (int i = 1; i < xs.size(); i++) {
				if (!(xs.get(i) > xs.get(i - 1))) {
					throw new IllegalArgumentException("the x of a table must ascend; " + xs.get(i) + " follows "
							+ xs.get(i - 1));
				}
			}
		}
	}

	/** A plain number. */
	static Number number(double value) {
		return new Number(value, null);
	}

	static Symbol symbol(String name) {
		return new Symbol(name);
	}
}
