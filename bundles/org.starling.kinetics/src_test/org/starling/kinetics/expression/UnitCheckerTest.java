package org.starling.kinetics.expression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.units.Units;

/** Units follow from formulas; what does not fit is told where it stands. */
class UnitCheckerTest {

	private static final Map<String, String> UNITS = Map.of("CL", "L/h", "V", "L", "C", "mg/L", "A", "mg", "WT", "kg", "kmin",
			"1/min", "n", "1", "f", "%");

	private static UnitChecker.Result check(String text, String expected) {
		return UnitChecker.check(ExpressionParser.parseLocated(text), UNITS::get, "h",
				Map.of("mm", new UserFunction("mm", java.util.List.of("x", "k"), ExpressionParser.parse("x / (k + x)"))), expected);
	}

	@ParameterizedTest
	@CsvSource({ "CL * C, mg/h", "A / V, mg/L", "CL * (WT / 70[kg])^0.75, L/h", "V^0.5 * V^0.5, L", "sqrt(V * V), L",
			"exp(-CL / V * time), 1", "'max(C, 0)', mg/L", "'piecewise(C, time > 2[h], 0)', mg/L", "2 * C, mg/L",
			"'mm(C, 5[mg/L])', 1", "'root(2, A * A)', mg", "'delay(C, 2[h])', mg/L", "rateOf(A), mg/h", "1[g] * 1 + 0, g",
			"unknown + C, mg/L", "-abs(A), mg", "'rem(A, 2[mg])', mg", "(C > 1[mg/L]) + 1, 1" })
	void unitsFollow(String text, String unit) {
		UnitChecker.Result result = check(text, unit);
		assertEquals(java.util.List.of(), result.warnings());
		assertEquals(1, Units.factor(result.unit(), Units.parse(unit)), 1e-12);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "A + C|0|5|joins mass and mass/volume", "2 * (A + V)|5|10|joins mass and volume",
			"exp(C)|4|5|argument of exp", "C + 1|0|5|pure number", "CL / V + kmin|0|13|factor of 60", "exp(-kmin * time)|4|16|factor of 60",
			"2^A|2|3|exponent", "min(A, V)|0|9|one kind", "A > V|0|5|compares", "mm(C, 5)|0|8|in the function 'mm'",
			"5[mg/foo]|0|9|foo", "ln(f)|3|4|factor of 100",
			"A + WT|0|6|factor of 1000000;", "A + 1[hg]|0|9|factor of 100000;" })
	void misfitsAreFoundInTheirPlace(String text, int start, int end, String part) {
		UnitChecker.Result result = check(text, null);
		assertEquals(1, result.warnings().size(), result.warnings().toString());
		assertEquals(new Span(start, end), result.warnings().getFirst().span());
		assertTrue(result.warnings().getFirst().text().contains(part), result.warnings().getFirst().text());
	}

	@ParameterizedTest
	@ValueSource(strings = { "unknown * C + A", "C^n + A", "table(time, 0, 1, 2, 3) + A", "0 + A", "inf > A" })
	void whatIsNotKnownIsNotBlamed(String text) {
		assertEquals(java.util.List.of(), check(text, null).warnings());
	}

	@Test
	void theWholeFormulaIsHeldToTheUnitExpected() {
		assertTrue(check("A", "mg/L").warnings().getFirst().text().contains("gives mass, expected mass/volume (mg/L)"));
		assertTrue(check("C", "ug/L").warnings().getFirst().text().contains("factor of 1000"));
	}
}
