package org.starling.chemistry.io;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.SplittableRandom;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.starling.chemistry.Formula;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;

class StructureTextTest {

	/** L-alanine as a V3000 table, with a line that is continued. */
	private static final String ALANINE = """
			L-Alanine
			  Test

			  0  0  0     0  0            999 V3000
			M  V30 BEGIN CTAB
			M  V30 COUNTS 6 5 0 0 1
			M  V30 BEGIN ATOM
			M  V30 1 C -0.6622 0.5342 0 0 CFG=2
			M  V30 2 C 0.6622 -0.3 0 0
			M  V30 3 C -0.7207 2.0817 0 0 MASS=13
			M  V30 4 N -1.8622 -0.3695 0 0 -
			M  V30 CHG=1
			M  V30 5 O 0.622 -1.8037 0 0
			M  V30 60 O 1.9464 0.4244 0 0 CHG=-1
			M  V30 END ATOM
			M  V30 BEGIN BOND
			M  V30 1 1 1 2
			M  V30 2 1 1 3 CFG=1
			M  V30 3 1 1 4
			M  V30 4 2 2 5
			M  V30 5 1 2 60
			M  V30 END BOND
			M  V30 END CTAB
			M  END
			""";

	/** A cell with an angle of 120°, in which fractions of a third have places in closed form. */
	private static final String CRYSTAL = """
			#\\#CIF_1.1
			data_test
			_chemical_name_common 'test compound'
			_cell_length_a 10.000(2)
			_cell_length_b 10.0
			_cell_length_c 12
			_cell_angle_alpha 90
			_cell_angle_beta 90
			_cell_angle_gamma 120
			loop_
			_symmetry_equiv_pos_as_xyz
			x,y,z '-x, -y, -z'
			_publ_text
			;
			loop_ in a text is none
			;
			loop_
			_atom_site_label
			_atom_site_fract_x
			_atom_site_fract_y
			_atom_site_fract_z
			_atom_site_disorder_group
			O1 0.33333333(4) 0.66666667 0.25 .
			C2 1 0 0 1
			C2B 0.9 0 0 2
			Cl1 ? ? ? .
			""";

	private static final String PROTEIN = """
			data_1ABC
			loop_
			_atom_site.group_PDB
			_atom_site.type_symbol
			_atom_site.label_alt_id
			_atom_site.Cartn_x
			_atom_site.Cartn_y
			_atom_site.Cartn_z
			_atom_site.pdbx_formal_charge
			_atom_site.pdbx_PDB_model_num
			ATOM N . 1.0 2.0 3.0 1 1
			HETATM ZN . -1.5 0 0 ? 1
			ATOM N . 1.0 2.0 3.5 1 2
			""";

	@Test
	void theExtendedTableIsReadAndWritten() throws Exception {
		Structure alanine = MolFile.read("a.mol", ALANINE);
		assertEquals("C2[13C]H7NO2", Formula.of(alanine).text());
		assertEquals(Smiles.canonical(Smiles.parse("[13CH3][C@H]([NH3+])C(=O)[O-]")), Smiles.canonical(alanine));
		Structure chain = Smiles.parse("C".repeat(600) + "[N+](C)(C)" + "C".repeat(500));
		double[][] line = new double[chain.atoms().size()][];
		for (int a = 0; a < line.length; a++) {
			line[a] = new double[] { a, 0.5 * (a % 2), 0.1 };
		}
		String written = MolFile.write(chain.withCoordinates3D(line));
		assertTrue(written.contains("V3000"));
		Structure again = MolFile.read("c.mol", written);
		assertEquals(Formula.of(chain).text(), Formula.of(again).text());
		assertEquals(1, again.charge());
	}

	@ParameterizedTest
	@CsvSource({ "8, 'C -0', '[C,N] -0', 8", "11, '0 -', '0', 12", "13, 5 O, 4 O, 13", "17, 1 1 1 2, 1 1 1 9, 17", "6, 6 5, 7 5, 24", "8, -0.6622, 1e99, 8",
			"6, 6 5, 6 99999999, 6", "22, END, '', 22" })
	void errorsNameTheLineOfAnExtendedTable(int at, String what, String with, int line) {
		String[] lines = ALANINE.split("\n");
		assertTrue(lines[at - 1].contains(what), lines[at - 1]);
		lines[at - 1] = lines[at - 1].replace(what, with == null ? "" : with);
		StructureFileException e = assertThrows(StructureFileException.class, () -> MolFile.read("a.mol", String.join("\n", lines)));
		assertEquals(line, e.line(), e.getMessage());
	}

