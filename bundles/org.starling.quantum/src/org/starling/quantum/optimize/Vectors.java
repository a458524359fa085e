package org.starling.quantum.optimize;

/** Vectors of three components. Stateless. */
final class Vectors {

	private Vectors() {
	}

	/** From atom b to atom a. */
	static double[] between(double[] x, int a, int b) {
		return new double[] { x[3 * a] - x[3 * b], x[3 * a + 1] - x[3 * b + 1], x[3 * a + 2] - x[3 * b + 2] };
	}

	static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	static double length(double[] a) {
		return Math.sqrt(dot(a, a));
	}

	static double[] cross(double[] a, double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0] };
	}

	static double[] scaled(double factor, double[] a) {
		return new double[] { factor * a[0], factor * a[1], factor * a[2] };
	}

	static double[] unit(double[] a) {
		return scaled(1 / length(a), a);
	}

	/** a + factor·b. */
	static double[] sum(double[] a, double factor, double[] b) {
		return new double[] { a[0] + factor * b[0], a[1] + factor * b[1], a[2] + factor * b[2] };
	}
}
