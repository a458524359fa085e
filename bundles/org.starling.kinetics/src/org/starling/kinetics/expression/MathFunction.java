package org.starling.kinetics.expression;

import java.util.HashMap;
import java.util.Map;

/**
 * Functions of the language: those of SBML Level 3 Version 2 core and the error function. Arguments of trigonometric
 * functions are in radians.
 */
public enum MathFunction {
	ABS("abs", 1, 1), EXP("exp", 1, 1), LN("ln", 1, 1), LOG10("log10", 1, 1),
	/** base, argument */
	LOG("log", 2, 2), SQRT("sqrt", 1, 1),
	/** degree, argument */
	ROOT("root", 2, 2), FLOOR("floor", 1, 1), CEIL("ceil", 1, 1, "ceiling"),
	/** of whole numbers that are not negative; otherwise not a number */
	FACTORIAL("factorial", 1, 1),
	SIN("sin", 1, 1), COS("cos", 1, 1), TAN("tan", 1, 1), SEC("sec", 1, 1), CSC("csc", 1, 1), COT("cot", 1, 1),
	SINH("sinh", 1, 1), COSH("cosh", 1, 1), TANH("tanh", 1, 1), SECH("sech", 1, 1), CSCH("csch", 1, 1),
	COTH("coth", 1, 1),
	ARCSIN("arcsin", 1, 1, "asin"), ARCCOS("arccos", 1, 1, "acos"), ARCTAN("arctan", 1, 1, "atan"),
	ARCSEC("arcsec", 1, 1, "asec"), ARCCSC("arccsc", 1, 1, "acsc"), ARCCOT("arccot", 1, 1, "acot"),
	ARCSINH("arcsinh", 1, 1, "asinh"), ARCCOSH("arccosh", 1, 1, "acosh"), ARCTANH("arctanh", 1, 1, "atanh"),
	ARCSECH("arcsech", 1, 1, "asech"), ARCCSCH("arccsch", 1, 1, "acsch"), ARCCOTH("arccoth", 1, 1, "acoth"),
	MIN("min", 1, Integer.MAX_VALUE), MAX("max", 1, Integer.MAX_VALUE),
	/** the quotient without its fraction, towards zero */
	QUOTIENT("quotient", 2, 2),
	/** what {@link #QUOTIENT} leaves; it has the sign of the dividend */
	REM("rem", 2, 2),
	IMPLIES("implies", 2, 2),
	/** error function */
	ERF("erf", 1, 1),
	/** value an argument had a while ago */
	DELAY("delay", 2, 2),
	/** time derivative of a symbol */
	RATE_OF("rateOf", 1, 1);

	private static final Map<String, MathFunction> BY_NAME = new HashMap<>();

	static {
		for (MathFunction f : values()) {
			BY_NAME.put(f.text, f);
			for (String alias : f.aliases) {
				BY_NAME.put(alias, f);
			}
		}
	}

	private final String text;
	private final int fewest;
	private final int most;
	private final String[] aliases;

	MathFunction(String text, int fewest, int most, String... aliases) {
		this.text = text;
		this.fewest = fewest;
		this.most = most;
		this.aliases = aliases;
	}

	/** The name that is printed. */
	public String text() {
		return text;
	}

	/** Whether it takes that many arguments. */
	public boolean accepts(int arguments) {
		return arguments >= fewest && arguments <= most;
	}

	/** For a message: how many arguments it takes. */
	String arity() {
		String number = most == Integer.MAX_VALUE ? "at least " + fewest : String.valueOf(fewest);
		return number + (fewest == 1 ? " argument" : " arguments");
	}

	/** The function of that name or alias, or null. */
	static MathFunction of(String name) {
		return BY_NAME.get(name);
	}
}
