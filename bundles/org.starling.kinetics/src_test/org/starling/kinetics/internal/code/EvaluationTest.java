package org.starling.kinetics.internal.code;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.classfile.ClassFile;
import java.lang.classfile.Attributes;
import java.lang.constant.ClassDesc;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.kinetics.expression.Derivative;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionParser;

/** Generated code and interpretation against known values, and against each other. */
class EvaluationTest {

	/** Values from Abramowitz and Stegun (1964), tables 4.2, 4.6, 4.10, 4.14, 4.15, 7.1, and from arithmetic. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "-2^2|0|-4", "2^3^2|0|512", "2^-2|0|0.25", "1 - 2 - 3|0|-4", "12 / 3 / 2|0|2",
			"not 0|0|1", "not 3|0|0", "1 or 0 and 0|0|1", "1 xor 1|0|0", "2 xor 3|0|0", "1 < 2 and 2 <= 2|0|1", "x == 3|3|1", "x != 3|3|0",
			"x > nan|1|0", "x != nan|1|1", "x == nan|1|0", "not (x < nan)|1|1", "piecewise(1, x < 2, 5, x < 4, 9)|3|5",
			"piecewise(1, x < 2, 5, x < 4, 9)|7|9", "piecewise(1, x < 2)|3|NaN", "(x > 2) + 1|3|2", "factorial(5)|0|120",
			"factorial(0)|0|1", "factorial(2.5)|0|NaN", "quotient(-7, 2)|0|-3", "rem(-7, 2)|0|-1", "rem(7, -2)|0|1",
			"log(2, 8)|0|3", "root(3, x)|-8|-2", "root(2, 16)|0|4", "ln(x)|10|2.302585092994046", "log10(1000)|0|3",
			"exp(1)|0|2.718281828459045", "sin(0.5)|0|0.479425538604203", "sec(0.5)|0|1.1394939273245492",
			"csc(0.5)|0|2.0858296429334882", "cot(0.5)|0|1.830487721712452", "sinh(1)|0|1.1752011936438014",
			"arcsinh(1)|0|0.881373587019543", "arccosh(2)|0|1.3169578969248168", "arctanh(0.5)|0|0.5493061443340549",
			"arccoth(2)|0|0.5493061443340549", "arcsech(0.5)|0|1.3169578969248168", "arccsch(1)|0|0.881373587019543",
			"arccot(1)|0|0.7853981633974483", "arcsec(2)|0|1.0471975511965979", "arccsc(2)|0|0.5235987755982989",
			"erf(0.5)|0|0.5204998778130465", "erf(1)|0|0.8427007929497149", "erf(2)|0|0.9953222650189527",
			"erf(-3.5)|0|-0.9999992569016276", "erf(7)|0|1", "min(3, 1, 2)|0|1", "max(3, 1, 2)|0|3", "implies(0, 0)|0|1",
			"implies(1, 0)|0|0", "floor(-1.5)|0|-2", "ceil(-1.5)|0|-1", "table(x, 0, 1, 2, 5)|1|3", "table(x, 0, 1, 2, 5)|-4|1",
			"table(x, 0, 1, 2, 5)|9|5", "tableSlope(x, 0, 1, 2, 5, 3, 5)|2|0", "tableSlope(x, 0, 1, 2, 5)|1|2", "x^2|3|9", "x^-1|4|0.25",
			"x^0.5|9|3", "5[mg/L] * 2|0|10", "abs(x)|-3|3", "avogadro|0|6.02214076e23", "sech(1)|0|0.6480542736638855" })
	void knownValues(String text, double x, double expected) {
		double tolerance = Double.isNaN(expected) ? 0 : Math.abs(expected) * 4e-16;
		assertNear(expected, Evaluated.compiled(text, x), tolerance);
		assertNear(expected, Evaluated.interpreted(text, x), tolerance);
	}

	private static void assertNear(double expected, double actual, double tolerance) {
		assertTrue(Double.compare(expected, actual) == 0 || Math.abs(expected - actual) <= tolerance,
				() -> expected + " expected, not " + actual);
	}

	/** The conditions of generated code are the interpreter's, with state on the left so that nothing is folded. */
	@ParameterizedTest
	@ValueSource(strings = { "(x < y or x > 2) and not (y == x)", "x xor (y < 2)", "implies(x > y, y > 1)", "not (x or y)",
			"(x >= y) + (x <= y) * 2", "piecewise(x, not (x > y and y != 2), y, x, 7)", "not not (x > y)",
			"min(x, y) + max(x, 2, y)", "rem(x, y + 3) + quotient(x * 7, y + 3)", "x^y + x^2 - x^-1", "table(x * y, -1, 2, 0, 5, 3, -2)" })
	void codeAgreesWithInterpretation(String text) {
		Expression e = ExpressionParser.parse(text);
		for (double x : new double[] { -1.5, 0, 0.5, 2, 3, Double.NaN }) {
			for (double y : new double[] { -1.5, 0, 0.5, 2, 3, Double.NaN }) {
				double[] u = { x, y, 1 };
				assertEquals(Evaluated.interpreted(e, 1, u, new double[3]), Evaluated.compiled(e, 1, u, new double[3]),
						text + " at " + x + ", " + y);
			}
		}
	}

