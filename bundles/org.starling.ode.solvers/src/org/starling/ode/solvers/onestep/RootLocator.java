package org.starling.ode.solvers.onestep;

import java.util.function.DoubleUnaryOperator;

/**
 * Encloses a sign change to the last few digits and returns the end that lies behind it. The ITP method: as fast as the
 * secant method on smooth functions and at most a step slower than bisection on any, jumps included.
 * I. F. D. Oliveira, R. H. C. Takahashi, ACM Trans. Math. Softw. 47 (2021) 5, doi:10.1145/3423597.
 */
final class RootLocator {

	/** The authors' κ₁ (per width of the bracket), κ₂ = 2 and n₀. */
	private static final double TRUNCATION = 0.2;
	private static final int SLACK_STEPS = 1;

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
		double radius = Math.ulp(Math.max(Math.abs(a), Math.abs(b)));
		double kappa = TRUNCATION / (b - a);
		double allowed = radius * Math.pow(2, Math.ceil(Math.log((b - a) / (2 * radius)) / Math.log(2)) + SLACK_STEPS);
		while (b - a > 2 * radius) {
			double width = b - a;
			double middle = a + 0.5 * width;
			double c = within(a, b, middle, secant(a, ga, b, gb), kappa * width * width, allowed - 0.5 * width);
			double gc = g.applyAsDouble(c);
			if (gc == 0 || gc > 0 != ga > 0) {
				b = c;
				gb = gc;
			} else {
				a = c;
				ga = gc;
			}
			allowed *= 0.5;
		}
		return b;
	}

	private static double secant(double a, double ga, double b, double gb) {
		return a + (b - a) * (ga / (ga - gb));
	}

	/** The secant's point, drawn towards the middle by {@code delta} and to no more than {@code reach} from it. */
	private static double within(double a, double b, double middle, double secant, double delta, double reach) {
		double direction = Math.signum(middle - secant);
		double drawn = delta <= Math.abs(middle - secant) ? secant + direction * delta : middle;
		double c = Math.abs(drawn - middle) <= reach ? drawn : middle - direction * reach;
		return c > a && c < b ? c : middle;
	}
}
