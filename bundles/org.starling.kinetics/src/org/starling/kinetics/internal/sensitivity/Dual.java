package org.starling.kinetics.internal.sensitivity;

import java.util.Arrays;

/**
 * A number with its derivatives in some directions (A. Griewank, A. Walther, Evaluating Derivatives, 2nd ed., SIAM 2008,
 * chapter 3). Immutable.
 *
 * @param slopes one a direction; empty when none are followed or all are zero
 */
public record Dual(double value, double[] slopes) {

	private static final double[] NONE = {};

	public static Dual of(double value) {
		return new Dual(value, NONE);
	}

	public Dual plus(double other) {
		return new Dual(value + other, slopes);
	}

	public Dual plus(Dual other) {
		return new Dual(value + other.value, sum(1, slopes, 1, other.slopes));
	}

	public Dual times(double factor) {
		return new Dual(value * factor, sum(factor, slopes, 0, NONE));
	}

	public Dual times(Dual other) {
		return new Dual(value * other.value, sum(other.value, slopes, value, other.slopes));
	}

	public Dual over(Dual other) {
		double quotient = value / other.value;
		return new Dual(quotient, sum(1 / other.value, slopes, -quotient / other.value, other.slopes));
	}

	/** The derivative in one direction. */
	public double slope(int direction) {
		return slopes.length == 0 ? 0 : slopes[direction];
	}

	public boolean isConstant() {
		return Arrays.stream(slopes).allMatch(s -> s == 0);
	}

	private static double[] sum(double a, double[] x, double b, double[] y) {
		double[] sum = new double[Math.max(x.length, y.length)];
		for (int i = 0; i < sum.length; i++) {
			sum[i] = (x.length == 0 ? 0 : a * x[i]) + (y.length == 0 ? 0 : b * y[i]);
		}
		return sum;
	}
}
