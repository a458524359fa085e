package org.starling.chemistry.geometry;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.concurrent.CancellationException;

import org.junit.jupiter.api.Test;
import org.starling.chemistry.Smiles;
import org.starling.chemistry.Structure;
import org.starling.chemistry.internal.Automorphisms;

class ConformerSearchTest {

	@Test
	void aTurnedMoleculeLiesOverItself() {
		double[][] a = { { 0, 0, 0 }, { 1, 0, 0 }, { 0, 2, 0 }, { 0, 0, 3 } };
		double[][] turned = { { 5, 5, 5 }, { 5, 6, 5 }, { 3, 5, 5 }, { 5, 5, 8 } };
		Superposition over = Superposition.of(a, turned);
		assertEquals(0, over.rmsd(), 1e-7);
		assertArrayEquals(a[2], over.apply(turned)[2], 1e-9);
		double[][] mirrored = { { 0, 0, 0 }, { 1, 0, 0 }, { 0, 2, 0 }, { 0, 0, -3 } };
		assertTrue(Superposition.of(a, mirrored).rmsd() > 0.5, "a mirror image is another");
		// two points 2 and 3 apart: each is 0.5 away after the best shift
		assertEquals(0.5, Superposition.of(new double[][] { { 0, 0, 0 }, { 2, 0, 0 } }, new double[][] { { 0, 0, 0 }, { 3, 0, 0 } }).rmsd(), 1e-12);
	}

	/** Benzene's graph has the twelve automorphisms of a hexagon. */
	@Test
	void benzeneHasTwelveNumberings() throws Exception {
		assertEquals(12, Automorphisms.of(Smiles.parse("c1ccccc1"), 100).size());
	}

	/** Butane: gauche+, anti, gauche−, among them mirror images, which are conformers of their own. */
	@Test
	void butaneIsGaucheAndAnti() throws Exception {
		List<Structure> found = ConformerSearch.of(Smiles.parse("CCCC"), new ConformerSearch.Settings(20, 0.3, 60, 3), (tried, n) -> true);
		assertTrue(found.size() >= 2 && found.size() < 12, found.size() + " conformers");
		double largest = 0;
		double smallest = 180;
		for (Structure one : found) {
			double[][] p = one.coordinates3D();
			double torsion = Math.abs(Measures.dihedral(p[0], p[1], p[2], p[3]));
			largest = Math.max(largest, torsion);
			smallest = Math.min(smallest, torsion);
			assertEquals(109.5, Measures.angle(p[0], p[1], p[2]), 6, "angles are kept");
		}
		assertTrue(largest > 150 && smallest < 100, smallest + " to " + largest);
	}

	@Test
	void benzeneHasOneConformerAndCancelIsHeard() throws Exception {
		Structure benzene = Smiles.parse("c1ccccc1");
		assertEquals(1, ConformerSearch.of(benzene, new ConformerSearch.Settings(5, 0.5, 6, 1), (tried, n) -> true).size());
		assertThrows(CancellationException.class,
				() -> ConformerSearch.of(benzene, new ConformerSearch.Settings(5, 0.5, 6, 1), (tried, n) -> false));
		assertThrows(ConformerException.class, () -> ConformerSearch.of(Smiles.parse("C.C"), ConformerSearch.Settings.of(2, 0.5, 1), (t, n) -> true));
	}
}
