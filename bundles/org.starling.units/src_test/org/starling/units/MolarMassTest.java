package org.starling.units;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

class MolarMassTest {

	/** g/mol, PubChem CID 2153 (theophylline) and CID 5793 (D-glucose). */
	private static final double THEOPHYLLINE = 180.16;
	private static final double GLUCOSE = 180.156;

	@Test
	void publishedFactors() {
		// AMA Manual of Style, SI conversion table: theophylline µg/mL × 5.55 = µmol/L; glucose mg/dL × 0.0555 = mmol/L
		assertEquals(5.55, MolarMass.convert(1, "ug/mL", "umol/L", THEOPHYLLINE), 0.005);
		assertEquals(0.0555, MolarMass.convert(1, "mg/dL", "mmol/L", GLUCOSE), 0.00005);
	}

	@Test
	void anyProduct() {
		assertEquals(2, MolarMass.convert(360.32, "mg", "mmol", THEOPHYLLINE), 1e-12);
		assertEquals(360.32, MolarMass.convert(2, "mmol", "mg", THEOPHYLLINE), 1e-12);
		assertEquals(1 / 0.18016, MolarMass.convert(1, "1/mmol", "1/g", THEOPHYLLINE), 1e-14);
		assertEquals(0.18016, MolarMass.convert(1, "L/h/mg", "L/h/umol", THEOPHYLLINE), 1e-15);
		assertEquals(1e3 / 180.16, MolarMass.convert(1, "mg.h/L", "umol.h/L", THEOPHYLLINE), 1e-12);
		assertEquals(1e3 / 180.16, MolarMass.convert(1, "mg/kg", "umol/kg", THEOPHYLLINE), 1e-12);
	}

	@Test
	void sameDimensionNeedsNone() {
		assertEquals(1000, MolarMass.convert(1, "mg/L", "ng/mL", Double.NaN));
		assertEquals(310.15, MolarMass.convert(37, "Cel", "K", Double.NaN), 1e-12);
	}

	@Test
	void missingMolarMass() {
		for (double missing : new double[] { Double.NaN, 0, -1, Double.POSITIVE_INFINITY }) {
			UnitConversionException e = assertThrows(UnitConversionException.class,
					() -> MolarMass.convert(1, "mg/L", "umol/L", missing));
			assertTrue(e.getMessage().contains("molar mass is missing"), e.getMessage());
		}
	}

	@Test
	void otherDifferencesAreRefused() {
		assertThrows(UnitConversionException.class, () -> MolarMass.convert(1, "mg/L", "umol", THEOPHYLLINE));
		assertThrows(UnitConversionException.class, () -> MolarMass.convert(1, "[IU]", "umol", THEOPHYLLINE));
		assertTrue(MolarMass.convertible("mg/L", "nmol/mL"));
		assertTrue(MolarMass.convertible("mg/L", "ng/mL"));
		assertFalse(MolarMass.convertible("mg/L", "h"));
	}

	@Test
	void molarMassesInAnyUnit() {
		assertEquals(180.16, MolarMass.gramPerMole(180.16, "g/mol"));
		assertEquals(150000, MolarMass.gramPerMole(150, "kDa"), 1e-9);
		assertEquals(180.16, MolarMass.gramPerMole(0.18016, "kg/mol"), 1e-12);
		assertThrows(UnitConversionException.class, () -> MolarMass.gramPerMole(1, "mg"), "a mass of 1 mg is no molar mass");
	}
}
