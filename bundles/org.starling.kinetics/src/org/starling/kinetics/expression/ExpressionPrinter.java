package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Constant;
import org.starling.kinetics.expression.Expression.Number;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Symbol;
import org.starling.kinetics.expression.Expression.Table;
import org.starling.kinetics.expression.Expression.Time;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.Expression.UserCall;

/** Writes formulas in our language, with as few parentheses as it takes to read the same formula back. */
public final class ExpressionPrinter {

	private static final int LOOSEST = 0;
	private static final int TIGHTEST = 10;

	private ExpressionPrinter() {
	}

	public static String print(Expression expression) {
		return print(expression, LOOSEST);
	}

	private static String print(Expression expression, int within) {
		String text = switch (expression) {
		case Number n -> number(n.value()) + (n.unit() == null ? "" : "[" + n.unit() + "]");
		case Constant c -> c.constant().text();
		case Time _ -> Words.TIME;
		case Symbol s -> s.name();
		case Unary u -> unary(u);
		case Binary b -> binary(b);
		case Call c -> call(c.function().text(), c.arguments());
		case UserCall c -> call(c.name(), c.arguments());
		case Piecewise p -> piecewise(p);
		case Table t -> table(t);
		};
		return precedence(expression) < within ? "(" + text + ")" : text;
	}

	/** The shortest text that reads back as the value; whole numbers without a fraction. */
	private static String number(double value) {
		if (Double.isNaN(value)) {
			return MathConstant.NOT_A_NUMBER.text();
		}
		if (Double.isInfinite(value)) {
			return (value < 0 ? "-" : "") + MathConstant.INFINITY.text();
		}
		if (value == Math.rint(value) && Math.abs(value) < 1e15 && !(value == 0 && 1 / value < 0)) {
			return Long.toString((long) value);
		}
		return Double.toString(value);
	}

	private static int precedence(Expression expression) {
		return switch (expression) {
		case Number n when n.value() < 0 || 1 / n.value() < 0 -> UnaryOperator.NEGATE.precedence();
		case Unary u -> u.operator().precedence();
		case Binary b -> b.operator().precedence();
		default -> TIGHTEST;
		};
	}

	private static String unary(Unary u) {
		boolean wouldMerge = u.operator() == UnaryOperator.NEGATE && u.operand() instanceof Number;
		return u.operator().text() + print(u.operand(), wouldMerge ? TIGHTEST + 1 : u.operator().precedence());
	}

	private static String binary(Binary b) {
		int p = b.operator().precedence();
		boolean power = b.operator() == BinaryOperator.POWER;
		boolean comparison = b.operator().kind() == BinaryOperator.Kind.COMPARISON;
		String left = print(b.left(), power || comparison ? p + 1 : p);
		String right = print(b.right(), power ? UnaryOperator.NEGATE.precedence() : p + 1);
		return power ? left + "^" + right : left + " " + b.operator().text() + " " + right;
	}

	private static String call(String name, List<Expression> arguments) {
		return arguments.stream().map(a -> print(a, LOOSEST)).collect(Collectors.joining(", ", name + "(", ")"));
	}

	private static String piecewise(Piecewise p) {
		List<Expression> arguments = new ArrayList<>();
		for (Piece piece : p.pieces()) {
			arguments.add(piece.value());
			arguments.add(piece.condition());
		}
		if (p.otherwise() != null) {
			arguments.add(p.otherwise());
		}
		return call("piecewise", arguments);
	}

	private static String table(Table t) {
		List<Expression> arguments = new ArrayList<>();
		arguments.add(t.at());
		for (int i = 0; i < t.xs().size(); i++) {
			arguments.add(Expression.number(t.xs().get(i)));
			arguments.add(Expression.number(t.ys().get(i)));
		}
		return call(t.slope() ? "tableSlope" : "table", arguments);
	}
}
