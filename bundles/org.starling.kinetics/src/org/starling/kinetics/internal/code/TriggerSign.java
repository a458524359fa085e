package org.starling.kinetics.internal.code;

import java.util.List;

import org.starling.kinetics.expression.BinaryOperator;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;
import org.starling.kinetics.expression.Expression.Unary;
import org.starling.kinetics.expression.MathFunction;
import org.starling.kinetics.expression.UnaryOperator;

/**
 * Turns a condition into a number that is at least zero exactly when the condition holds, and that varies smoothly where the
 * condition compares smooth quantities, so that a solver can locate where it becomes true.
 */
public final class TriggerSign {

	private static final Expression JUST_BELOW_ZERO = Expression.number(-Double.MIN_VALUE);

	private TriggerSign() {
	}

	public static Expression of(Expression condition) {
		return of(condition, true);
	}

	/** @param wanted the truth value for which the sign is positive */
	private static Expression of(Expression e, boolean wanted) {
		return switch (e) {
		case Unary u when u.operator() == UnaryOperator.NOT -> of(u.operand(), !wanted);
		case Binary b when b.operator().kind() == BinaryOperator.Kind.COMPARISON -> comparison(
				wanted ? b.operator() : opposite(b.operator()), b.left(), b.right());
		case Binary b when b.operator() == BinaryOperator.AND -> join(wanted, of(b.left(), wanted), of(b.right(), wanted));
		case Binary b when b.operator() == BinaryOperator.OR -> join(!wanted, of(b.left(), wanted), of(b.right(), wanted));
		case Binary b when b.operator() == BinaryOperator.XOR -> join(false,
				join(true, of(b.left(), true), of(b.right(), !wanted)),
				join(true, of(b.left(), false), of(b.right(), wanted)));
		case Call c when c.function() == MathFunction.IMPLIES -> join(!wanted, of(c.arguments().get(0), !wanted),
				of(c.arguments().get(1), wanted));
		default -> new Piecewise(List.of(new Piece(Expression.number(wanted ? 1 : -1), e)),
				Expression.number(wanted ? -1 : 1));
		};
	}

	private static Expression comparison(BinaryOperator operator, Expression a, Expression b) {
		return switch (operator) {
		case GREATER -> strict(a, b);
		case LESS -> strict(b, a);
		case GREATER_OR_EQUAL -> minus(a, b);
		case LESS_OR_EQUAL -> minus(b, a);
		case EQUAL -> new Unary(UnaryOperator.NEGATE, new Call(MathFunction.ABS, minus(a, b)));
		default -> new Piecewise(List.of(new Piece(Expression.ONE, new Binary(BinaryOperator.NOT_EQUAL, a, b))),
				Expression.number(-1));
		};
	}

	private static Expression strict(Expression a, Expression b) {
		return new Piecewise(List.of(new Piece(minus(a, b), new Binary(BinaryOperator.GREATER, a, b))),
				new Call(MathFunction.MIN, minus(a, b), JUST_BELOW_ZERO));
	}

	private static BinaryOperator opposite(BinaryOperator operator) {
		return switch (operator) {
		case GREATER -> BinaryOperator.LESS_OR_EQUAL;
		case LESS -> BinaryOperator.GREATER_OR_EQUAL;
		case GREATER_OR_EQUAL -> BinaryOperator.LESS;
		case LESS_OR_EQUAL -> BinaryOperator.GREATER;
		case EQUAL -> BinaryOperator.NOT_EQUAL;
		default -> BinaryOperator.EQUAL;
		};
	}

	private static Expression join(boolean both, Expression a, Expression b) {
		return new Call(both ? MathFunction.MIN : MathFunction.MAX, a, b);
	}

	private static Expression minus(Expression a, Expression b) {
		return new Binary(BinaryOperator.SUBTRACT, a, b);
	}
}
