package org.starling.quantum.dispersion;

import org.starling.quantum.Constants;
import org.starling.quantum.Geometry;

/**
 * The dispersion of ωB97X-D: −Σ C6 r⁻⁶/(1 + 6 (r/R)⁻¹²) over pairs of atoms (J.-D. Chai, M. Head-Gordon, Phys Chem Chem Phys 10 (2008) 6615,
 * doi:10.1039/b810189b), with coefficients and radii of S. Grimme, J Comput Chem 27 (2006) 1787, doi:10.1002/jcc.20495, table 1: C6 of unlike atoms is
 * the geometric mean, R the sum of radii. Ghosts have none. Stateless.
 */
public final class ChaiHeadGordon {

	private static final double SHARPNESS = 6;
	/** hartree bohr⁶ of 1 J nm⁶/mol. */
	private static final double ATOMIC = 1e3 / Constants.KJ_PER_MOL / Math.pow(Constants.ANGSTROM, 6);
	/** J nm⁶/mol, H to Kr. */
	private static final double[] C6 = { 0.14, 0.08, 1.61, 1.61, 3.13, 1.75, 1.23, 0.70, 0.75, 0.63, 5.71, 5.71, 10.79, 9.23, 7.84, 5.57, 5.07, 4.61, 10.80,
			10.80, 10.80, 10.80, 10.80, 10.80, 10.80, 10.80, 10.80, 10.80, 10.80, 10.80, 16.99, 17.10, 16.37, 12.64, 12.47, 12.01 };
	/** Å, H to Kr. */
	private static final double[] RADII = { 1.001, 1.012, 0.825, 1.408, 1.485, 1.452, 1.397, 1.342, 1.287, 1.243, 1.144, 1.364, 1.639, 1.716, 1.705, 1.683,
			1.639, 1.595, 1.485, 1.474, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.650, 1.727, 1.760, 1.771, 1.749, 1.727 };

	private ChaiHeadGordon() {
	}

	/** Energy and gradient of a molecule. */
	public static PairDispersion.Result of(Geometry geometry) {
		double energy = 0;
		double[] gradient = new double[3 * geometry.atoms()];
		for (int a = 0; a < geometry.atoms(); a++) {
			for (int b = 0; b < a; b++) {
				if (geometry.nuclearCharge(a) > 0 && geometry.nuclearCharge(b) > 0) {
					int first = geometry.number(a) - 1;
					int second = geometry.number(b) - 1;
					double r = PairDispersion.distance(geometry, a, b);
					double r2 = r * r;
					double radius = (RADII[first] + RADII[second]) / Constants.ANGSTROM;
					double ratio = SHARPNESS * Math.pow(radius * radius / r2, 6);
					double part = -ATOMIC * Math.sqrt(C6[first] * C6[second]) / (r2 * r2 * r2 * (1 + ratio));
					energy += part;
					double byDistance = part * (-6 + 12 * ratio / (1 + ratio)) / r2;
					for (int k = 0; k < 3; k++) {
						double force = byDistance * (geometry.at(a, k) - geometry.at(b, k));
						gradient[3 * a + k] += force;
						gradient[3 * b + k] -= force;
					}
				}
			}
		}
		return new PairDispersion.Result(energy, gradient);
	}
}
