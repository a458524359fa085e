package org.starling.chemistry.similarity;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;

class SimilarityTest {

	/**
	 * Counted by hand: methane has one feature; ethane CH3 and the bond; propane CH3, CH2, CH3 with its bond, CH2 with both; benzene one for each
	 * radius.
	 */
	@Test
	void featuresAreThoseOneCanCount() throws Exception {
		assertEquals(1, fingerprint("C").size());
		assertEquals(2, fingerprint("CC").size());
		assertEquals(4, fingerprint("CCC").size());
		assertEquals(3, fingerprint("c1ccccc1").size());
		assertEquals(1.0 / 5, fingerprint("CC").tanimoto(fingerprint("CCC")), 1e-15);
		assertEquals(1, fingerprint("OCC").tanimoto(fingerprint("C(O)C")), 0);
		assertEquals(0, fingerprint("C").tanimoto(fingerprint("O")), 0);
	}

	/** Frameworks of figure 3 of Bemis and Murcko 1996 (diazepam) and by hand. */
	@ParameterizedTest
	@CsvSource({ "CN1c2ccc(Cl)cc2C(=NCC1=O)c1ccccc1, O=C1CN=C(c2ccccc2)c2ccccc2N1", "CC(C)Cc1ccc(cc1)C(C)C(=O)O, c1ccccc1",
			"Oc1ccc(cc1)CCCc1ccncc1C, c1ccccc1CCCc1ccncc1", "O=C1CCCCC1C, O=C1CCCCC1" })
	void scaffolds(String smiles, String scaffold) throws Exception {
		assertEquals(Smiles.canonical(Smiles.parse(scaffold)), Smiles.canonical(MurckoScaffold.of(Smiles.parse(smiles)).orElseThrow()));
	}

	@Test
	void aChainHasNoScaffold() throws Exception {
		assertTrue(MurckoScaffold.of(Smiles.parse("CCO")).isEmpty());
	}

	@Test
	void pairsByOneAndTwoCuts() throws Exception {
		List<MatchedPair> pairs = pairs("Cc1ccccc1", "Oc1ccccc1", "c1ccccc1", "Fc1ccc(C)cc1", "C1CCCCC1OC1CCCCC1", "C1CCCCC1SC1CCCCC1", "CC(=O)N");
		assertEquals("[0-1 [*:1]C>>[*:1]O 1, 0-2 [*:1]C>>[*:1][H] 1, 0-3 [*:1][H]>>[*:1]F 1, 1-2 [*:1]O>>[*:1][H] 1, 4-5 [*:1]O[*:2]>>[*:1]S[*:2] 2]",
				text(pairs));
	}

	/** What separates the compounds of the field: a hydroxyl in place 4 or 3 of a ring, chlorine at the end of the ethyl group; and where the
	 * hydroxyl stands. */
	@Test
	void modulatorsOfTheOestrogenReceptor() throws Exception {
		List<MatchedPair> pairs = pairs("CC/C(=C(\\C1=CC=CC=C1)/C2=CC=C(C=C2)OCCN(C)C)/C3=CC=CC=C3",
				"CC/C(=C(\\C1=CC=C(C=C1)O)/C2=CC=C(C=C2)OCCN(C)C)/C3=CC=CC=C3",
				"CC/C(=C(/C1=CC=C(C=C1)OCCN(C)C)\\C2=CC(=CC=C2)O)/C3=CC=CC=C3", "CN(C)CCOC1=CC=C(C=C1)/C(=C(/CCCl)\\C2=CC=CC=C2)/C3=CC=CC=C3");
		assertEquals("[0-1 [*:1][H]>>[*:1]O 1, 0-2 [*:1][H]>>[*:1]O 1, 0-3 [*:1][H]>>[*:1]Cl 1,"
				+ " 1-2 [*:1]c1ccc([*:2])cc1>>[*:1]c1cccc([*:2])c1 2]", text(pairs));
	}

	private static String text(List<MatchedPair> pairs) {
		return pairs.stream().map(p -> p.first() + "-" + p.second() + " " + p.transformation() + " " + p.cuts()).toList().toString();
	}

	private static List<MatchedPair> pairs(String... smiles) throws Exception {
		List<Structure> structures = new ArrayList<>();
		for (String s : smiles) {
			structures.add(Smiles.parse(s));
		}
		return MatchedPairs.of(structures, 10);
	}

	private static CircularFingerprint fingerprint(String smiles) throws Exception {
		return CircularFingerprint.of(Smiles.parse(smiles));
	}
}
