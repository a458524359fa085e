package org.starling.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormulaTest {

	/** Formula, molecular weight and monoisotopic mass of the compound pages of PubChem. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { Serms.TAMOXIFEN + ",C26H29NO,371.5,371.224914548", Serms.TOREMIFENE + ",C26H28ClNO,406.0,405.1859422",
			Serms.AFIMOXIFENE + ",C26H29NO2,387.5,387.219829168", Serms.DROLOXIFENE + ",C26H29NO2,387.5,387.219829168",
			Serms.LASOFOXIFENE + ",C28H31NO2,413.5,413.235479232", Serms.NAFOXIDINE + ",C29H31NO2,425.6,425.235479232",
			"CC(=O)OC1=CC=CC=C1C(=O)O,C9H8O4,180.16,180.042258736" })
	void compoundsOfPubChem(String smiles, String formula, String weight, double mass) throws SmilesException {
		Formula of = Formula.of(Smiles.parse(smiles));
		assertEquals(formula, of.text());
		int decimals = weight.length() - weight.indexOf('.') - 1;
		assertEquals(Double.parseDouble(weight), of.molarMass(), 0.62 * Math.pow(10, -decimals));
		assertEquals(mass, of.monoisotopicMass(), 1e-6);
	}

	/** Masses: AME2020 (Wang et al., Chin Phys C 2021;45:030003); the electron: CODATA 2018. */
	@Test
	void chargesAndIsotopesCount() throws SmilesException {
		Formula choline = Formula.of(Smiles.parse("C[N+](C)(C)CCO"));
		assertEquals("C5H14NO+", choline.text());
		assertEquals(5 * 12 + 14 * 1.00782503190 + 14.00307400425 + 15.99491461926 - 5.48579909e-4, choline.monoisotopicMass(), 1e-7);
		Formula heavyWater = Formula.of(Smiles.parse("[2H]O[2H]"));
		assertEquals("[2H]2O", heavyWater.text());
		assertEquals(2 * 2.01410177784 + 15.999, heavyWater.molarMass(), 1e-6);
		assertEquals("ClNa", Formula.of(Smiles.parse("[Na+].[Cl-]")).text());
		assertThrows(IllegalArgumentException.class, () -> Formula.of(Smiles.parse("*CC")));
	}
}
