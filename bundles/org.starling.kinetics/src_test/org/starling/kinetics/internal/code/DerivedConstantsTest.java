package org.starling.kinetics.internal.code;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

import org.junit.jupiter.api.Test;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionParser;

/** What is computed once a solve, against the same arithmetic in Java. */
class DerivedConstantsTest {

	private static final Map<String, Slot> SLOTS = Map.of("x", Slot.state(0), "a", Slot.constant(0), "b", Slot.constant(1),
			"c", Slot.constant(2), "inflow", Slot.constant(3));

	private final DerivedConstants derived = new DerivedConstants(3, 4);

	private double[] values(double x, double a, double b, double c, double inflow, String... formulas) {
		List<Expression> parsed = Arrays.stream(formulas).map(ExpressionParser::parse).toList();
		Program program = new Programs(SLOTS, Map.of(), UnaryOperator.identity(), derived).compile(parsed);
		double[] p = Arrays.copyOf(new double[] { a, b, c, inflow }, 4 + derived.size());
		derived.fill(p);
		double[] out = new double[formulas.length];
		program.run(0, new double[] { x }, p, out);
		return out;
	}

	@Test
	void partsOfConstantsAloneAreComputedOnce() {
		double x = 0.7;
		double a = 3;
		double b = 5;
		double c = 0.3;
		assertArrayEquals(new double[] { a * x * b / c, Math.exp(a) * x / (b + c), a / c - 1, x, a, 2, -x / c },
				values(x, a, b, c, 9, "a*x*b/c", "exp(a)*x/(b + c)", "a/c - 1", "x", "a", "2", "-x/c"), 1e-13);
		assertEquals(4, derived.size(), "a*b/c, exp(a)/(b + c), a/c - 1 and 1/c; a and 2 are what they are");
	}

	@Test
	void whatChangesWithinASolveStays() {
		assertArrayEquals(new double[] { 9 / 5.0 + 0.7, 2 * 9 * 3 }, values(0.7, 3, 5, 0.3, 9, "inflow/b + x", "2*inflow*a"),
				1e-13);
		assertEquals(2, derived.size(), "1/b and 2*a");
	}

	@Test
	void aConditionOnConstantsIsDecidedOnce() {
		assertArrayEquals(new double[] { 7 * 0.7 }, values(0.7, 3, 5, 0.3, 9, "piecewise(7, a < b, 1/0)*x"), 1e-13);
		assertEquals(1, derived.size());
	}
}
