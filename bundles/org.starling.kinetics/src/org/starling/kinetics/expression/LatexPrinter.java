package org.starling.kinetics.expression;

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

/** Writes formulas as LaTeX for math mode; needs the package amsmath, nothing else. */
public final class LatexPrinter {

	private static final int LOOSEST = 0;
	private static final int SUM = BinaryOperator.ADD.precedence();
	private static final int PRODUCT = BinaryOperator.MULTIPLY.precedence();
	private static final int POWER = BinaryOperator.POWER.precedence();
	private static final int TIGHTEST = 10;

	private LatexPrinter() {
	}

	public static String print(Expression expression) {
		return print(expression, LOOSEST);
	}

	/** A name such as {@code k_el} or {@code drug.amount}, or a formula such as {@code rateOf(x)} that serves as one. */
	public static String symbol(String name) {
		if (name.indexOf('(') < 0) {
			return LatexSymbols.of(name);
		}
		try {
			return print(ExpressionParser.parse(name));
		} catch (ExpressionException _) {
			return "\\text{" + LatexSymbols.escaped(name) + "}";
		}
	}

	/** Upright text for math mode, such as a unit. */
	public static String upright(String text) {
		return "\\mathrm{" + LatexSymbols.escaped(text) + "}";
	}

	static String print(Expression e, int within) {
		String text = switch (e) {
		case Number n -> number(n);
		case Constant c -> constant(c.constant());
		case Time _ -> "t";
		case Symbol s -> symbol(s.name());
		case Unary u when u.operator() == UnaryOperator.NEGATE -> "-" + print(u.operand(), PRODUCT);
		case Unary u -> "\\lnot " + print(u.operand(), SUM);
		case Binary b when withoutSign(b) != null -> "-" + print(withoutSign(b), PRODUCT);
		case Binary b -> binary(b);
		case Call c -> LatexFunctions.print(c);
		case UserCall c -> symbol(c.name()) + arguments(c.arguments());
		case Piecewise p -> piecewise(p);
		case Table t -> table(t);
		};
		return precedence(e) < within ? "\\left(" + text + "\\right)" : text;
	}

	/** In parentheses, with commas. */
	static String arguments(List<Expression> all) {
		return all.stream().map(LatexPrinter::print).collect(Collectors.joining(", ", "\\left(", "\\right)"));
	}

	private static int precedence(Expression e) {
		return switch (e) {
		case Number n when n.value() < 0 -> SUM;
		case Number n when n.unit() != null || number(n).contains("\\cdot") -> PRODUCT;
		case Unary u when u.operator() == UnaryOperator.NEGATE -> SUM;
		case Unary u -> u.operator().precedence();
		case Binary b when withoutSign(b) != null -> SUM;
		case Binary b when b.operator() == BinaryOperator.DIVIDE -> POWER;
		case Binary b -> b.operator().precedence();
		case Call c -> LatexFunctions.isPower(c) ? POWER : TIGHTEST;
		default -> TIGHTEST;
		};
	}

	private static String number(Number n) {
		double value = n.value();
		String unit = n.unit() == null ? "" : "\\," + upright(n.unit());
		if (Double.isNaN(value)) {
			return "\\mathrm{NaN}" + unit;
		}
		if (Double.isInfinite(value)) {
			return (value < 0 ? "-" : "") + "\\infty" + unit;
		}
		String text = ExpressionPrinter.print(Expression.number(value));
		int exponent = text.indexOf('E');
		if (exponent < 0) {
			return text + unit;
		}
		String mantissa = text.substring(0, exponent).replaceFirst("\\.0$", "");
		String power = "10^{" + text.substring(exponent + 1) + "}";
		return (mantissa.equals("1") ? power : mantissa + " \\cdot " + power) + unit;
	}

	private static String constant(MathConstant c) {
		return switch (c) {
		case PI -> "\\pi";
		case EXPONENTIALE -> "\\mathrm{e}";
		case AVOGADRO -> "N_{\\mathrm{A}}";
		case INFINITY -> "\\infty";
		case NOT_A_NUMBER -> "\\mathrm{NaN}";
		case TRUE, FALSE -> "\\mathrm{" + c.text() + "}";
		};
	}

	private static String binary(Binary b) {
		int p = b.operator().precedence();
		return switch (b.operator()) {
		case DIVIDE -> "\\frac{" + print(b.left()) + "}{" + print(b.right()) + "}";
		case POWER -> print(b.left(), POWER + 1) + "^{" + print(b.right()) + "}";
		default -> {
			boolean comparison = b.operator().kind() == BinaryOperator.Kind.COMPARISON;
			yield print(b.left(), comparison ? p + 1 : p) + " " + operator(b.operator()) + " " + print(b.right(), p + 1);
		}
		};
	}

	/** A product or quotient whose sign stands before its first factor and is written before the whole; null when there is none. */
	private static Expression withoutSign(Expression e) {
		if (e instanceof Unary u && u.operator() == UnaryOperator.NEGATE) {
			return u.operand();
		}
		if (e instanceof Binary b && (b.operator() == BinaryOperator.MULTIPLY || b.operator() == BinaryOperator.DIVIDE)) {
			Expression left = withoutSign(b.left());
			return left == null ? null : new Binary(b.operator(), left, b.right());
		}
		return null;
	}

	private static String operator(BinaryOperator operator) {
		return switch (operator) {
		case OR -> "\\lor";
		case XOR -> "\\oplus";
		case AND -> "\\land";
		case LESS_OR_EQUAL -> "\\le";
		case GREATER_OR_EQUAL -> "\\ge";
		case EQUAL -> "=";
		case NOT_EQUAL -> "\\ne";
		case MULTIPLY -> "\\cdot";
		case LESS, GREATER, ADD, SUBTRACT, DIVIDE, POWER -> operator.text();
		};
	}

	private static String piecewise(Piecewise p) {
		StringBuilder out = new StringBuilder("\\begin{cases} ");
		for (Piece piece : p.pieces()) {
			out.append(print(piece.value())).append(" & \\text{if } ").append(print(piece.condition())).append(" \\\\ ");
		}
		return out.append(p.otherwise() == null ? "\\mathrm{NaN}" : print(p.otherwise())).append(" & \\text{otherwise} \\end{cases}")
				.toString();
	}

	/** Rows of a table, x and y side by side. */
	private static String table(Table t) {
		StringBuilder rows = new StringBuilder();
		for (int i = 0; i < t.xs().size(); i++) {
			rows.append(i == 0 ? "" : " \\\\ ").append(print(Expression.number(t.xs().get(i)))).append(" & ")
					.append(print(Expression.number(t.ys().get(i))));
		}
		return "\\operatorname{" + (t.slope() ? "slope" : "interpolate") + "}\\left(" + print(t.at()) + "; \\begin{smallmatrix} " + rows
				+ " \\end{smallmatrix}\\right)";
	}
}
