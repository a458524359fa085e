package org.starling.chemistry.descriptors;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.chemistry.Smiles;

class DescriptorsTest {

	/** TPSA as PubChem and Ertl's method give it; bonds and counts by hand. */
	@ParameterizedTest
	@CsvSource(quoteCharacter = '`', value = { "CC(=O)Oc1ccccc1C(=O)O,63.60,1,4,3,1", "CN1CCCC1c1cccnc1,16.13,0,2,1,2",
			"CC(=O)Nc1ccc(O)cc1,49.33,2,3,1,1", "CC/C(=C(\\c1ccccc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1,12.47,0,2,8,3",
			"CC(C)Cc1ccc(cc1)C(C)C(=O)O,37.30,1,2,4,1", "C#CCCO,20.23,1,1,1,0" })
	void publishedValues(String smiles, double area, int donors, int acceptors, int rotatable, int rings) throws Exception {
		Descriptors of = Descriptors.of(Smiles.parse(smiles));
		assertEquals(area, of.polarSurfaceArea(), 0.02);
		assertEquals(donors, of.donors());
		assertEquals(acceptors, of.acceptors());
		assertEquals(rotatable, of.rotatableBonds());
		assertEquals(rings, of.rings());
	}

	/**
	 * Measured log P (Hansch, Leo, Hoekman, Exploring QSAR: Hydrophobic, Electronic and Steric Constants, ACS 1995). The method's standard
	 * deviation is 0.37.
	 */
	@Test
	void calculatedLogPIsNearMeasuredLogP() throws Exception {
		String[][] measured = { { "c1ccccc1", "2.13" }, { "Cc1ccccc1", "2.73" }, { "Oc1ccccc1", "1.46" }, { "Nc1ccccc1", "0.90" },
				{ "Clc1ccccc1", "2.89" }, { "c1ccc2ccccc2c1", "3.30" }, { "c1ccncc1", "0.65" }, { "CCO", "-0.31" }, { "CCCCCC", "3.90" },
				{ "CC(=O)c1ccccc1", "1.58" }, { "O=[N+]([O-])c1ccccc1", "1.85" }, { "CC(=O)Nc1ccc(O)cc1", "0.46" } };
		double squares = 0;
		for (String[] row : measured) {
			double difference = Descriptors.of(Smiles.parse(row[0])).logP() - Double.parseDouble(row[1]);
			assertTrue(Math.abs(difference) < 3 * 0.37, row[0] + ": " + difference);
			squares += difference * difference / measured.length;
		}
		assertTrue(Math.sqrt(squares) < 0.45, "" + Math.sqrt(squares));
		assertTrue(Double.isNaN(Descriptors.of(Smiles.parse("[Na+].[Cl-]")).logP()));
		assertThrows(IllegalArgumentException.class, () -> Descriptors.of(Smiles.parse("*C")));
	}
}
