package org.starling.kinetics.expression;

import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Number;
import org.starling.kinetics.expression.Expression.Unary;

/** Builds expressions and drops at once what adds nothing: zero terms, factors of one, operations on numbers. */
final class Algebra {

	private Algebra() {
	}

	static Expression add(Expression a, Expression b) {
		if (isValue(a, 0)) {
			return b;
		}
		if (isValue(b, 0)) {
			return a;
		}
		if (isPlain(a) && isPlain(b)) {
			return Expression.number(value(a) + value(b));
		}
		if (b instanceof Unary n && n.operator() == UnaryOperator.NEGATE) {
			return new Binary(BinaryOperator.SUBTRACT, a, n.operand());
		}
		return new Binary(BinaryOperator.ADD, a, b);
	}

	static Expression subtract(Expression a, Expression b) {
		if (isValue(b, 0)) {
			return a;
		}
		if (isValue(a, 0)) {
			return negate(b);
		}
		if (isPlain(a) && isPlain(b)) {
			return Expression.number(value(a) - value(b));
		}
		return new Binary(BinaryOperator.SUBTRACT, a, b);
	}

	static Expression negate(Expression a) {
		if (isPlain(a)) {
			return Expression.number(-value(a));
		}
		return a instanceof Unary n && n.operator() == UnaryOperator.NEGATE ? n.operand()
				: new Unary(UnaryOperator.NEGATE, a);
	}

	static Expression multiply(Expression a, Expression b) {
		if (isValue(a, 0) || isValue(b, 0)) {
			return Expression.ZERO;
		}
		if (isValue(a, 1)) {
			return b;
		}
		if (isValue(b, 1)) {
			return a;
		}
		if (isPlain(a) && isPlain(b)) {
			return Expression.number(value(a) * value(b));
		}
		if (isValue(a, -1)) {
			return negate(b);
		}
		if (isValue(b, -1)) {
			return negate(a);
		}
		return new Binary(BinaryOperator.MULTIPLY, a, b);
	}

	static Expression divide(Expression a, Expression b) {
		if (isValue(a, 0)) {
			return Expression.ZERO;
		}
		if (isValue(b, 1)) {
			return a;
		}
		if (isPlain(a) && isPlain(b)) {
			return Expression.number(value(a) / value(b));
		}
		return new Binary(BinaryOperator.DIVIDE, a, b);
	}

	static Expression power(Expression a, Expression b) {
		if (isValue(b, 1)) {
			return a;
		}
		if (isValue(b, 0)) {
			return Expression.ONE;
		}
		if (isPlain(a) && isPlain(b)) {
			return Expression.number(Math.pow(value(a), value(b)));
		}
		return new Binary(BinaryOperator.POWER, a, b);
	}

	static boolean isZero(Expression e) {
		return isValue(e, 0);
	}

	private static boolean isValue(Expression e, double value) {
		return e instanceof Number n && n.value() == value;
	}

	private static boolean isPlain(Expression e) {
		return e instanceof Number n && n.unit() == null;
	}

	private static double value(Expression e) {
		return ((Number) e).value();
	}
}
