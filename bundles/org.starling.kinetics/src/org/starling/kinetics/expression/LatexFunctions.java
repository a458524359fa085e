package org.starling.kinetics.expression;

import java.util.List;

import org.starling.kinetics.expression.Expression.Call;

/** Functions of the language as LaTeX. */
final class LatexFunctions {

	private LatexFunctions() {
	}

	/** Whether it is set with an exponent or another sign behind, so that a further exponent needs parentheses. */
	static boolean isPower(Call c) {
		return c.function() == MathFunction.EXP || c.function() == MathFunction.FACTORIAL;
	}

	static String print(Call c) {
		List<Expression> in = c.arguments();
		String first = LatexPrinter.print(in.getFirst());
		return switch (c.function()) {
		case ABS -> "\\left|" + first + "\\right|";
		case EXP -> "\\mathrm{e}^{" + first + "}";
		case SQRT -> "\\sqrt{" + first + "}";
		case ROOT -> "\\sqrt[" + first + "]{" + LatexPrinter.print(in.getLast()) + "}";
		case FLOOR -> "\\left\\lfloor " + first + " \\right\\rfloor";
		case CEIL -> "\\left\\lceil " + first + " \\right\\rceil";
		case FACTORIAL -> LatexPrinter.print(in.getFirst(), BinaryOperator.POWER.precedence() + 1) + "!";
		case LOG10 -> "\\log_{10}" + LatexPrinter.arguments(in);
		case LOG -> "\\log_{" + first + "}" + LatexPrinter.arguments(in.subList(1, 2));
		case IMPLIES -> "\\left(" + first + " \\Rightarrow " + LatexPrinter.print(in.getLast()) + "\\right)";
		case DELAY -> LatexPrinter.print(in.getFirst(), BinaryOperator.POWER.precedence() + 1) + "\\left(t - "
				+ LatexPrinter.print(in.getLast(), BinaryOperator.MULTIPLY.precedence()) + "\\right)";
		case RATE_OF -> "\\frac{\\mathrm{d} " + first + "}{\\mathrm{d} t}";
		case LN, SIN, COS, TAN, SEC, CSC, COT, SINH, COSH, TANH, COTH, ARCSIN, ARCCOS, ARCTAN, MIN, MAX ->
			"\\" + c.function().text() + LatexPrinter.arguments(in);
		case SECH, CSCH, ARCSEC, ARCCSC, ARCCOT, ARCSINH, ARCCOSH, ARCTANH, ARCSECH, ARCCSCH, ARCCOTH, QUOTIENT, REM, ERF ->
			"\\operatorname{" + c.function().text() + "}" + LatexPrinter.arguments(in);
		};
	}
}
