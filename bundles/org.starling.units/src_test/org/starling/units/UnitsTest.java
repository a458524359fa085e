package org.starling.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UnitsTest {

	/** Exact by definition of the units in the SI Brochure, 9th edition, and UCUM 2.1; the decimals are written out by hand. */
	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = {
			"mg/L ug/mL 1", "mg/L ng/mL 1000", "g/L kg/m3 1", "ug/L ng/dL 100", "mg g 0.001", "kg mg 1e6", "Mg kg 1000",
			"L mL 1000", "L dm3 1", "m3 L 1000", "cm3 mL 1", "uL nL 1000", "dL L 0.1", "hL L 100", "dag g 10",
			"h min 60", "d h 24", "wk d 7", "a d 365.25", "mo d 30.4375", "min s 60", "h-1 d-1 24", "1/h /min 0.016666666666666667",
			"L/h mL/min 16.666666666666667", "L/h/kg mL/min/kg 16.666666666666667", "mL/min/kg L/d/kg 1.44",
			"ug.h/mL mg.h/L 1", "ng.h/mL ug.min/L 60", "mg.h/L g.d/m3 0.041666666666666667",
			"% 1 0.01", "[ppm] 1 1e-6", "10*6/mL 10*9/L 1", "10^3/uL /mL 1e6", "1e6/mL 10*6/mL 1", "10*-3 % 0.1",
			"kat U 6e7", "U nkat 16.666666666666667", "U/L nkat/L 16.666666666666667",
			"mm[Hg] Pa 133.322", "cm[H2O] Pa 98.0665", "atm kPa 101.325", "bar kPa 100", "cal J 4.184", "kcal kJ 4.184",
			"[lb_av] g 453.59237", "[lb_av] [oz_av] 16", "[in_i] mm 25.4", "[ft_i] [in_i] 12", "Ci GBq 37", "erg uJ 0.1",
			"eV aJ 0.1602176634", "mol/L umol/mL 1000", "nmol/L pmol/mL 1", "mL/min/1.73.m2 mL/min/m2 0.5780346820809249",
			"mL/min/1.73m2 mL/min/(1.73.m2) 1", "kg/m2 g/cm2 0.1", "kg.m2.s-2 J 1", "N.m J 1", "(mg/L)2 mg2/L2 1",
			"mol.L-1.s-1 mmol/(mL.s) 1", "m+2 m2 1", "mg{protein} mg 1", "{remark} 1 1", "g/(kg.d) mg/g/d 1",
			"[iU] [IU] 1", "m[IU]/mL [IU]/L 1", "k[IU] [IU] 1000", "deg rad 0.017453292519943295" })
	void factorsFromTheDefinitions(String from, String to, double factor) {
		assertEquals(factor, Units.factor(from, to), 1e-15 * factor);
		assertEquals(1 / factor, Units.factor(to, from), 3e-16 / factor + 1e-15 / factor);
	}

	/** NIST Special Publication 811 (2008), appendix B.8, seven digits as printed there. */
	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "[oz_av] kg 2.834952E-02", "[lb_av] kg 4.535924E-01", "[in_i] m 2.54E-02",
			"[ft_i] m 3.048E-01", "[lb_av]/[ft_i]3 kg/m3 1.601846E+01", "d s 8.64E+04", "St m2/s 1.0E-04", "P Pa.s 1.0E-01",
			"dyn N 1.0E-05", "u kg 1.660539E-27", "deg rad 1.745329E-02", "mm[Hg] Pa 1.33322E+02" })
	void factorsOfNist811(String from, String to, double factor) {
		assertEquals(factor, Units.factor(from, to), 5e-7 * factor);
	}

	@Test
	void temperaturesAreShifted() {
		// NIST SP 811, appendix B.8: K = °C + 273.15; °C = (°F - 32) / 1.8
		assertEquals(310.15, Units.convert(37, "Cel", "K"), 1e-12);
		assertEquals(37, Units.convert(98.6, "[degF]", "Cel"), 1e-12);
		assertEquals(-40, Units.convert(-40, "Cel", "[degF]"), 1e-12);
		assertThrows(UnitConversionException.class, () -> Units.factor("Cel", "K"));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "hr h", "hours h", "day d", "mcg/mL ug/mL", "µg/mL ug/mL", "μmol/L umol/L", "l L", "ml mL",
			"mmHg mm[Hg]", "IU/mL [IU]/mL", "cc mL", "m² m2", "h⁻¹ h-1", "mg·h/L mg.h/L", "mg*h/L mg.h/L", "m^2 m2",
			"10⁶/mL 10*6/mL", "cells/mL {cells}/mL", "10*6.{cells}/mL 10*6.cells/mL" })
	void usualSpellings(String spelling, String code) {
		assertEquals(1, Units.factor(spelling, code));
	}

	@Test
	void blanksAroundOperatorsAndEnds() {
		assertEquals(1, Units.factor(" mg / L ", "mg/L"));
		assertTrue(Units.isDimensionless(""));
		assertTrue(Units.isDimensionless("  "));
		assertTrue(Units.isDimensionless(null));
		assertEquals(1, Units.factor("", "1"));
	}

	@Test
	void caseMatters() {
		assertEquals(1e9, Units.factor("Mg", "mg"), 1e-3);
		assertFalse(Units.isValid("MG"));
		assertFalse(Units.isValid("KG"));
		assertTrue(Units.compatible("Pa", "kPa"));
		assertTrue(Units.compatible("Pa.s", "P"));
		assertTrue(Units.compatible("cd", "mcd"));
		assertTrue(Units.compatible("min", "d"));
	}

	/** Text, index of the character to blame. */
	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "mg/;3", "mg//L;3", "mg/Lx;3", "foo;0", "mg L;3", "(mg/L;0", "mg/L);4", "mg{x;2", "umol/[x;5",
			"uM;0", "m100;1", "mg/0;3", "kmin;0", "mg.;3", "²;0", "m٣;1", "g/Cel;1", "mg10*6Cel;6", "10*6Cel;4", "2Cel;1", "g/1.5.Cel;5", "Cel2;3", "mg/L?;4", "kh;0", "µµg;0", "5²;1", "m2³;2", "10⁶⁶⁶;2" })
	void errorsSayWhere(String text, int position) {
		UnitSyntaxException e = assertThrows(UnitSyntaxException.class, () -> Units.parse(text));
		assertEquals(text, e.text());
		assertEquals(position, e.position(), e.getMessage());
		assertFalse(Units.isValid(text));
	}

	@Test
	void molarGetsAdvice() {
		UnitSyntaxException e = assertThrows(UnitSyntaxException.class, () -> Units.parse("uM"));
		assertTrue(e.getMessage().contains("umol/L"), e.getMessage());
		assertTrue(assertThrows(UnitSyntaxException.class, () -> Units.parse("M")).getMessage().contains("mol/L"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "((((((((((((((((((m))))))))))))))))))", "1e999", "10*999", "m2222222222" })
	void hostileTextsAreRefused(String text) {
		assertThrows(UnitSyntaxException.class, () -> Units.parse(text));
		assertThrows(UnitSyntaxException.class, () -> Units.parse("m.".repeat(500)));
	}

	@ParameterizedTest
	@CsvSource(delimiter = ' ', value = { "mg mL", "mg mmol", "mol 1", "[IU] 1", "[IU] mg", "cells 1", "cells [IU]", "eq mol", "mg/L mg/kg",
			"L/h L", "U [IU]", "10*6/mL 10*6.cells/mL", "K h", "Hz cells/s" })
	void differentThingsStayDifferent(String a, String b) {
		assertFalse(Units.compatible(a, b));
		UnitConversionException e = assertThrows(UnitConversionException.class, () -> Units.convert(1, a, b));
		assertTrue(e.getMessage().contains("\"" + a + "\""), e.getMessage());
	}

	@ParameterizedTest
	@CsvSource(delimiter = ';', value = { "mg/L;mass/volume", "umol/L;amount/volume", "L/h/kg;volume/mass/time", "L/h;volume/time", "m2;area",
			"1;pure number", "%;pure number", "h-1;1/time", "mg.h/L;mass·time/volume", "mL/min/1.73.m2;length/time", "kcal;energy",
			"mm[Hg];pressure", "[IU]/mL;international units/volume", "10*6.cells/L;cells/volume", "mg2/L2;mass^2/volume^2",
			"g/mol;mass/amount", "mol;amount", "Cel;temperature", "kg;mass", "mV;voltage" })
	void dimensionsInWords(String unit, String words) {
		assertEquals(words, Units.dimension(unit));
	}

	@Test
	void unitsEqualIndriyasOwn() throws Exception {
		assertEquals(1000, tech.units.indriya.unit.Units.LITRE.getConverterToAny(Units.parse("mL")).convert(1.0), 1e-12);
		assertEquals(3600, Units.parse("h").getConverterToAny(tech.units.indriya.unit.Units.SECOND).convert(1.0), 1e-9);
	}

	@Test
	void missingValuesStayMissing() {
		assertTrue(Double.isNaN(Units.convert(Double.NaN, "mg", "g")));
		assertEquals(Double.POSITIVE_INFINITY, Units.convert(Double.POSITIVE_INFINITY, "mg", "g"));
	}
}
