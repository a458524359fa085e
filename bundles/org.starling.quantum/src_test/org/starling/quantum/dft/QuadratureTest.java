package org.starling.quantum.dft;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.junit.jupiter.api.Test;
import org.starling.quantum.Geometry;

/** Integrals of closed form by the rules of the grid. */
class QuadratureTest {

	/** The mean of x^2i y^2j z^2k over the sphere is (2i−1)!! (2j−1)!! (2k−1)!! / (2i+2j+2k+1)!!; odd powers have the mean 0. */
	@Test
	void rulesOnTheSphereAreExactUpToTheirDegree() {
		assertEquals(974, Lebedev.sizes()[Lebedev.sizes().length - 1]);
		for (int size : Lebedev.sizes()) {
			Lebedev.Rule rule = Lebedev.of(size);
			assertEquals(size, rule.points().length);
			for (int i = 0; 2 * i <= rule.degree(); i++) {
				for (int j = 0; j <= i && 2 * (i + j) <= rule.degree(); j++) {
					int k = (rule.degree() - 2 * i - 2 * j) / 2;
					double sum = 0;
					double odd = 0;
					for (double[] p : rule.points()) {
						double value = p[3] * Math.pow(p[0], 2 * i) * Math.pow(p[1], 2 * j) * Math.pow(p[2], 2 * k);
						sum += value;
						odd += value * p[0];
					}
					double exact = doubleFactorial(2 * i - 1) / doubleFactorial(2 * (i + j + k) + 1) * doubleFactorial(2 * j - 1)
							* doubleFactorial(2 * k - 1);
					assertEquals(1, sum / exact, 1e-10, size + " points: " + i + " " + j + " " + k);
					assertEquals(0, odd, 1e-15);
				}
			}
		}
	}

	private static double doubleFactorial(int n) {
		return n < 2 ? 1 : n * doubleFactorial(n - 2);
	}

	/** ∫ exp(−2r) r² dr = 1/4, ∫ exp(−50 r²) r² dr = √π/4 · 50^(−3/2). */
	@Test
	void distancesIntegrateSteepAndFlatFunctions() {
		for (int element : new int[] { 1, 3, 8, 35 }) {
			RadialRule rule = RadialRule.of(element, 75);
			double flat = 0;
			double steep = 0;
			for (int i = 0; i < 75; i++) {
				double r = rule.distances()[i];
				flat += rule.weights()[i] * Math.exp(-2 * r);
				steep += rule.weights()[i] * Math.exp(-50 * r * r);
			}
			assertEquals(0.25, flat, 1e-9);
			assertEquals(Math.sqrt(Math.PI) / 4 * Math.pow(50, -1.5), steep, 1e-12);
		}
	}

	/** Gaussians on three atoms together have three times the integral (π/ζ)^(3/2) of one. */
	@Test
	void sharesOfAtomsAddUpToAll() {
		double[] places = { 0, 0, 0, 0, 1.43, 1.1, 0, -1.43, 1.1 };
		MolecularGrid grid = new MolecularGrid(new Geometry(new int[] { 8, 1, 1 }, places, 0, 1), Grid.STANDARD);
		double sum = 0;
		for (MolecularGrid.Group group : grid.groups()) {
			assertTrue(group.size() <= 192);
			for (int p = 0; p < group.size(); p++) {
				for (int a = 0; a < 3; a++) {
					double x = group.x()[p] - places[3 * a];
					double y = group.y()[p] - places[3 * a + 1];
					double z = group.z()[p] - places[3 * a + 2];
					sum += group.weights()[p] * Math.exp(-1.3 * (x * x + y * y + z * z));
				}
			}
		}
		assertEquals(3 * Math.pow(Math.PI / 1.3, 1.5), sum, 2e-6);
	}

	@Test
	void aGridThatIsNotThereIsRefusedWithThoseThatAre() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> new Grid(75, 300)).getMessage().contains("302, 434"));
	}
}
