package org.starling.ode.solvers.internal;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.junit.jupiter.api.Test;

/** The transformation makes the inverse of Radau IIA's matrix (Hairer, Wanner 1996, Table IV.5.6) block diagonal. */
class RadauCoefficientsTest {

	private static final double R = Math.sqrt(6);
	private static final RealMatrix A = MatrixUtils.createRealMatrix(new double[][] {
			{ (88 - 7 * R) / 360, (296 - 169 * R) / 1800, (-2 + 3 * R) / 225 },
			{ (296 + 169 * R) / 1800, (88 + 7 * R) / 360, (-2 - 3 * R) / 225 }, { (16 - R) / 36, (16 + R) / 36, 1.0 / 9 } });

	@Test
	void blockDiagonal() {
		RealMatrix d = MatrixUtils.createRealMatrix(RadauCoefficients.T_INVERSE).multiply(MatrixUtils.inverse(A))
				.multiply(MatrixUtils.createRealMatrix(RadauCoefficients.T));
		double[][] expected = { { RadauCoefficients.GAMMA, 0, 0 }, { 0, RadauCoefficients.ALPHA, -RadauCoefficients.BETA },
				{ 0, RadauCoefficients.BETA, RadauCoefficients.ALPHA } };
		for (int i = 0; i < 3; i++) {
			for (int j = 0; j < 3; j++) {
				assertEquals(expected[i][j], d.getEntry(i, j), 1e-13, "entry " + i + ", " + j);
			}
		}
	}

	@Test
	void nodesAreTheRowSums() {
		for (int i = 0; i < 3; i++) {
			assertEquals(RadauCoefficients.C[i], A.operate(new double[] { 1, 1, 1 })[i], 1e-15);
		}
	}
}
