package org.starling.quantum.energy;

import org.starling.quantum.Geometry;

/** Molecules with one distance changed. Stateless. */
public final class Stretch {

	private Stretch() {
	}

	/**
	 * Two atoms at another distance; atoms that are nearer to the second one than to the first move with it.
	 *
	 * @param first,second indices of the atoms
	 * @param distance     in bohr
	 * @throws IllegalArgumentException when there are no such atoms
	 */
	public static Geometry to(Geometry geometry, int first, int second, double distance) {
		if (first == second || Math.min(first, second) < 0 || Math.max(first, second) >= geometry.atoms()) {
			throw new IllegalArgumentException("a distance is between two of the " + geometry.atoms() + " atoms, not between " + (first + 1) + " and "
					+ (second + 1));
		}
		double now = distance(geometry, first, second);
		double[] places = geometry.coordinates();
		for (int a = 0; a < geometry.atoms(); a++) {
			if (a == second || distance(geometry, a, second) < distance(geometry, a, first)) {
				for (int k = 0; k < 3; k++) {
					places[3 * a + k] += (distance / now - 1) * (geometry.at(second, k) - geometry.at(first, k));
				}
			}
		}
		return geometry.at(places);
	}

	private static double distance(Geometry geometry, int a, int b) {
		double square = 0;
		for (int k = 0; k < 3; k++) {
			double d = geometry.at(a, k) - geometry.at(b, k);
			square += d * d;
		}
		return Math.sqrt(square);
	}
}
