package org.starling.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SmilesTest {

	@ParameterizedTest
	@CsvSource({ "CC(C, 2", "C1CCC, 1", "CCX, 2", "C[Zz]C, 2", "CC)C, 2", "CC[C, 2", "Oc1ccn1CC, 1", "C=1CC-1, 1", "CCé, 2", "CC>>CO, 2", "'', 0",
			"'  CCQ name', 4", "CC(=O)Oc1ccccc1C(=O, 16", "C%12CC, 1", "'C&1', 1", "C[N+, 1", "C[N&]C, 2" })
	void errorsSayWhere(String smiles, int position) {
		SmilesException e = assertThrows(SmilesException.class, () -> Smiles.parse(smiles));
		assertEquals(position, e.position(), smiles + ": " + e.getMessage());
		assertTrue(!e.getMessage().isBlank() && !e.getMessage().contains("\n"), e.getMessage());
	}

	/** Spellings of one molecule each, from the OpenSMILES specification and by hand. */
	@ParameterizedTest
	@CsvSource({ "OCC, C(C)O", "c1ccccc1O, C1=CC=CC=C1O", "[H]OC([H])([H])C, CCO", "N[C@@H](C)C(=O)O, OC(=O)[C@H](C)N", "F/C=C/F, F\\C=C\\F",
			"C/C(F)=C(\\Cl)I, I/C(Cl)=C(/C)F", "[O-][n+]1ccccc1, c1cc[n+]([O-])cc1", "Cn1cnc2c1c(=O)n(C)c(=O)n2C, CN1C=NC2=C1C(=O)N(C(=O)N2C)C",
			"N1C=CC=C1, c1cc[nH]c1", "C[C@](O)(N)F, N[C@](C)(O)F" })
	void oneMoleculeHasOneCanonicalText(String a, String b) throws SmilesException {
		String canonical = Smiles.canonical(Smiles.parse(a));
		assertEquals(canonical, Smiles.canonical(Smiles.parse(b)));
		assertEquals(canonical, Smiles.canonical(Smiles.parse(canonical)));
	}

	@Test
	void configurationsAreKept() throws SmilesException {
		assertNotEquals(Smiles.canonical(Smiles.parse("F/C=C/F")), Smiles.canonical(Smiles.parse("F/C=C\\F")));
		Structure d = Smiles.parse("N[C@@H](C)C(=O)O");
		Structure l = Smiles.parse("N[C@H](C)C(=O)O");
		assertNotEquals(Smiles.canonical(d), Smiles.canonical(l));
		assertEquals(Smiles.canonicalFlat(d), Smiles.canonicalFlat(l));
		for (Structure s : new Structure[] { d, l, Smiles.parse(Serms.LASOFOXIFENE), Smiles.parse(Serms.TAMOXIFEN) }) {
			assertEquals(Smiles.canonical(s), Smiles.canonical(s.withHydrogens()));
		}
	}

	@Test
	void longChainsEndInAnswers() throws SmilesException {
		Structure chain = Smiles.parse("C".repeat(1_900));
		assertEquals("C".repeat(1_900), Smiles.canonical(chain));
		assertThrows(SmilesException.class, () -> Smiles.parse("C".repeat(1_000_000)));
		assertThrows(SmilesException.class, () -> Smiles.parse("C(".repeat(2_400)));
		Smiles.parse("C(".repeat(1_600) + "C" + ")".repeat(1_600));
	}
}
