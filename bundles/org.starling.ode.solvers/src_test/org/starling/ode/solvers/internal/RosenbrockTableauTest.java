package org.starling.ode.solvers.internal;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Arrays;
import java.util.List;

import org.hipparchus.linear.MatrixUtils;
import org.hipparchus.linear.RealMatrix;
import org.hipparchus.linear.RealVector;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The order conditions of Rosenbrock methods, Table 7.1 of E. Hairer, G. Wanner, Solving Ordinary Differential Equations II,
 * section IV.7, checked on the untransformed coefficients (ibid., equations 7.24 to 7.26).
 */
@ParameterizedClass
@MethodSource("tableaus")
class RosenbrockTableauTest {

	private static final double TOLERANCE = 1e-12;

	private final RosenbrockTableau tableau;
	private final int s;
	private final RealMatrix gamma;
	private final RealMatrix alpha;
	private final RealMatrix beta;
	private final RealVector one;
	private final RealVector alphaSums;
	private final RealVector betaSums;

	RosenbrockTableauTest(RosenbrockTableau tableau) {
		this.tableau = tableau;
		s = tableau.stages();
		gamma = MatrixUtils.inverse(
				MatrixUtils.createRealIdentityMatrix(s).scalarMultiply(1 / tableau.gamma()).subtract(square(tableau.c())));
		alpha = square(tableau.a()).multiply(gamma);
		beta = alpha.add(gamma);
		one = MatrixUtils.createRealVector(ones(s));
		alphaSums = alpha.operate(one);
		betaSums = beta.operate(one);
	}

	static List<RosenbrockTableau> tableaus() {
		return List.of(RosenbrockTableau.rodas4(), RosenbrockTableau.rodas5p());
	}

	@Test
	void solutionHasOrderFourAtLeast() {
		assertOrderFour(weights(tableau.m()));
	}

	private void assertOrderFour(RealVector b) {
		assertOrderThree(b);
		assertEquals(1.0 / 4, b.dotProduct(alphaSums.map(x -> x * x * x)), TOLERANCE);
		assertEquals(1.0 / 8, b.dotProduct(alphaSums.ebeMultiply(alpha.operate(betaSums))), TOLERANCE);
		assertEquals(1.0 / 12, b.dotProduct(beta.operate(alphaSums.map(x -> x * x))), TOLERANCE);
		assertEquals(1.0 / 24, b.dotProduct(beta.operate(beta.operate(betaSums))), TOLERANCE);
	}

	@Test
	void embeddedSolutionHasItsOrder() {
		double[] embedded = tableau.m().clone();
		for (int i = 0; i < s; i++) {
			embedded[i] -= tableau.e()[i];
		}
		assertOrderThree(weights(embedded));
		if (tableau.errorOrder() > 4) {
			assertOrderFour(weights(embedded));
		}
	}

	private void assertOrderThree(RealVector b) {
		assertEquals(1, b.dotProduct(one), TOLERANCE);
		assertEquals(1.0 / 2, b.dotProduct(betaSums), TOLERANCE);
		assertEquals(1.0 / 3, b.dotProduct(alphaSums.map(x -> x * x)), TOLERANCE);
		assertEquals(1.0 / 6, b.dotProduct(beta.operate(betaSums)), TOLERANCE);
	}

	/** Stiff accuracy, ibid. section VI.4: the last stage is the solution, hence R(∞) = 0. */
	@Test
	void isStifflyAccurate() {
		assertArrayEquals(weights(tableau.m()).toArray(), beta.getRow(s - 1), TOLERANCE);
	}

	@Test
	void stageTimesAreTheRowSums() {
		assertArrayEquals(tableau.alpha(), alphaSums.toArray(), TOLERANCE);
		assertArrayEquals(tableau.d(), gamma.operate(one).toArray(), TOLERANCE);
	}

	private RealVector weights(double[] m) {
		return gamma.preMultiply(MatrixUtils.createRealVector(m));
	}

	private static double[] ones(int n) {
		double[] ones = new double[n];
		Arrays.fill(ones, 1);
		return ones;
	}

	private static RealMatrix square(double[][] lower) {
		double[][] full = new double[lower.length][];
		for (int i = 0; i < lower.length; i++) {
			full[i] = Arrays.copyOf(lower[i], lower.length);
		}
		return MatrixUtils.createRealMatrix(full);
	}
}
