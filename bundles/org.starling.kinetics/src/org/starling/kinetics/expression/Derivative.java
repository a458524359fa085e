package org.starling.kinetics.expression;

import java.util.ArrayList;
import java.util.List;

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

/**
 * Partial derivatives of formulas, simplified. Where a formula has a kink or a jump (abs, min, piecewise, floor) the derivative
 * is the one beside it.
 */
public final class Derivative {

	private final Expression variable;

	private Derivative(Expression variable) {
		this.variable = variable;
	}

	/**
	 * @param variable a {@link Symbol} or {@link Time}; all other symbols count as constant
	 * @throws UnsupportedOperationException for delay, rateOf and functions of the model, which must be inlined before
	 */
	public static Expression of(Expression expression, Expression variable) {
		if (!(variable instanceof Symbol) && !(variable instanceof Time)) {
			throw new IllegalArgumentException("only a symbol or time is a variable, not " + variable);
		}
		return new Derivative(variable).of(expression);
	}

	private Expression of(Expression e) {
		return switch (e) {
		case Number _, Constant _ -> Expression.ZERO;
		case Symbol _, Time _ -> e.equals(variable) ? Expression.ONE : Expression.ZERO;
		case Unary u -> u.operator() == UnaryOperator.NEGATE ? Algebra.negate(of(u.operand())) : Expression.ZERO;
		case Binary b -> binary(b);
		case Call c -> call(c);
		case Table t -> t.slope() ? Expression.ZERO
				: Algebra.multiply(new Table(t.at(), t.xs(), t.ys(), true), of(t.at()));
		case Piecewise p -> piecewise(p);
		case UserCall c -> throw new UnsupportedOperationException(
				"the function '" + c.name() + "' must be inlined before it is differentiated");
		};
	}

	private Expression binary(Binary b) {
		Expression f = b.left();
		Expression g = b.right();
		return switch (b.operator()) {
		case ADD -> Algebra.add(of(f), of(g));
		case SUBTRACT -> Algebra.subtract(of(f), of(g));
		case MULTIPLY -> Algebra.add(Algebra.multiply(of(f), g), Algebra.multiply(f, of(g)));
		case DIVIDE -> quotient(f, g);
		case POWER -> power(f, g);
		default -> Expression.ZERO;
		};
	}

	private Expression quotient(Expression f, Expression g) {
		Expression df = of(f);
		Expression dg = of(g);
		if (Algebra.isZero(dg)) {
			return Algebra.divide(df, g);
		}
		Expression second = Algebra.divide(Algebra.multiply(f, dg), square(g));
		return Algebra.subtract(Algebra.divide(df, g), second);
	}

	private Expression power(Expression f, Expression g) {
		Expression df = of(f);
		Expression dg = of(g);
		Expression ofBase = Algebra.multiply(
				Algebra.multiply(g, Algebra.power(f, Algebra.subtract(g, Expression.ONE))), df);
		if (Algebra.isZero(dg)) {
			return ofBase;
		}
		Expression ofExponent = Algebra.multiply(Algebra.multiply(Algebra.power(f, g), new Call(MathFunction.LN, f)), dg);
		return Algebra.add(ofBase, ofExponent);
	}

	private Expression piecewise(Piecewise p) {
		List<Piece> pieces = new ArrayList<>();
		boolean zero = true;
		for (Piece piece : p.pieces()) {
			Expression d = of(piece.value());
			zero &= Algebra.isZero(d);
			pieces.add(new Piece(d, piece.condition()));
		}
		Expression otherwise = p.otherwise() == null ? null : of(p.otherwise());
		zero &= otherwise == null || Algebra.isZero(otherwise);
		return zero ? Expression.ZERO : new Piecewise(pieces, otherwise);
	}

	private Expression call(Call c) {
		return switch (c.function()) {
		case MIN -> extreme(c, BinaryOperator.LESS_OR_EQUAL);
		case MAX -> extreme(c, BinaryOperator.GREATER_OR_EQUAL);
		case LOG -> of(new Binary(BinaryOperator.DIVIDE, new Call(MathFunction.LN, c.arguments().get(1)),
				new Call(MathFunction.LN, c.arguments().get(0))));
		case ROOT -> root(c);
		case REM -> Algebra.subtract(of(c.arguments().get(0)), Algebra
				.multiply(new Call(MathFunction.QUOTIENT, c.arguments()), of(c.arguments().get(1))));
		case FLOOR, CEIL, FACTORIAL, QUOTIENT, IMPLIES -> Expression.ZERO;
		case DELAY, RATE_OF -> throw new UnsupportedOperationException(
				c.function().text() + " has no derivative with respect to the state");
		default -> {
			Expression inner = of(c.arguments().getFirst());
			yield Algebra.isZero(inner) ? inner
					: Algebra.multiply(FunctionDerivatives.of(c.function(), c.arguments().getFirst()), inner);
		}
		};
	}

	/** By {@code root(n, x)} itself, so that odd roots of negative numbers have their derivative too. */
	private Expression root(Call c) {
		Expression degree = c.arguments().get(0);
		Expression x = c.arguments().get(1);
		if (Algebra.isZero(of(degree))) {
			return Algebra.multiply(Algebra.divide(c, Algebra.multiply(degree, x)), of(x));
		}
		return of(new Binary(BinaryOperator.POWER, x, Algebra.divide(Expression.ONE, degree)));
	}

	/** The derivative of the argument that is the extreme one. */
	private Expression extreme(Call c, BinaryOperator beats) {
		List<Expression> arguments = c.arguments();
		List<Piece> pieces = new ArrayList<>();
		boolean zero = true;
		for (int i = 0; i + 1 < arguments.size(); i++) {
			Expression condition = null;
			for (int j = i + 1; j < arguments.size(); j++) {
				Expression wins = new Binary(beats, arguments.get(i), arguments.get(j));
				condition = condition == null ? wins : new Binary(BinaryOperator.AND, condition, wins);
			}
			Expression d = of(arguments.get(i));
			zero &= Algebra.isZero(d);
			pieces.add(new Piece(d, condition));
		}
		Expression last = of(arguments.getLast());
		return pieces.isEmpty() || zero && Algebra.isZero(last) ? last : new Piecewise(pieces, last);
	}

	private static Expression square(Expression e) {
		return Algebra.power(e, Expression.number(2));
	}
}
