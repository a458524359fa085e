package org.starling.chart.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Units and numbers as the SI brochure (9th edition, 5.4) prints them. */
class TextsTest {

	@ParameterizedTest
	@CsvSource({ "mg/L, mg/L", "ug.h/mL, µg·h/mL", "umol/L, µmol/L", "L/h/kg, L/h/kg", "10*6/mL, 10⁶/mL", "Cel, °C", "m2, m²",
			"mL/min/1.73.m2, mL/min/1.73 m²", "L.h-1, L/h", "h-1, 1/h", "s-2, 1/s²", "mm[Hg], mmHg", "[IU]/L, IU/L", "%, %",
			"{cells}/mL, cells/mL", "1, –", "'', –", "kg.m/s2, kg·m/s²", "ng/mL, ng/mL", "1/h, 1/h", "u, u" })
	void units(String ucum, String printed) {
		assertEquals(printed, UnitText.of(ucum));
	}

	@Test
	void numbers() {
		assertEquals("10.5", NumberText.significant(10.5, 6));
		assertEquals("0.333333", NumberText.significant(1.0 / 3, 6));
		assertEquals("−2", NumberText.significant(-2, 6));
		assertEquals("123457", NumberText.significant(123456.7, 6));
		assertEquals("1.5×10⁻⁷", NumberText.significant(1.5e-7, 6));
		assertEquals("10⁶", NumberText.significant(1e6, 6));
		assertEquals("0", NumberText.significant(0, 6));
		assertEquals("–", NumberText.significant(Double.NaN, 6));
	}
}