	/** Analytic derivatives against Ridders' extrapolated difference quotients (Adv. Eng. Software 4 (1982) 75). */
	@ParameterizedTest
	@ValueSource(strings = { "x * y / (x + a)", "exp(-a * x) * x^2", "a * x^b / (c^b + x^b)", "b^x", "x^x", "ln(x) + log10(x) + log(3, x)",
			"log(x, 3)", "sqrt(x) * root(3, x)", "sin(x) * cos(x) + tan(x)", "sec(x) + csc(x) + cot(x)", "sinh(x) + cosh(x) * tanh(x)",
			"sech(x) + csch(x) + coth(x)", "arcsin(x / 3) + arccos(x / 3) + arctan(x)", "arcsec(x + 1) + arccsc(x + 1) + arccot(x)",
			"arcsinh(x) + arccosh(x + 1) + arctanh(x / 3)", "arcsech(x / 3) + arccsch(x) + arccoth(x + 2)", "erf(x)", "abs(x - 5)",
			"min(x, x^2, 7) + max(x, x^2)", "piecewise(x^2, x > 0.5, x)", "table(x, 0, 1, 2, 5)", "rem(x^2, 1) + quotient(x, 3) + floor(x)",
			"(x + y)^2 - (x - y)^3", "-x / y", "1 / x", "root(x, 5)" })
	void derivatives(String text) {
		Expression e = ExpressionParser.parse(text);
		Expression d = Derivative.of(e, Expression.symbol("x"));
		double[] p = { 0.7, 1.8, 2.2 };
		for (double x : new double[] { 1.1, 1.3 }) {
			double expected = ridders(e, x, p);
			assertEquals(expected, Evaluated.compiled(d, 0, new double[] { x, 0.4, 0 }, p), 1e-8 * Math.max(1, Math.abs(expected)));
		}
	}

	private static double ridders(Expression e, double x, double[] p) {
		int n = 8;
		double[][] a = new double[n][n];
		double h = 0.05;
		for (int i = 0; i < n; i++, h /= 2) {
			a[i][0] = (value(e, x + h, p) - value(e, x - h, p)) / (2 * h);
			double factor = 1;
			for (int k = 1; k <= i; k++) {
				factor *= 4;
				a[i][k] = (factor * a[i][k - 1] - a[i - 1][k - 1]) / (factor - 1);
			}
		}
		return a[4][4];
	}

	private static double value(Expression e, double x, double[] p) {
		return Evaluated.interpreted(e, 0, new double[] { x, 0.4, 0 }, p);
	}

	@Test
	void theDerivativeOfAConstantIsZeroAndSimple() {
		assertEquals(Expression.ZERO, Derivative.of(ExpressionParser.parse("exp(a) * y + 3"), Expression.symbol("x")));
		assertEquals(ExpressionParser.parse("a"), Derivative.of(ExpressionParser.parse("a * x + y"), Expression.symbol("x")));
	}

	/** A large system is cut into methods that HotSpot compiles, and gives the same numbers as the interpreter. */
	@Test
	void largeSystemsAreCutIntoSmallMethods() {
		Random random = new Random(7);
		Map<String, Slot> slots = new HashMap<>();
		for (int i = 0; i < 400; i++) {
			slots.put("s" + i, Slot.state(i));
			slots.put("k" + i, Slot.constant(i));
		}
		Map<String, Expression> definitions = new LinkedHashMap<>();
		for (int i = 0; i < 3000; i++) {
			String law = "k" + random.nextInt(400) + " * s" + random.nextInt(400) + " / (1 + s" + random.nextInt(400) + ")"
					+ (i > 50 ? " + 0.1 * r" + random.nextInt(i) : "") + " + exp(-k" + random.nextInt(400) + ")";
			definitions.put("r" + i, ExpressionParser.parse(law));
		}
		List<Expression> rates = new ArrayList<>();
		for (int i = 0; i < 400; i++) {
			rates.add(ExpressionParser.parse("r" + random.nextInt(3000) + " - r" + random.nextInt(3000) + " + piecewise(r"
					+ random.nextInt(3000) + ", s" + i + " > 0.5, 0)"));
		}
		Programs programs = new Programs(slots, definitions);
		double[] u = random.doubles(400).toArray();
		double[] p = random.doubles(400).toArray();
		double[] compiled = new double[400];
		double[] interpreted = new double[400];
		programs.compile(rates).run(0, u, p, compiled);
		programs.interpret(rates).run(0, u, p, interpreted);
		for (int i = 0; i < 400; i++) {
			assertEquals(interpreted[i], compiled[i], 1e-14 * Math.abs(interpreted[i]));
		}
		DagBuilder builder = new DagBuilder(slots, false);
		definitions.forEach(builder::define);
		int[] outputs = rates.stream().mapToInt(builder::build).toArray();
		var model = ClassFile.of().parse(ProgramCompiler.classFile(builder.dag(), outputs, Targets.inOrder(outputs.length), new TableData(ClassDesc.of("X"))));
		int methods = model.methods().size();
		assertTrue(methods > 5, methods + " methods");
		model.methods().forEach(m -> m.findAttribute(Attributes.code())
				.ifPresent(code -> assertTrue(code.codeLength() < 8000, m.methodName() + ": " + code.codeLength())));
	}
}
