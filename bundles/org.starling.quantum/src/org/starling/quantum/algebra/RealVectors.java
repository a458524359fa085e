package org.starling.quantum.algebra;

/** Sums over the elements of vectors of equal length. Stateless. */
public final class RealVectors {

	private RealVectors() {
	}

	public static double dot(double[] a, double[] b) {
		double sum = 0;
		for (int i = 0; i < a.length; i++) {
			sum += a[i] * b[i];
		}
		return sum;
	}

	public static double norm(double[] a) {
		return Math.sqrt(dot(a, a));
	}

	/** to += factor · what. */
	public static void add(double[] to, double factor, double[] what) {
		for (int i = 0; i < to.length; i++) {
			to[i] += factor * what[i];
		}
	}

	public static void scale(double[] vector, double factor) {
		for (int i = 0; i < vector.length; i++) {
			vector[i] *= factor;
		}
	}
}
