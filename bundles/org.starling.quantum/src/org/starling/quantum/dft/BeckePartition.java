package org.starling.quantum.dft;

import java.util.Arrays;

import org.starling.quantum.Geometry;

/**
 * Shares of the atoms in a place (A. D. Becke, J Chem Phys 88 (1988) 2547), with sizes of atoms as O. Treutler and R. Ahlrichs (J Chem Phys 102 (1995)
 * 346) take them: roots of the radii of J. C. Slater (J Chem Phys 41 (1964) 3199). Immutable.
 */
final class BeckePartition {

	/** Slater's radii in pm from H to Kr; those of noble gases, which he has not, are those of their neighbours. */
	private static final int[] RADII = { 25, 25, 145, 105, 85, 70, 65, 60, 50, 50, 180, 150, 125, 110, 100, 100, 100, 100, 220, 180, 160, 140, 135,
			140, 140, 140, 135, 135, 135, 135, 130, 125, 115, 115, 115, 115 };

	/** Smaller steps leave a cell with nothing. */
	private static final double NO_SHARE = 1e-14;

	private final Geometry geometry;
	/** Becke's a_ij. */
	private final double[][] asymmetry;
	private final double[][] inverseDistance;

	BeckePartition(Geometry geometry) {
		this.geometry = geometry;
		int n = geometry.atoms();
		asymmetry = new double[n][n];
		inverseDistance = new double[n][n];
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				if (i != j) {
					double chi = Math.sqrt((double) RADII[geometry.number(i) - 1] / RADII[geometry.number(j) - 1]);
					double u = (chi - 1) / (chi + 1);
					asymmetry[i][j] = Math.clamp(u / (u * u - 1), -0.5, 0.5);
					double square = 0;
					for (int k = 0; k < 3; k++) {
						double d = geometry.at(i, k) - geometry.at(j, k);
						square += d * d;
					}
					inverseDistance[i][j] = 1 / Math.sqrt(square);
				}
			}
		}
	}

	/**
	 * Multiplies weights of points with the share of an atom in their places.
	 */
	void apply(int atom, double[] x, double[] y, double[] z, double[] weights) {
		int atoms = geometry.atoms();
		int n = weights.length;
		double[][] distances = new double[atoms][n];
		double[][] cells = new double[atoms][n];
		for (int a = 0; a < atoms; a++) {
			distance(x, y, z, geometry.at(a, 0), geometry.at(a, 1), geometry.at(a, 2), distances[a]);
			Arrays.fill(cells[a], 1);
		}
		for (int i = 0; i < atoms; i++) {
			for (int j = 0; j < i; j++) {
				multiply(distances[i], distances[j], inverseDistance[i][j], asymmetry[i][j], cells[i], cells[j]);
			}
		}
		double[] sum = new double[n];
		for (int a = 0; a < atoms; a++) {
			add(cells[a], sum);
		}
		for (int p = 0; p < n; p++) {
			weights[p] *= cells[atom][p] / sum[p];
		}
	}

	private static void distance(double[] x, double[] y, double[] z, double ax, double ay, double az, double[] into) {
		for (int p = 0; p < into.length; p++) {
			double dx = x[p] - ax;
			double dy = y[p] - ay;
			double dz = z[p] - az;
			into[p] = Math.sqrt(dx * dx + dy * dy + dz * dz);
		}
	}

	private static void multiply(double[] ri, double[] rj, double inverse, double a, double[] ci, double[] cj) {
		for (int p = 0; p < ri.length; p++) {
			double mu = (ri[p] - rj[p]) * inverse;
			double f = mu + a * (1 - mu * mu);
			f = 1.5 * f - 0.5 * f * f * f;
			f = 1.5 * f - 0.5 * f * f * f;
			f = 1.5 * f - 0.5 * f * f * f;
			ci[p] *= 0.5 * (1 - f);
			cj[p] *= 0.5 * (1 + f);
		}
	}

	private static void add(double[] what, double[] to) {
		for (int p = 0; p < to.length; p++) {
			to[p] += what[p];
		}
	}

	/**
	 * Adds how an atom's part in a place, which is fixed to it, changes with all atoms.
	 *
	 * @param part     of the sum over all points, the atom's share included
	 * @param gradient receives the derivatives by x, y, z of each atom
	 */
	void addGradient(int atom, double x, double y, double z, double part, double[] gradient) {
		int n = geometry.atoms();
		double[][] away = new double[n][];
		double[] r = new double[n];
		for (int a = 0; a < n; a++) {
			away[a] = new double[] { x - geometry.at(a, 0), y - geometry.at(a, 1), z - geometry.at(a, 2) };
			r[a] = Math.sqrt(away[a][0] * away[a][0] + away[a][1] * away[a][1] + away[a][2] * away[a][2]);
		}
		double[] cells = new double[n];
		Arrays.fill(cells, 1);
		// logarithmic derivative of the step from i to j by the difference of distances
		double[][] steep = new double[n][n];
		double sum = 0;
		for (int i = 0; i < n; i++) {
			for (int j = 0; j < n; j++) {
				if (i != j) {
					steep[i][j] = step(r[i], r[j], inverseDistance[i][j], asymmetry[i][j], i, cells);
				}
			}
			sum += cells[i];
		}
		for (int b = 0; b < n; b++) {
			if (b == atom || cells[atom] == 0) {
				continue;
			}
			for (int i = 0; i < n; i++) {
				double weight = part * ((i == atom ? 1 : 0) - cells[i] / sum);
				if (weight == 0) {
					continue;
				}
				for (int j = 0; j < n; j++) {
					if (i != j && (i == b || j == b) && steep[i][j] != 0) {
						add(weight * steep[i][j], i, j, b, r, away, atom, gradient);
					}
				}
			}
		}
	}

	/** Takes a step into a cell. */
	private static double step(double ri, double rj, double inverse, double a, int i, double[] cells) {
		double mu = (ri - rj) * inverse;
		double f = mu + a * (1 - mu * mu);
		double slope = 1 - 2 * a * mu;
		for (int k = 0; k < 3; k++) {
			slope *= 1.5 * (1 - f * f);
			f = 1.5 * f - 0.5 * f * f * f;
		}
		double s = 0.5 * (1 - f);
		cells[i] *= s;
		return s < NO_SHARE ? 0 : -0.5 * slope / s;
	}

	/** The derivative of μ_ij = (r_i − r_j)/R_ij by the place of b, which is i or j; the atom that the place is fixed to feels the opposite. */
	private void add(double factor, int i, int j, int b, double[] r, double[][] away, int atom, double[] gradient) {
		int other = i == b ? j : i;
		double sign = i == b ? 1 : -1;
		double inverse = inverseDistance[i][j];
		double mu = (r[i] - r[j]) * inverse;
		for (int k = 0; k < 3; k++) {
			double distance = (geometry.at(b, k) - geometry.at(other, k)) * inverse * inverse;
			double by = factor * (-sign * away[b][k] / Math.max(r[b], 1e-300) * inverse - mu * distance);
			gradient[3 * b + k] += by;
			gradient[3 * atom + k] -= by;
		}
	}
}
