package org.starling.chemistry.geometry;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;

/** Closed forms: a cube of side 2, whose alternate corners are a tetrahedron. */
class MeasuresTest {

	@Test
	void distancesAndAngles() {
		double[] a = { 1, 1, 1 };
		double[] b = { 1, -1, -1 };
		double[] o = { 0, 0, 0 };
		assertEquals(Math.sqrt(8), Measures.distance(a, b), 1e-15);
		assertEquals(Math.toDegrees(Math.acos(-1.0 / 3)), Measures.angle(a, o, b), 1e-12);
		assertTrue(Double.isNaN(Measures.angle(a, a, b)));
	}

	@Test
	void dihedralsHaveTheSignOfIupac() {
		double[] a = { 1, 0, -1 };
		double[] b = { 0, 0, -1 };
		double[] c = { 0, 0, 1 };
		// seen from b to c, that is along z, x to the right and y downwards: clockwise from x to y
		assertEquals(90, Measures.dihedral(a, b, c, new double[] { 0, 1, 1 }), 1e-12);
		assertEquals(-60, Measures.dihedral(a, b, c, new double[] { 0.5, -Math.sqrt(0.75), 1 }), 1e-12);
		assertEquals(180, Math.abs(Measures.dihedral(a, b, c, new double[] { -1, 0, 1 })), 1e-12);
		assertTrue(Double.isNaN(Measures.dihedral(a, b, c, new double[] { 0, 0, 2 })));
	}
}
