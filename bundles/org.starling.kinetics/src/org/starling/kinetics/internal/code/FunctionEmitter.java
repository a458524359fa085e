package org.starling.kinetics.internal.code;

import java.lang.classfile.CodeBuilder;
import java.lang.constant.ClassDesc;
import java.lang.constant.ConstantDescs;
import java.lang.constant.MethodTypeDesc;
import java.util.List;

import org.starling.kinetics.expression.MathFunction;

/** Writes calls of the language's functions: of {@link Math} where it has them, else of {@link MathLibrary}. */
final class FunctionEmitter {

	private static final ClassDesc MATH = ClassDesc.of(Math.class.getName());
	private static final ClassDesc LIBRARY = ClassDesc.of(MathLibrary.class.getName());
	private static final ClassDesc ERROR_FUNCTION = ClassDesc.of(ErrorFunction.class.getName());
	private static final MethodTypeDesc ONE = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double);
	private static final MethodTypeDesc TWO = MethodTypeDesc.of(ConstantDescs.CD_double, ConstantDescs.CD_double,
			ConstantDescs.CD_double);

	private final CodeBuilder code;
	private final Emitter values;

	FunctionEmitter(CodeBuilder code, Emitter values) {
		this.code = code;
		this.values = values;
	}

	void emit(MathFunction f, List<Integer> in) {
		switch (f) {
		case LOG -> {
			values.value(in.get(1));
			math("log", 1);
			values.value(in.get(0));
			math("log", 1);
			code.ddiv();
		}
		case SEC, CSC, COT, SECH, CSCH, COTH -> {
			code.dconst_1();
			values.value(in.get(0));
			math(reciprocalOf(f), 1);
			code.ddiv();
		}
		case ARCSEC, ARCCSC, ARCCOT, ARCSECH, ARCCSCH, ARCCOTH -> {
			code.dconst_1();
			values.value(in.get(0));
			code.ddiv();
			call(ofReciprocal(f));
		}
		default -> {
			in.forEach(values::value);
			if (f == MathFunction.MIN || f == MathFunction.MAX) {
				if (in.size() == 2) {
					math(f.text(), 2);
				}
			} else {
				call(f);
			}
		}
		}
	}

	/** Calls a method of {@link Math} with that many arguments. */
	void math(String name, int arguments) {
		code.invokestatic(MATH, name, arguments == 1 ? ONE : TWO);
	}

	private void call(MathFunction f) {
		switch (f) {
		case ABS, EXP, LOG10, SQRT, FLOOR, CEIL, SIN, COS, TAN, SINH, COSH, TANH -> math(f.text(), 1);
		case LN -> math("log", 1);
		case ARCSIN -> math("asin", 1);
		case ARCCOS -> math("acos", 1);
		case ARCTAN -> math("atan", 1);
		case REM -> code.drem();
		case ARCSINH, ARCCOSH, ARCTANH, FACTORIAL -> code.invokestatic(LIBRARY, f.text(), ONE);
		case QUOTIENT, ROOT -> code.invokestatic(LIBRARY, f.text(), TWO);
		case ERF -> code.invokestatic(ERROR_FUNCTION, "erf", ONE);
		default -> throw new IllegalArgumentException("no code for " + f.text());
		}
	}

	private static String reciprocalOf(MathFunction f) {
		return switch (f) {
		case SEC -> "cos";
		case CSC -> "sin";
		case COT -> "tan";
		case SECH -> "cosh";
		case CSCH -> "sinh";
		default -> "tanh";
		};
	}

	private static MathFunction ofReciprocal(MathFunction f) {
		return switch (f) {
		case ARCSEC -> MathFunction.ARCCOS;
		case ARCCSC -> MathFunction.ARCSIN;
		case ARCCOT -> MathFunction.ARCTAN;
		case ARCSECH -> MathFunction.ARCCOSH;
		case ARCCSCH -> MathFunction.ARCSINH;
		default -> MathFunction.ARCTANH;
		};
	}
}
