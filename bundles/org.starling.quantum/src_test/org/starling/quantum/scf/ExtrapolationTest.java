package org.starling.quantum.scf;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;

import org.junit.jupiter.api.Test;

/** Minima of quadratic functions on the simplex, found by hand. */
class ExtrapolationTest {

	@Test
	void minimaInsideAndOnTheEdgesAreFound() {
		// 10000 (w0 − 0.01)² up to a constant
		assertArrayEquals(new double[] { 0.01, 0.99 }, Extrapolation.minimum(new double[] { -200, 0 }, new double[][] { { 10000, 0 }, { 0, 0 } }), 1e-9);
		// w0² + w1² + w2² is least at the centre, with a third vertex too high on the edge between the others
		double[][] unit = { { 1, 0, 0 }, { 0, 1, 0 }, { 0, 0, 1 } };
		assertArrayEquals(new double[] { 1.0 / 3, 1.0 / 3, 1.0 / 3 }, Extrapolation.minimum(new double[3], unit), 1e-8);
		assertArrayEquals(new double[] { 0.5, 0.5, 0 }, Extrapolation.minimum(new double[] { 0, 0, 2 }, unit), 1e-8);
		// negative curvature: the lower end
		assertArrayEquals(new double[] { 0, 1 }, Extrapolation.minimum(new double[] { 0, -1 }, new double[][] { { -1, 0 }, { 0, -1 } }), 0);
	}
}
