package org.starling.kinetics.expression;

import java.util.List;

import org.starling.kinetics.expression.Expression.Binary;
import org.starling.kinetics.expression.Expression.Call;
import org.starling.kinetics.expression.Expression.Piece;
import org.starling.kinetics.expression.Expression.Piecewise;

/**
 * Derivatives of the functions of one argument (Abramowitz and Stegun, Handbook of Mathematical Functions, 1964, chapters 4
 * and 7).
 */
final class FunctionDerivatives {

	private FunctionDerivatives() {
	}

	/** {@code f'(x)}. */
	static Expression of(MathFunction f, Expression x) {
		return switch (f) {
		case ABS -> sign(x);
		case EXP -> call(MathFunction.EXP, x);
		case LN -> reciprocal(x);
		case LOG10 -> reciprocal(Algebra.multiply(Expression.number(Math.log(10)), x));
		case SQRT -> Algebra.divide(Expression.number(0.5), call(MathFunction.SQRT, x));
		case ERF -> Algebra.multiply(Expression.number(2 / Math.sqrt(Math.PI)),
				call(MathFunction.EXP, Algebra.negate(square(x))));
		case SIN -> call(MathFunction.COS, x);
		case COS -> Algebra.negate(call(MathFunction.SIN, x));
		case TAN -> square(call(MathFunction.SEC, x));
		case SEC -> Algebra.multiply(call(MathFunction.SEC, x), call(MathFunction.TAN, x));
		case CSC -> Algebra.negate(Algebra.multiply(call(MathFunction.CSC, x), call(MathFunction.COT, x)));
		case COT -> Algebra.negate(square(call(MathFunction.CSC, x)));
		case SINH -> call(MathFunction.COSH, x);
		case COSH -> call(MathFunction.SINH, x);
		case TANH -> square(call(MathFunction.SECH, x));
		case SECH -> Algebra.negate(Algebra.multiply(call(MathFunction.SECH, x), call(MathFunction.TANH, x)));
		case CSCH -> Algebra.negate(Algebra.multiply(call(MathFunction.CSCH, x), call(MathFunction.COTH, x)));
		case COTH -> Algebra.negate(square(call(MathFunction.CSCH, x)));
		case ARCSIN -> reciprocal(root(Algebra.subtract(Expression.ONE, square(x))));
		case ARCCOS -> Algebra.negate(reciprocal(root(Algebra.subtract(Expression.ONE, square(x)))));
		case ARCTAN -> reciprocal(Algebra.add(Expression.ONE, square(x)));
		case ARCCOT -> Algebra.negate(reciprocal(Algebra.add(Expression.ONE, square(x))));
		case ARCSEC -> reciprocal(absoluteTimes(x, Algebra.subtract(square(x), Expression.ONE)));
		case ARCCSC -> Algebra.negate(reciprocal(absoluteTimes(x, Algebra.subtract(square(x), Expression.ONE))));
		case ARCSINH -> reciprocal(root(Algebra.add(square(x), Expression.ONE)));
		case ARCCOSH -> reciprocal(root(Algebra.subtract(square(x), Expression.ONE)));
		case ARCTANH, ARCCOTH -> reciprocal(Algebra.subtract(Expression.ONE, square(x)));
		case ARCSECH -> Algebra.negate(
				reciprocal(Algebra.multiply(x, root(Algebra.subtract(Expression.ONE, square(x))))));
		case ARCCSCH -> Algebra.negate(reciprocal(absoluteTimes(x, Algebra.add(Expression.ONE, square(x)))));
		default -> throw new IllegalArgumentException(f.text() + " is not a smooth function of one argument");
		};
	}

	private static Expression sign(Expression x) {
		Piece positive = new Piece(Expression.ONE, new Binary(BinaryOperator.GREATER, x, Expression.ZERO));
		Piece negative = new Piece(Expression.number(-1), new Binary(BinaryOperator.LESS, x, Expression.ZERO));
		return new Piecewise(List.of(positive, negative), Expression.ZERO);
	}

	private static Expression absoluteTimes(Expression x, Expression underRoot) {
		return Algebra.multiply(call(MathFunction.ABS, x), root(underRoot));
	}

	private static Expression call(MathFunction f, Expression x) {
		return new Call(f, x);
	}

	private static Expression root(Expression x) {
		return call(MathFunction.SQRT, x);
	}

	private static Expression square(Expression x) {
		return Algebra.power(x, Expression.number(2));
	}

	private static Expression reciprocal(Expression x) {
		return Algebra.divide(Expression.ONE, x);
	}
}
