package org.starling.chemistry.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;

class StructureFilesTest {

	/** L-alanine, the example of the format's description (CTfile formats, figure of a connection table), with its wedge. */
	private static final String ALANINE = """
			L-Alanine
			  GSMACCS-II07189510252D 1   0.00366     0.00000     0

			  6  5  0  0  1  0              3 V2000
			   -0.6622    0.5342    0.0000 C   0  0  2  0  0  0
			    0.6622   -0.3000    0.0000 C   0  0  0  0  0  0
			   -0.7207    2.0817    0.0000 C   0  0  0  0  0  0
			   -1.8622   -0.3695    0.0000 N   0  3  0  0  0  0
			    0.6220   -1.8037    0.0000 O   0  0  0  0  0  0
			    1.9464    0.4244    0.0000 O   0  5  0  0  0  0
			  1  2  1  0  0  0
			  1  3  1  1  0  0
			  1  4  1  0  0  0
			  2  5  2  0  0  0
			  2  6  1  0  0  0
			M  CHG  2   4   1   6  -1
			M  ISO  1   3  13
			M  END
			""";

	@Test
	void aConnectionTableGivesHydrogensChargesIsotopeAndConfiguration() throws Exception {
		Structure alanine = MolFile.read("a.mol", ALANINE);
		assertEquals("L-Alanine", alanine.name());
		assertEquals("C2[13C]H7NO2", Formula.of(alanine).text());
		assertEquals(Smiles.canonical(Smiles.parse("[13CH3][C@H]([NH3+])C(=O)[O-]")), Smiles.canonical(alanine));
	}

	@ParameterizedTest
	@ValueSource(strings = { "C1CCN(C1)CCOC2=CC=C(C=C2)[C@H]3[C@H](CCC4=C3C=CC(=C4)O)C5=CC=CC=C5",
			"CC/C(=C(\\C1=CC=CC=C1)/C2=CC=C(C=C2)OCCN(C)C)/C3=CC=CC=C3", "C[N+](C)(C)CC([O-])=O", "[2H]C([2H])([2H])S(C)=O", "*CC",
			"O=[N+]([O-])c1ccncc1", "c1cc[nH]c1", "[Na+].[Cl-]", "CS(=O)(=O)NP(O)(=O)OB(O)O" })
	void whatIsWrittenIsReadAgain(String smiles) throws Exception {
		Structure structure = Smiles.parse(smiles).withName("x");
		String written = MolFile.write(structure);
		assertEquals(Smiles.canonical(structure), Smiles.canonical(MolFile.read("x.mol", written)), written);
	}

	@Test
	void recordsKeepTheirFields() throws Exception {
		Structure phenol = Smiles.parse("Oc1ccccc1 phenol");
		String text = SdfFile.write(List.of(new StructureRecord(phenol, Map.of("logP", "1.46", "two", "a\nb")), new StructureRecord(phenol, Map.of())));
		List<StructureRecord> read = SdfFile.read("x.sdf", text.replace("\n", "\r\n"));
		assertEquals(2, read.size());
		assertEquals(Map.of("logP", "1.46", "two", "a\nb"), read.getFirst().fields());
		assertEquals("phenol", read.get(1).structure().name());
	}

	@Test
	void placesInSpaceAreKept() throws Exception {
		String water = "3\nwater\nO 0.0 0.0 0.1173\n1 0 0.7572 -0.4692\nH 0.0 -0.7572 -.4692E0\n";
		Structure read = XyzFile.read("w.xyz", water + water).get(1);
		assertEquals("H2O", Formula.of(read).text());
		assertEquals(-0.4692, read.coordinates3D()[2][2], 0);
		assertEquals(read.coordinates3D()[1][1], XyzFile.read("w.xyz", XyzFile.write(read)).getFirst().coordinates3D()[1][1], 0);
		Structure again = PdbFile.read("w.pdb", PdbFile.write(read));
		assertEquals(0.757, again.coordinates3D()[1][1], 1e-9);
		Structure bound = Structure.of("CO2", Smiles.parse("O=C=O").atoms(), Smiles.parse("O=C=O").bonds(), List.of(), List.of())
				.withCoordinates3D(new double[][] { { -1.16, 0, 0 }, { 0, 0, 0 }, { 1.16, 0, 0 } });
		assertEquals("O=C=O", Smiles.canonical(PdbFile.read("c.pdb", PdbFile.write(bound))));
		assertThrows(IllegalArgumentException.class, () -> XyzFile.write(Smiles.parse("C")));
	}

	/** Each fault with the line it stands in. */
	@ParameterizedTest
	@CsvSource({ "4, '  6  5','999999', 11", "5, -0.6622, x0.6622, 5", "8, 'N  ', 'Xx ', 8", "11, '  1  2', '  1  9', 11", "4, V2000, V3000, 5",
			"12, '  1  3', '  1  2', 12", "16, '2   4', '9   4', 16", "18, 'M  END', '', 19", "11, '  1  2  1', '  1  2  9', 11" })
	void errorsNameTheLine(int at, String what, String with, int line) {
		String[] lines = ALANINE.split("\n");
		assertTrue(lines[at - 1].contains(what), lines[at - 1]);
		lines[at - 1] = lines[at - 1].replace(what, with == null ? "" : with);
		StructureFileException e = assertThrows(StructureFileException.class, () -> MolFile.read("a.mol", String.join("\n", lines)));
		assertEquals(line, e.line(), e.getMessage());
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "99999999999\nx\n", "2147483647\nx\nH 0 0 0\n", "2\nx\nH 0 0 0\n", "1\nx\nH 0 0\n", "1\nx\nH 0 nan 0\n", "1\nx\nQq 0 0 0\n",
			"1\nx\nH 0 1e999 0\n", "-1\nx\n", "1\nx\n999 0 0 0\n" })
	void badXyzEndsInAMessage(String text) {
		assertThrows(StructureFileException.class, () -> XyzFile.read("b.xyz", text));
	}
}
