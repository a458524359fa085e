package org.starling.chemistry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NamesTest {

	/** Names and SMILES as PubChem has them (aspirin 2244, caffeine 2519, tamoxifen 2733526, ibuprofen's S form 39912). */
	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "acetylsalicylic acid | CC(=O)OC1=CC=CC=C1C(=O)O", "1,3,7-trimethylpurine-2,6-dione | CN1C=NC2=C1C(=O)N(C(=O)N2C)C",
			"2-[4-[(Z)-1,2-diphenylbut-1-enyl]phenoxy]-N,N-dimethylethanamine | CC/C(=C(\\C1=CC=CC=C1)/C2=CC=C(C=C2)OCCN(C)C)/C3=CC=CC=C3",
			"(2S)-2-[4-(2-methylpropyl)phenyl]propanoic acid | C[C@@H](C1=CC=C(C=C1)CC(C)C)C(=O)O" })
	void namesMeanTheirStructures(String name, String smiles) throws Exception {
		Structure structure = Names.parse(" " + name + "\n");
		assertEquals(Smiles.canonical(Smiles.parse(smiles)), Smiles.canonical(structure));
		assertEquals(name, structure.name());
	}

	@Test
	void aTextIsASmilesOrElseAName() throws Exception {
		assertEquals("ethanol", Names.orSmiles("CCO ethanol").name());
		assertEquals(Smiles.canonical(Smiles.parse("CC(=O)O")), Smiles.canonical(Names.orSmiles("acetic acid")));
		assertThrows(SmilesException.class, () -> Names.orSmiles("CC(=O"));
		assertThrows(SmilesException.class, () -> Names.orSmiles("c1ccccc"));
		assertThrows(NameException.class, () -> Names.orSmiles("asprin"));
	}

	@Test
	void whatIsNotUnderstoodIsNamed() {
		assertTrue(assertThrows(NameException.class, () -> Names.parse("2-acetoxybenzoic acidd")).getMessage().contains("\"d\""));
		assertTrue(assertThrows(NameException.class, () -> Names.parse("Nolvadex")).getMessage().contains("SMILES"));
		assertThrows(NameException.class, () -> Names.parse("  "));
		assertThrows(NameException.class, () -> Names.parse("methyl".repeat(1000)));
	}
}
