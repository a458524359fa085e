package org.starling.ode.solvers.onestep;

import java.util.function.DoubleUnaryOperator;

/**
 * Encloses a sign change to the last few digits and returns the end that lies behind it.
 * Regula falsi with the Illinois weights (M. Dowell, P. Jarratt, BIT 11 (1971) 168, doi:10.1007/BF01934364); a bisection
 * whenever three iterations have not shrunk the bracket enough, so that steps are enclosed as surely as smooth roots.
 */
final class RootLocator {

	private static final int MOST_ITERATIONS = 400;
	private static final int PATIENCE = 3;
	private static final double SHRINKING = 4;

	private RootLocator() {
	}

	/**
	 * @param a  time before the change
	 * @param ga value there, not zero
	 * @param b  time behind the change
	 * @param gb value there, of the other sign or zero
	 * @return the earliest time found at which the sign is the one of {@code gb}
	 */
	static double behind(DoubleUnaryOperator g, double a, double ga, double b, double gb) {
		double weightA = ga;
		double weightB = gb;
		int side = 0;
		double goal = (b - a) / SHRINKING;
		for (int i = 1; i <= MOST_ITERATIONS; i++) {
			double tolerance = 2 * Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
			if (b - a <= tolerance) {
				break;
			}
			double c = a + (b - a) * (weightA / (weightA - weightB));
			if (i % PATIENCE == 0) {
				c = b - a > goal ? a + 0.5 * (b - a) : c;
				goal = (b - a) / SHRINKING;
			}
			c = c > a && c < b ? Math.clamp(c, a + 0.5 * tolerance, b - 0.5 * tolerance) : a + 0.5 * (b - a);
			double gc = g.applyAsDouble(c);
			if (gc == 0 || gc > 0 != ga > 0) {
				b = c;
				weightB = gc;
				weightA *= side < 0 ? 0.5 : 1;
				side = -1;
			} else {
				a = c;
				weightA = gc;
				weightB *= side > 0 ? 0.5 : 1;
				side = 1;
			}
		}
		return b;
	}
}
