package org.starling.kinetics.internal.code;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.kinetics.expression.Expression;
import org.starling.kinetics.expression.ExpressionParser;

/** States are a and b, constants k and v, conc stands for a/v. */
class LinearityTest {

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "-k*a + b/v; true", "k*conc - 2*(a - b); true", "exp(-k)*a + ln(v); true",
			"piecewise(a, k > 1, b); true", "a*b; false", "k*a/(v + a); false", "v/a; false", "a^2; false", "piecewise(1, a > 1, 2); false",
			"time*a; false", "sin(time); false", "exp(a); false" })
	void readOffTheForm(String formula, boolean linear) throws Exception {
		Map<String, Expression> definitions = new LinkedHashMap<>();
		definitions.put("conc", ExpressionParser.parse("a/v"));
		assertEquals(linear, Linearity.holds(Set.of("a", "b"), definitions, List.of(ExpressionParser.parse(formula))));
	}
}
