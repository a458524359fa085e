package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import javax.measure.Unit;

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
import org.starling.units.UnitSyntaxException;
import org.starling.units.Units;

/**
 * Infers units through a formula and warns where they do not fit: other dimensions, and also other scales of one dimension,
 * since formulas compute with the values as they stand. What is not known fits everything: a symbol whose unit is not stated,
 * zero, a table, a power whose exponent is no number. A plain number is a pure one. Used by one thread.
 */
public final class UnitChecker {

	private final ParsedExpression parsed;
	private final Function<String, String> unitOfSymbol;
	private final String timeUnit;
	private final Map<String, UserFunction> functions;
	private final List<UnitWarning> warnings = new ArrayList<>();

	/** The outcome for one formula, with the unit inferred or null. */
	public record Result(List<UnitWarning> warnings, Unit<?> unit) {
	}

	private UnitChecker(ParsedExpression parsed, Function<String, String> unitOfSymbol, String timeUnit,
			Map<String, UserFunction> functions) {
		this.parsed = parsed;
		this.unitOfSymbol = unitOfSymbol;
		this.timeUnit = timeUnit;
		this.functions = functions;
	}

	/**
	 * @param unitOfSymbol unit of each symbol as text, null when not stated
	 * @param timeUnit     unit of {@code time}, or null
	 * @param expected     unit that the whole formula is to have, or null when any will do
	 */
	public static Result check(ParsedExpression parsed, Function<String, String> unitOfSymbol, String timeUnit,
			Map<String, UserFunction> functions, String expected) {
		UnitChecker checker = new UnitChecker(parsed, unitOfSymbol, timeUnit, functions);
		Unit<?> unit = checker.unit(parsed.root());
		Unit<?> wanted = UnitAlgebra.parse(expected);
		if (unit != null && wanted != null) {
			String problem = UnitAlgebra.mismatch(unit, wanted);
			if (problem != null) {
				checker.warn(parsed.root(), "the formula gives " + Units.dimension(unit) + ", expected " + shown(expected)
						+ problem);
			}
		}
		return new Result(List.copyOf(checker.warnings), unit);
	}

	private static String shown(String unit) {
		return Units.dimension(unit) + (unit.isBlank() ? "" : " (" + unit + ")");
	}

	private Unit<?> unit(Expression e) {
		return switch (e) {
		case Number n -> number(n);
		case Constant c -> c.constant() == MathConstant.INFINITY || c.constant() == MathConstant.NOT_A_NUMBER ? null
				: UnitAlgebra.ONE;
		case Time _ -> UnitAlgebra.parse(timeUnit);
		case Symbol s -> UnitAlgebra.parse(unitOfSymbol.apply(s.name()));
		case Unary u -> u.operator() == UnaryOperator.NOT ? pureNumber(u.operand()) : unit(u.operand());
		case Binary b -> binary(b);
		case Call c -> call(c);
		case UserCall c -> userCall(c);
		case Table t -> {
			unit(t.at());
			yield null;
		}
		case Piecewise p -> piecewise(p);
		};
	}

	private Unit<?> number(Number n) {
		if (n.unit() == null) {
			return n.value() == 0 ? null : UnitAlgebra.ONE;
		}
		try {
			return Units.parse(n.unit());
		} catch (UnitSyntaxException e) {
			warn(n, e.getMessage());
			return null;
		}
	}

	/** Visits a condition, whose own unit is that of a pure number. */
	private Unit<?> pureNumber(Expression e) {
		unit(e);
		return UnitAlgebra.ONE;
	}

	private Unit<?> binary(Binary b) {
		if (b.operator() == BinaryOperator.POWER) {
			return power(b);
		}
		Unit<?> left = unit(b.left());
		Unit<?> right = unit(b.right());
		return switch (b.operator()) {
		case MULTIPLY -> left == null || right == null ? null : left.multiply(right);
		case DIVIDE -> left == null || right == null ? null : left.divide(right);
		case ADD, SUBTRACT -> same(b, "'" + b.operator().text() + "' joins", left, right);
		case AND, OR, XOR -> UnitAlgebra.ONE;
		default -> {
			same(b, "'" + b.operator().text() + "' compares", left, right);
			yield UnitAlgebra.ONE;
		}
		};
	}

