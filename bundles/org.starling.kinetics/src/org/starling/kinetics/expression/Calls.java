package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Number;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Table;
import org.starling.kinetics.expression.Expression.UserCall;

/** What {@code name(arguments)} means. */
final class Calls {

	private Calls() {
	}

	/**
	 * @param span  where the call stands
	 * @param spans where the arguments stand
	 * @throws ExpressionException when the arguments do not fit the function
	 */
	static Expression build(String name, List<Expression> arguments, Span span, Map<Expression, Span> spans) {
		int n = arguments.size();
		switch (name) {
		case "pow":
			require(n == 2, "pow takes 2 arguments: base and exponent, not " + n, span);
			return new Binary(BinaryOperator.POWER, arguments.get(0), arguments.get(1));
		case "piecewise":
			require(n > 0, "piecewise takes values with conditions: piecewise(value, condition, …, otherwise)", span);
			return piecewise(arguments);
		case "table", "tableSlope":
			return table(name, arguments, span, spans);
		default:
			MathFunction function = MathFunction.of(name);
			if (function == null) {
				require(!Words.isReserved(name), "'" + name + "' is no function", span);
				return new UserCall(name, arguments);
			}
			require(function != MathFunction.LOG || n != 1,
					"log needs its base: log(base, x); write ln(x) for the natural and log10(x) for the decimal logarithm",
					span);
			require(function.accepts(n), name + " takes " + function.arity() + ", not " + n, span);
			require(function != MathFunction.RATE_OF || arguments.get(0) instanceof Symbol, "rateOf takes a symbol", span);
			return new Call(function, arguments);
		}
	}

	private static Expression piecewise(List<Expression> arguments) {
		List<Piece> pieces = new ArrayList<>();
		for (int i = 0; i + 1 < arguments.size(); i += 2) {
			pieces.add(new Piece(arguments.get(i), arguments.get(i + 1)));
		}
		return new Piecewise(pieces, arguments.size() % 2 == 1 ? arguments.getLast() : null);
	}

	private static Expression table(String name, List<Expression> arguments, Span span, Map<Expression, Span> spans) {
		int n = arguments.size();
		require(n >= 5 && n % 2 == 1, name + " takes the argument and at least two knots: " + name
				+ "(x, x1, y1, x2, y2, …)", span);
		List<Double> xs = new ArrayList<>();
		List<Double> ys = new ArrayList<>();
		for (int i = 1; i < n; i++) {
			Span where = spans.getOrDefault(arguments.get(i), span);
			require(arguments.get(i) instanceof Number k && k.unit() == null, "the knots of a table must be plain numbers",
					where);
			double value = ((Number) arguments.get(i)).value();
			if (i % 2 == 1) {
				require(xs.isEmpty() || value > xs.getLast(), "the x of a table must ascend", where);
				xs.add(value);
			} else {
				ys.add(value);
			}
		}
		return new Table(arguments.getFirst(), xs, ys, name.equals("tableSlope"));
	}

	private static void require(boolean condition, String message, Span span) {
		if (!condition) {
			throw new ExpressionException(message, span.start(), span.length());
		}
	}
}