	@Test
	void crystalsAndProteinsGiveTheirAtoms() throws Exception {
		Structure crystal = CifFile.read("t.cif", CRYSTAL).getFirst();
		assertEquals("test compound", crystal.name());
		assertEquals(2, crystal.atoms().size());
		assertEquals(0, crystal.coordinates3D()[0][0], 1e-6);
		assertEquals(10 * Math.sqrt(3) / 3, crystal.coordinates3D()[0][1], 1e-6);
		assertEquals(3, crystal.coordinates3D()[0][2], 1e-9);
		assertTrue(crystal.notes().toString().contains("2 symmetry operations"), crystal.notes().toString());
		assertTrue(crystal.notes().toString().contains("disordered") && crystal.notes().toString().contains("without a place"));
		Structure protein = CifFile.read("p.cif", PROTEIN).getFirst();
		assertEquals(List.of("N", "Zn"), protein.atoms().stream().map(a -> a.symbol()).toList());
		assertEquals(1, protein.charge());
		assertEquals(-1.5, protein.coordinates3D()[1][0], 0);
	}

	@ParameterizedTest
	@CsvSource({ "data_, dato_, 2", "_cell_angle_gamma 120, , 2", "10.000(2), ten, 4", "O1 0.33333333(4), O1 x, 23", "C2 1 0 0 1, C2 1 0 0, 27",
			"'-z''', -z, 12", "_cell_length_c 12, _cell_length_b 12, 6", "O1, Qq1, 23", "data_test, 'data_test stray', 2" })
	void errorsNameTheLineOfACif(String what, String with, int line) {
		assertTrue(CRYSTAL.contains(what), what);
		String text = CRYSTAL.replace(what, with == null ? "" : with);
		StructureFileException e = assertThrows(StructureFileException.class, () -> CifFile.read("t.cif", text));
		assertEquals(line, e.line(), e.getMessage());
	}

	@Test
	void aTextSaysItselfWhatItIs() throws Exception {
		assertEquals(StructureText.Kind.MOL, StructureText.kind(ALANINE));
		assertEquals(StructureText.Kind.SDF, StructureText.kind(ALANINE + "$$$$\n"));
		assertEquals(StructureText.Kind.CIF, StructureText.kind(CRYSTAL));
		assertEquals(StructureText.Kind.PDB, StructureText.kind(PdbFile.write(CifFile.read("p", PROTEIN).getFirst())));
		assertEquals(StructureText.Kind.XYZ, StructureText.kind("2\nx\nH 0 0 0\nH 0 0 .74\n"));
		assertEquals(2, StructureText.read("paste", "H 0 0 0\nH 0 0 0.74").getFirst().structure().atoms().size());
		assertEquals(2, StructureText.read("paste", "CCO ethanol\nc1ccccc1 benzene\n").size());
		assertEquals(2, assertThrows(StructureFileException.class, () -> StructureText.read("paste", "H 0 0 0\nXx 0 0 1")).line());
		assertTrue(assertThrows(StructureFileException.class, () -> StructureText.read("paste", "tamoxifen")).getMessage().contains("name"));
	}

	/** Whatever is done to a file, a reader gives structures or a message. */
	@ParameterizedTest
	@ValueSource(strings = { ALANINE, CRYSTAL, PROTEIN, "3\nwater\nO 0.0 0.0 0.1173\nH 0 0.7572 -0.4692\nH 0 -.75 -.4692\n",
			"HETATM    1  C   UNL A   1       0.000   0.000   0.000  1.00  0.00           C  \n"
					+ "HETATM    2  O   UNL A   1       1.200   0.000   0.000  1.00  0.00           O1-\nCONECT    1    2\nCONECT    2    1\nEND\n" })
	void damagedFilesEndInAMessage(String text) {
		SplittableRandom random = new SplittableRandom(text.hashCode());
		String junk = "0129-+.eE \n\t'\";_#?()CNOHlZ\u0000\u00e4$><MV";
		for (int i = 0; i < 250; i++) {
			StringBuilder damaged = new StringBuilder(text);
			for (int change = random.nextInt(1, 5); change > 0 && damaged.length() > 1; change--) {
				int at = random.nextInt(damaged.length());
				switch (random.nextInt(4)) {
				case 0 -> damaged.deleteCharAt(at);
				case 1 -> damaged.insert(at, junk.charAt(random.nextInt(junk.length())));
				case 2 -> damaged.setCharAt(at, junk.charAt(random.nextInt(junk.length())));
				default -> damaged.delete(at, Math.min(damaged.length(), at + random.nextInt(1, 40)));
				}
			}
			try {
				StructureText.read(StructureText.kind(text), "f", damaged.toString());
			} catch (StructureFileException e) {
				assertTrue(e.getMessage().startsWith("f, line "), e.getMessage());
			}
		}
	}
}
