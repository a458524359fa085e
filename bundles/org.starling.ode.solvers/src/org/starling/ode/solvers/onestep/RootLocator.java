package org.starling.ode.solvers.onestep;

import java.util.function.DoubleUnaryOperator;

/**
 * Encloses a sign change to the last few digits and returns the end that lies behind it.
 * Regula falsi with the Illinois weights (M. Dowell, P. Jarratt, BIT 11 (1971) 168, doi:10.1007/BF01934364), each third
 * iteration a bisection so that steps and poles are enclosed as surely as smooth roots.
 */
final class RootLocator {

	private static final int MOST_ITERATIONS = 400;

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
		for (int i = 0; i < MOST_ITERATIONS && b - a > 2 * Math.ulp(Math.max(Math.abs(a), Math.abs(b))); i++) {
			double c = i % 3 == 2 ? a + 0.5 * (b - a) : a + (b - a) * (weightA / (weightA - weightB));
			if (!(c > a && c < b)) {
				c = a + 0.5 * (b - a);
			}
			double gc = g.applyAsDouble(c);
			if (gc == 0 || gc > 0 != ga > 0) {
				b = c;
				weightB = gc;
				weightA *= 0.5;
			} else {
				a = c;
				weightA = gc;
				weightB *= 0.5;
			}
		}
		return b;
	}
}
