package org.starling.kinetics.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the language reads, what it refuses and how it says so. */
class ExpressionParserTest {

	@ParameterizedTest
	@ValueSource(strings = { "a + b - c", "a - (b - c)", "a / b / c", "a / (b * c)", "-2^2", "(-2)^2", "2^3^2", "(2^3)^2",
			"2^-x", "-(2)", "-x^2", "not a and b", "not (a and b)", "a or b xor c and d", "(a or b) and c", "a < b and b < c",
			"(a < b) == c", "5[mg/L] + x", "120[mm[Hg]]", "-5[mg]", "1.5E-7", "1e300", "log(2, 8)", "root(3, x)",
			"piecewise(1, x > 2, 0)", "piecewise(1, x > 2)", "table(time, 0, 1, 2, 3)", "drug.amount / V", "f(x, g(y))",
			"min(a, b, c)", "delay(x, 2)", "rateOf(x)", "implies(a, b)", "pi * exponentiale", "a - -b", "a * -b", "-a * b",
			"--a", "nan", "-inf", "erf(x)", "tableSlope(x, 0, 1, 1, 5)" })
	void printsWhatItReads(String text) {
		Expression once = ExpressionParser.parse(text);
		String printed = ExpressionPrinter.print(once);
		assertEquals(once, ExpressionParser.parse(printed), printed);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "a+b*c|a + b * c", "(a)*(b)|a * b", "a&&!c|a and not c", "pow(x,2)|x^2",
			"asin(x)|arcsin(x)", "ceiling(x)|ceil(x)", "+x|x", "2.50|2.5", "((a))|a" })
	void printsOneWay(String text, String printed) {
		assertEquals(printed, ExpressionPrinter.print(ExpressionParser.parse(text)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', value = {
			"(a + b|6|0|expected ')' after 'b' to close the '(' at position 1, not the end",
			"f(a, b|6|0|expected ')' after 'b' to close the f( at position 2, not the end", "a +|3|0|expected a number",
			"a b|2|1|unexpected 'b'; expected an operator", "a = b|2|1|compare with '=='", "3x|1|1|write 3* to multiply",
			"a < b < c|6|1|write a < b and b < c", "log(x)|0|6|write ln(x)", "sqrt(a, b)|0|10|sqrt takes 1 argument",
			"2 * [mg]|4|1|belongs right after a number", "5[mg|1|3|not closed by ']'", "exp + 1|0|3|write its arguments",
			"a , b|2|1|decimals are written with '.'", "a + )|4|1|not ')'", "table(x, 1, 2, 0, 3)|15|1|must ascend",
			"a $ b|2|1|unexpected character '$'", "rateOf(a + b)|0|13|takes a symbol", "a)|1|1|there is no '(' for it",
			"f(1; 2)|3|1|separated by ','", "and b|0|3|expected a number" })
	void refusesWithPositionAndAdvice(String text, int position, int length, String advice) {
		ExpressionException e = assertThrows(ExpressionException.class, () -> ExpressionParser.parse(text));
		assertEquals(position, e.position(), e.getMessage());
		assertEquals(length, e.length(), e.getMessage());
		assertTrue(e.getMessage().contains(advice), e.getMessage());
	}

	@Test
	void readsTheSignsOfProgrammingLanguages() {
		assertEquals(ExpressionParser.parse("a and b or not c"), ExpressionParser.parse("a&&b||!c"));
	}

	@Test
	void refusesAnEmptyFormula() {
		assertThrows(ExpressionException.class, () -> ExpressionParser.parse("  "));
	}

	@Test
	void deepNestingIsRefusedAndNotAnOverflow() {
		String nested = "(".repeat(100_000) + "x" + ")".repeat(100_000);
		assertTrue(assertThrows(ExpressionException.class, () -> ExpressionParser.parse(nested)).getMessage()
				.contains("nests deeper"));
		String signs = "-".repeat(100_000) + "x";
		assertThrows(ExpressionException.class, () -> ExpressionParser.parse(signs));
		String chain = "x" + "+x".repeat(100_000);
		assertTrue(assertThrows(ExpressionException.class, () -> ExpressionParser.parse(chain)).getMessage()
				.contains("in a row"));
	}

	@Test
	void theLongestChainGoesThroughEveryWalkOnASmallStack() throws InterruptedException {
		String chain = "x" + "*x".repeat(ExpressionParser.MAX_HEIGHT - 1);
		Throwable[] failure = { null };
		Thread thread = new Thread(null, () -> {
			Expression e = ExpressionParser.parse(chain);
			assertEquals(e, ExpressionParser.parse(ExpressionPrinter.print(e)));
			Derivative.of(e, Expression.symbol("x"));
			Expressions.substitute(e, name -> Expression.ONE);
		}, "small stack", 1 << 20);
		thread.setUncaughtExceptionHandler((t, e) -> failure[0] = e);
		thread.start();
		thread.join();
		assertEquals(null, failure[0]);
	}

	@Test
	void remembersWhereItsPartsStand() {
		ParsedExpression parsed = ExpressionParser.parseLocated("a + foo(b * c)");
		Expression.Binary sum = (Expression.Binary) parsed.root();
		assertEquals(new Span(4, 14), parsed.span(sum.right()));
		Expression product = ((Expression.UserCall) sum.right()).arguments().getFirst();
		assertEquals(new Span(8, 13), parsed.span(product));
	}

	@Test
	void functionsOfTheModelArePutIn() {
		var functions = java.util.Map.of("mm", new UserFunction("mm", java.util.List.of("v", "k", "s"),
				ExpressionParser.parse("v * s / (k + s)")), "twice",
				new UserFunction("twice", java.util.List.of("s"), ExpressionParser.parse("2 * mm(s, 1, s)")));
		Expression e = UserFunction.inline(ExpressionParser.parse("twice(s + 1)"), functions);
		assertEquals("2 * ((s + 1) * (s + 1) / (1 + (s + 1)))", ExpressionPrinter.print(e));
		var endless = java.util.Map.of("f", new UserFunction("f", java.util.List.of("x"), ExpressionParser.parse("f(x)")));
		assertThrows(IllegalArgumentException.class, () -> UserFunction.inline(ExpressionParser.parse("f(1)"), endless));
	}
}
