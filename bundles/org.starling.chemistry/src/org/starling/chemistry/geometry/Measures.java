package org.starling.chemistry.geometry;

/** Distances and angles between places in space: x, y, z in any one unit. Stateless. */
public final class Measures {

	private Measures() {
	}

	/** In the unit of the places. */
	public static double distance(double[] a, double[] b) {
		return length(between(a, b));
	}

	/** At the middle one, 0 to 180 degrees; NaN when two places are the same. */
	public static double angle(double[] a, double[] centre, double[] b) {
		double[] p = between(centre, a);
		double[] q = between(centre, b);
		if (length(p) == 0 || length(q) == 0) {
			return Double.NaN;
		}
		return Math.toDegrees(Math.atan2(length(cross(p, q)), dot(p, q)));
	}

	/**
	 * Around the middle two, above −180 to 180 degrees, clockwise positive when seen along them (IUPAC, Pure Appl Chem 1974;45:11, rule of Klyne and
	 * Prelog); NaN when three places in a row lie on a line.
	 */
	public static double dihedral(double[] a, double[] b, double[] c, double[] d) {
		double[] axis = between(b, c);
		double[] first = cross(between(a, b), axis);
		double[] second = cross(axis, between(c, d));
		if (length(first) < 1e-9 || length(second) < 1e-9) {
			return Double.NaN;
		}
		double angle = Math.toDegrees(Math.atan2(dot(cross(first, second), axis) / length(axis), dot(first, second)));
		return angle <= -180 ? 180 : angle;
	}

	private static double[] between(double[] from, double[] to) {
		return new double[] { to[0] - from[0], to[1] - from[1], to[2] - from[2] };
	}

	private static double dot(double[] a, double[] b) {
		return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
	}

	private static double[] cross(double[] a, double[] b) {
		return new double[] { a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0] };
	}

	private static double length(double[] v) {
		return Math.sqrt(dot(v, v));
	}
}
