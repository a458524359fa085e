package org.starling.chemistry.geometry;

import org.starling.chemistry.internal.geometry.SymmetricEigen;

/**
 * The turn and shift that bring places as near as possible to others (Horn, J Opt Soc Am A 1987;4:629): least mean square distance. Immutable.
 */
public final class Superposition {

	private final double[] quaternion;
	private final double[] fixedCentre;
	private final double[] movingCentre;
	private final double rmsd;

	private Superposition(double[] quaternion, double[] fixedCentre, double[] movingCentre, double rmsd) {
		this.quaternion = quaternion;
		this.fixedCentre = fixedCentre;
		this.movingCentre = movingCentre;
		this.rmsd = rmsd;
	}

	/**
	 * @param fixed  x, y, z of some atoms
	 * @param moving of the same atoms in the same order
	 * @throws IllegalArgumentException when there are none, or not as many
	 */
	public static Superposition of(double[][] fixed, double[][] moving) {
		int n = fixed.length;
		if (n == 0 || moving.length != n) {
			throw new IllegalArgumentException("places of the same atoms are laid over each other, not of " + n + " and " + moving.length);
		}
		double[] p = centre(fixed);
		double[] q = centre(moving);
		double[][] s = new double[3][3];
		double square = 0;
		for (int a = 0; a < n; a++) {
			for (int i = 0; i < 3; i++) {
				double x = moving[a][i] - q[i];
				double y = fixed[a][i] - p[i];
				square += x * x + y * y;
				for (int j = 0; j < 3; j++) {
					s[i][j] += x * (fixed[a][j] - p[j]);
				}
			}
		}
		double[][] k = { { s[0][0] + s[1][1] + s[2][2], s[1][2] - s[2][1], s[2][0] - s[0][2], s[0][1] - s[1][0] },
				{ 0, s[0][0] - s[1][1] - s[2][2], s[0][1] + s[1][0], s[2][0] + s[0][2] },
				{ 0, 0, -s[0][0] + s[1][1] - s[2][2], s[1][2] + s[2][1] }, { 0, 0, 0, -s[0][0] - s[1][1] + s[2][2] } };
		for (int i = 0; i < 4; i++) {
			for (int j = 0; j < i; j++) {
				k[i][j] = k[j][i];
			}
		}
		SymmetricEigen eigen = SymmetricEigen.of(k);
		return new Superposition(eigen.vector(3), p, q, Math.sqrt(Math.max(0, (square - 2 * eigen.value(3)) / n)));
	}

	private static double[] centre(double[][] places) {
		double[] centre = new double[3];
		for (double[] place : places) {
			for (int i = 0; i < 3; i++) {
				centre[i] += place[i] / places.length;
			}
		}
		return centre;
	}

	/** Root mean square distance that is left, in the unit of the places. */
	public double rmsd() {
		return rmsd;
	}

	/** Where it brings any places of the moving side. */
	public double[][] apply(double[][] places) {
		double w = quaternion[0];
		double x = quaternion[1];
		double y = quaternion[2];
		double z = quaternion[3];
		double[][] m = { { w * w + x * x - y * y - z * z, 2 * (x * y - w * z), 2 * (x * z + w * y) },
				{ 2 * (x * y + w * z), w * w - x * x + y * y - z * z, 2 * (y * z - w * x) },
				{ 2 * (x * z - w * y), 2 * (y * z + w * x), w * w - x * x - y * y + z * z } };
		double[][] moved = new double[places.length][3];
		for (int a = 0; a < places.length; a++) {
			for (int i = 0; i < 3; i++) {
				moved[a][i] = fixedCentre[i];
				for (int j = 0; j < 3; j++) {
					moved[a][i] += m[i][j] * (places[a][j] - movingCentre[j]);
				}
			}
		}
		return moved;
	}
}
