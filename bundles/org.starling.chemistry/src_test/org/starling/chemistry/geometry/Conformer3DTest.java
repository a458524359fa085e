package org.starling.chemistry.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.chemistry.io.MolFile;

class Conformer3DTest {

	private static double distance(Structure s, int a, int b) {
		double[][] x = s.coordinates3D();
		return Math.sqrt(Math.pow(x[a][0] - x[b][0], 2) + Math.pow(x[a][1] - x[b][1], 2) + Math.pow(x[a][2] - x[b][2], 2));
	}

	/** Measured distances (NIST CCCBDB): bonds, and pairs that an angle or a cis or trans arrangement fixes. */
	@ParameterizedTest
	@CsvSource({ "c1ccccc1, 0, 1, 1.397, 0.02", "c1ccccc1, 0, 3, 2.79, 0.06", "CC, 0, 1, 1.535, 0.06", "C#C, 0, 1, 1.203, 0.03", "C, 1, 2, 1.78, 0.07",
			"C=C, 0, 1, 1.339, 0.03", "C=O, 0, 1, 1.205, 0.06", "O, 1, 2, 1.515, 0.08", "F/C=C\\F, 0, 3, 2.75, 0.15", "F/C=C/F, 0, 3, 3.55, 0.15",
			"C1CC1, 0, 1, 1.51, 0.03", "C#N, 2, 1, 2.22, 0.08" })
	void smallMoleculesAreNearWhatIsMeasured(String smiles, int a, int b, double measured, double within) throws Exception {
		assertEquals(measured, distance(Conformer3D.of(Smiles.parse(smiles), 1), a, b), within);
	}

	/** Configurations are read back from the places alone. */
	@ParameterizedTest
	@ValueSource(strings = { "CC/C(=C(\\c1ccccc1)/c1ccc(OCCN(C)C)cc1)/c1ccccc1", "C1CCN(C1)CCOc1ccc(cc1)[C@H]1[C@H](CCc2c1ccc(O)c2)c1ccccc1",
			"N[C@@H](C)C(=O)O", "CN1CCC[C@H]1c1cccnc1", "Cn1cnc2c1c(=O)n(C)c(=O)n2C", "CC(=O)Oc1ccccc1C(=O)O",
			"C[C@]12CC[C@H]3[C@H]([C@@H]1CC[C@@H]2O)CCC4=CC(=O)CC[C@]34C", "CC1(C)S[C@@H]2[C@H](NC(=O)Cc3ccccc3)C(=O)N2[C@H]1C(=O)O" })
	void configurationsAreAsStated(String smiles) throws Exception {
		Structure structure = Smiles.parse(smiles);
		Structure placed = Conformer3D.of(structure, 7);
		assertEquals(Smiles.canonical(structure), Smiles.canonical(MolFile.read("x", MolFile.write(placed))));
	}

	@Test
	void oneSeedGivesOneGeometry() throws Exception {
		Structure aspirin = Smiles.parse("CC(=O)Oc1ccccc1C(=O)O");
		assertArrayEquals(Conformer3D.of(aspirin, 3).coordinates3D(), Conformer3D.of(aspirin, 3).coordinates3D());
	}

	@ParameterizedTest
	@ValueSource(strings = { "[Na+].[Cl-]", "*CC", "[U]", "C12C3C4C1C5C2C3C45C", "C1#CC1" })
	void whatCannotBeBuiltIsSaid(String smiles) throws Exception {
		Structure structure = Smiles.parse(smiles);
		try {
			Structure placed = Conformer3D.of(structure, 1);
			assertTrue(placed.hasCoordinates3D());
		} catch (ConformerException e) {
			assertTrue(e.getMessage().length() > 20, e.getMessage());
		}
		assertThrows(ConformerException.class, () -> Conformer3D.of(Smiles.parse("C".repeat(200)), 1));
	}
}
