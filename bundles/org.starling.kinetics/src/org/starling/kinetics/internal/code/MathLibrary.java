package org.starling.kinetics.internal.code;

import java.util.Arrays;

import org.starling.kinetics.expression.MathFunction;

/** What the functions of the language compute; generated code calls these by name. Outside of its domain each gives NaN. */
final class MathLibrary {

	private static final int LARGEST_FACTORIAL = 170;

	private MathLibrary() {
	}

	/** A function of one argument. */
	static double apply(MathFunction f, double x) {
		return switch (f) {
		case ABS -> Math.abs(x);
		case EXP -> Math.exp(x);
		case LN -> Math.log(x);
		case LOG10 -> Math.log10(x);
		case SQRT -> Math.sqrt(x);
		case FLOOR -> Math.floor(x);
		case CEIL -> Math.ceil(x);
		case FACTORIAL -> factorial(x);
		case SIN -> Math.sin(x);
		case COS -> Math.cos(x);
		case TAN -> Math.tan(x);
		case SEC -> 1 / Math.cos(x);
		case CSC -> 1 / Math.sin(x);
		case COT -> 1 / Math.tan(x);
		case SINH -> Math.sinh(x);
		case COSH -> Math.cosh(x);
		case TANH -> Math.tanh(x);
		case SECH -> 1 / Math.cosh(x);
		case CSCH -> 1 / Math.sinh(x);
		case COTH -> 1 / Math.tanh(x);
		case ARCSIN -> Math.asin(x);
		case ARCCOS -> Math.acos(x);
		case ARCTAN -> Math.atan(x);
		case ARCSEC -> Math.acos(1 / x);
		case ARCCSC -> Math.asin(1 / x);
		case ARCCOT -> Math.atan(1 / x);
		case ARCSINH -> arcsinh(x);
		case ARCCOSH -> arccosh(x);
		case ARCTANH -> arctanh(x);
		case ARCSECH -> arccosh(1 / x);
		case ARCCSCH -> arcsinh(1 / x);
		case ARCCOTH -> arctanh(1 / x);
		case ERF -> ErrorFunction.erf(x);
		case MIN, MAX -> x;
		default -> throw new IllegalArgumentException(f.text() + " is not a function of one argument");
		};
	}

	/** A function of two arguments. */
	static double apply(MathFunction f, double x, double y) {
		return switch (f) {
		case LOG -> Math.log(y) / Math.log(x);
		case ROOT -> root(x, y);
		case QUOTIENT -> quotient(x, y);
		case REM -> x % y;
		case IMPLIES -> x == 0 || y != 0 ? 1 : 0;
		case MIN -> Math.min(x, y);
		case MAX -> Math.max(x, y);
		default -> throw new IllegalArgumentException(f.text() + " is not a function of two arguments");
		};
	}

	static double quotient(double x, double y) {
		double q = x / y;
		return q < 0 ? Math.ceil(q) : Math.floor(q);
	}

	static double root(double degree, double x) {
		if (degree == 2) {
			return Math.sqrt(x);
		}
		boolean odd = Math.abs(degree % 2) == 1;
		return x < 0 && odd ? -Math.pow(-x, 1 / degree) : Math.pow(x, 1 / degree);
	}

	static double factorial(double x) {
		if (!(x >= 0) || x != Math.rint(x)) {
			return Double.NaN;
		}
		if (x > LARGEST_FACTORIAL) {
			return Double.POSITIVE_INFINITY;
		}
		double product = 1;
		for (int k = 2; k <= x; k++) {
			product *= k;
		}
		return product;
	}

	static double arcsinh(double x) {
		double a = Math.abs(x);
		return Math.copySign(Math.log1p(a + a * a / (1 + Math.sqrt(a * a + 1))), x);
	}

	static double arccosh(double x) {
		return Math.log(x + Math.sqrt((x - 1) * (x + 1)));
	}

	static double arctanh(double x) {
		return 0.5 * Math.log1p(2 * x / (1 - x));
	}

	/** Value of a table, or its slope to the right. */
	static double interpolate(double x, double[] xs, double[] ys, boolean slope) {
		int last = xs.length - 1;
		if (Double.isNaN(x)) {
			return x;
		}
		if (x < xs[0]) {
			return slope ? 0 : ys[0];
		}
		if (x >= xs[last]) {
			return slope ? 0 : ys[last];
		}
		int found = Arrays.binarySearch(xs, x);
		int i = found >= 0 ? found : -found - 2;
		double m = (ys[i + 1] - ys[i]) / (xs[i + 1] - xs[i]);
		return slope ? m : ys[i] + m * (x - xs[i]);
	}
}
