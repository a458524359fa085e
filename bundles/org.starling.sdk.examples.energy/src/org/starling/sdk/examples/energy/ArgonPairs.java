package org.starling.sdk.examples.energy;

import java.util.function.BooleanSupplier;

import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;

/**
 * The sum over all pairs of 4ε((σ/r)¹² − (σ/r)⁶).
 *
 * @param energy   in hartree, zero far apart
 * @param gradient x, y, z of each atom in hartree per bohr
 */
record ArgonPairs(double energy, double[] gradient) {

	/** In hartree: 120 K. */
	static final double EPSILON = 120 * Constants.BOLTZMANN / Constants.JOULE;
	/** In bohr: 3.4 Ångström. */
	static final double SIGMA = 3.4 / Constants.ANGSTROM;

	/** Null when it was cancelled; asked once for each atom. */
	static ArgonPairs of(Geometry geometry, BooleanSupplier cancelled) {
		double energy = 0;
		double[] gradient = new double[3 * geometry.atoms()];
		for (int a = 0; a < geometry.atoms(); a++) {
			if (cancelled.getAsBoolean()) {
				return null;
			}
			for (int b = 0; b < a; b++) {
				double[] d = new double[3];
				double square = 0;
				for (int k = 0; k < 3; k++) {
					d[k] = geometry.at(a, k) - geometry.at(b, k);
					square += d[k] * d[k];
				}
				double six = Math.pow(SIGMA * SIGMA / square, 3);
				energy += 4 * EPSILON * (six * six - six);
				double slope = 4 * EPSILON * (6 * six - 12 * six * six) / square;
				for (int k = 0; k < 3; k++) {
					gradient[3 * a + k] += slope * d[k];
					gradient[3 * b + k] -= slope * d[k];
				}
			}
		}
		return new ArgonPairs(energy, gradient);
	}
}
