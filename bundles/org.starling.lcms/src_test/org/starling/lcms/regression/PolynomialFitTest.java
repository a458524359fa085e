package org.starling.lcms.regression;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;

import org.junit.jupiter.api.Test;

/** NIST StRD, linear regression: certified to 15 digits, computed with 500. https://www.itl.nist.gov/div898/strd/lls/lls.shtml */
class PolynomialFitTest {

	private static final double[] NORRIS_Y = { 0.1, 338.8, 118.1, 888.0, 9.2, 228.1, 668.5, 998.5, 449.1, 778.9, 559.2, 0.3, 0.1, 778.1,
			668.8, 339.3, 448.9, 10.8, 557.7, 228.3, 998.0, 888.8, 119.6, 0.3, 0.6, 557.6, 339.3, 888.0, 998.5, 778.9, 10.2, 117.6, 228.9,
			668.4, 449.2, 0.2 };
	private static final double[] NORRIS_X = { 0.2, 337.4, 118.2, 884.6, 10.1, 226.5, 666.3, 996.3, 448.6, 777.0, 558.2, 0.4, 0.6, 775.5,
			666.9, 338.0, 447.5, 11.6, 556.0, 228.1, 995.8, 887.6, 120.2, 0.3, 0.3, 556.8, 339.1, 887.2, 999.0, 779.0, 11.1, 118.3, 229.2,
			669.1, 448.9, 0.5 };
	private static final double[] PONTIUS_Y = { .11019, .21956, .32949, .43899, .54803, .65694, .76562, .87487, .98292, 1.09146, 1.20001,
			1.30822, 1.41599, 1.52399, 1.63194, 1.73947, 1.84646, 1.95392, 2.06128, 2.16844, .11052, .22018, .32939, .43886, .54798, .65739,
			.76596, .87474, .98300, 1.09150, 1.20004, 1.30818, 1.41613, 1.52408, 1.63159, 1.73965, 1.84696, 1.95445, 2.06177, 2.16829 };

	private static void check(double[] certified, double[] deviations, double residual, PolynomialFit fit) {
		for (int j = 0; j < certified.length; j++) {
			assertEquals(certified[j], fit.coefficients()[j], 1e-10 * Math.abs(certified[j]), "b" + j);
			assertEquals(deviations[j], fit.standardErrors()[j], 1e-10 * deviations[j], "standard deviation of b" + j);
		}
		assertEquals(residual, fit.residualDeviation(), 1e-10 * residual);
	}

	private static double[] ones(int n) {
		double[] ones = new double[n];
		Arrays.fill(ones, 1);
		return ones;
	}

	@Test
	void norrisIsMetToTenDigits() {
		PolynomialFit fit = PolynomialFit.of(NORRIS_X, NORRIS_Y, ones(36), 1);
		check(new double[] { -0.262323073774029, 1.00211681802045 }, new double[] { 0.232818234301152, 0.429796848199937E-03 },
				0.884796396144373, fit);
		assertEquals(0.999993745883712, fit.determination(), 1e-13);
		assertEquals(34, fit.degreesOfFreedom());
	}

	@Test
	void theQuadraticPontiusIsMetToTenDigits() {
		double[] x = new double[40];
		for (int i = 0; i < 40; i++) {
			x[i] = 150_000 * (i % 20 + 1);
		}
		check(new double[] { 0.673565789473684E-03, 0.732059160401003E-06, -0.316081871345029E-14 }, new double[] { 0.107938612033077E-03,
				0.157817399981659E-09, 0.486652849992036E-16 }, 0.205177424076185E-03, PolynomialFit.of(x, PONTIUS_Y, ones(40), 2));
	}

	@Test
	void aWeightCountsLikeThatManyEqualPoints() {
		double[] x = { 1, 2, 4, 8 };
		double[] y = { 1.1, 1.9, 4.3, 7.6 };
		PolynomialFit weighted = PolynomialFit.of(x, y, new double[] { 3, 1, 2, 1 }, 1);
		PolynomialFit repeated = PolynomialFit.of(new double[] { 1, 1, 1, 2, 4, 4, 8 }, new double[] { 1.1, 1.1, 1.1, 1.9, 4.3, 4.3, 7.6 },
				ones(7), 1);
		assertEquals(repeated.coefficients()[0], weighted.coefficients()[0], 1e-13);
		assertEquals(repeated.coefficients()[1], weighted.coefficients()[1], 1e-13);
		assertEquals(repeated.determination(), weighted.determination(), 1e-13);
	}

	@Test
	void pointsThatDetermineNothingAreRefused() {
		assertTrue(assertThrows(IllegalArgumentException.class, () -> PolynomialFit.of(new double[] { 1, 1 }, new double[] { 1, 2 }, ones(2), 1))
				.getMessage().contains("different values of x"));
		assertThrows(IllegalArgumentException.class, () -> PolynomialFit.of(new double[] { 1, 2 }, new double[] { 1, Double.NaN }, ones(2), 1));
	}
}