	private Unit<?> same(Expression e, String what, Unit<?> left, Unit<?> right) {
		if (left != null && right != null) {
			String problem = UnitAlgebra.mismatch(left, right);
			if (problem != null) {
				warn(e, what + " " + Units.dimension(left) + " and " + Units.dimension(right) + problem);
			}
		}
		return left != null ? left : right;
	}

	private Unit<?> power(Binary b) {
		Unit<?> base = unit(b.left());
		requirePure(b.right(), "an exponent");
		if (base == null || UnitAlgebra.mismatch(base, UnitAlgebra.ONE) == null) {
			return base;
		}
		return b.right() instanceof Number n ? UnitAlgebra.power(base, n.value()) : null;
	}

	private void requirePure(Expression e, String what) {
		Unit<?> unit = unit(e);
		if (unit != null) {
			String problem = UnitAlgebra.mismatch(unit, UnitAlgebra.ONE);
			if (problem != null) {
				warn(e, what + " must be a pure number, and is " + Units.dimension(unit) + problem);
			}
		}
	}

	private Unit<?> call(Call c) {
		List<Expression> a = c.arguments();
		return switch (c.function()) {
		case ABS, FLOOR, CEIL -> unit(a.getFirst());
		case SQRT -> UnitAlgebra.power(unit(a.getFirst()), 0.5);
		case ROOT -> {
			requirePure(a.get(0), "the degree of a root");
			Unit<?> x = unit(a.get(1));
			yield a.get(0) instanceof Number n ? UnitAlgebra.power(x, 1 / n.value()) : null;
		}
		case MIN, MAX, REM -> common(c, a);
		case QUOTIENT -> {
			Unit<?> x = unit(a.get(0));
			Unit<?> y = unit(a.get(1));
			yield x == null || y == null ? null : x.divide(y);
		}
		case DELAY -> {
			Unit<?> x = unit(a.get(0));
			same(c, "delay and time are", unit(a.get(1)), UnitAlgebra.parse(timeUnit));
			yield x;
		}
		case RATE_OF -> {
			Unit<?> x = unit(a.getFirst());
			Unit<?> time = UnitAlgebra.parse(timeUnit);
			yield x == null || time == null ? null : x.divide(time);
		}
		case IMPLIES -> {
			a.forEach(this::unit);
			yield UnitAlgebra.ONE;
		}
		default -> {
			a.forEach(x -> requirePure(x, "the argument of " + c.function().text()));
			yield UnitAlgebra.ONE;
		}
		};
	}

	private Unit<?> common(Expression e, List<Expression> parts) {
		Unit<?> common = null;
		for (Expression part : parts) {
			common = same(e, "values of one kind are needed, but there are", common, unit(part));
		}
		return common;
	}

	private Unit<?> piecewise(Piecewise p) {
		List<Expression> values = new ArrayList<>();
		for (Piece piece : p.pieces()) {
			values.add(piece.value());
			unit(piece.condition());
		}
		if (p.otherwise() != null) {
			values.add(p.otherwise());
		}
		return common(p, values);
	}

	private Unit<?> userCall(UserCall c) {
		UserFunction f = functions.get(c.name());
		List<Unit<?>> arguments = new ArrayList<>();
		c.arguments().forEach(a -> arguments.add(unit(a)));
		if (f == null || f.parameters().size() != arguments.size()) {
			return null;
		}
		Map<String, Expression> placeholders = new LinkedHashMap<>();
		for (int i = 0; i < arguments.size(); i++) {
			placeholders.put(f.parameters().get(i), c.arguments().get(i));
		}
		Expression body = Expressions.substitute(f.body(), placeholders::get);
		if (!Expressions.userFunctions(body).isEmpty()) {
			return null;
		}
		UnitChecker inner = new UnitChecker(parsed, unitOfSymbol, timeUnit, functions);
		Unit<?> unit = inner.unit(body);
		if (warnings.isEmpty() && !inner.warnings.isEmpty()) {
			warn(c, "in the function '" + c.name() + "': " + inner.warnings.getFirst().text());
		}
		return unit;
	}

	private void warn(Expression e, String text) {
		warnings.add(new UnitWarning(parsed.span(e), text));
	}
}
