package org.starling.quantum.optimize;

import org.starling.quantum.Geometry;

/** Degrees of freedom of a molecule. Stateless. */
public final class Freedom {

	/** Sine of the largest angle in a molecule that counts as a line. */
	private static final double LINE = 1e-3;

	private Freedom() {
	}

	/** Number of vibrations: 3N − 6, 3N − 5 of a line, none of an atom. */
	public static int vibrations(Geometry geometry) {
		int n = geometry.atoms();
		return n == 1 ? 0 : 3 * n - (isLinear(geometry) ? 5 : 6);
	}

	/** Whether all atoms lie on one line. */
	public static boolean isLinear(Geometry geometry) {
		double[] x = geometry.coordinates();
		for (int a = 2; a < geometry.atoms(); a++) {
			double[] u = Vectors.unit(Vectors.between(x, 1, 0));
			double[] v = Vectors.unit(Vectors.between(x, a, 0));
			if (Vectors.length(Vectors.cross(u, v)) > LINE) {
				return false;
			}
		}
		return geometry.atoms() > 1;
	}
}
