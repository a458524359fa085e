package org.starling.quantum.integrals;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.Shell;

/** Kinetic energy by overlaps of raised and lowered functions (Helgaker et al., equation 9.3.30). Stateless. */
final class Kinetic {

	private Kinetic() {
	}

	/** Overlaps and kinetic energies of powers of x, y and z of a pair of primitives, indexed [axis][i][j]. */
	private record Tables(double scale, double[][][] overlaps, double[][][] kinetics) {

		static Tables of(Shell a, Shell b, int m, int n, int raised, Geometry geometry) {
			double za = a.exponents()[m];
			double zb = b.exponents()[n];
			double p = za + zb;
			double exponent = 0;
			double[][][] overlaps = new double[3][a.top() + 1 + raised][b.top() + 1];
			double[][][] kinetics = new double[3][a.top() + 1 + raised][b.top() + 1];
			for (int k = 0; k < 3; k++) {
				double ra = geometry.at(a.atom(), k);
				double rb = geometry.at(b.atom(), k);
				exponent += za * zb / p * (ra - rb) * (ra - rb);
				double centre = (za * ra + zb * rb) / p;
				double[][][] e = Expansion.of(a.top() + raised, b.top() + 2, p, centre - ra, centre - rb);
				for (int i = 0; i <= a.top() + raised; i++) {
					for (int j = 0; j <= b.top(); j++) {
						overlaps[k][i][j] = e[i][j][0];
						double lower = j > 1 ? j * (j - 1) * e[i][j - 2][0] : 0;
						kinetics[k][i][j] = -0.5 * (lower - 2 * zb * (2 * j + 1) * e[i][j][0] + 4 * zb * zb * e[i][j + 2][0]);
					}
				}
			}
			return new Tables(Math.exp(-exponent) * Math.pow(Math.PI / p, 1.5), overlaps, kinetics);
		}

		double overlap(int[] i, int[] j) {
			return scale * overlaps[0][i[0]][j[0]] * overlaps[1][i[1]][j[1]] * overlaps[2][i[2]][j[2]];
		}

		double kinetic(int[] i, int[] j) {
			return scale * (kinetics[0][i[0]][j[0]] * overlaps[1][i[1]][j[1]] * overlaps[2][i[2]][j[2]]
					+ overlaps[0][i[0]][j[0]] * kinetics[1][i[1]][j[1]] * overlaps[2][i[2]][j[2]]
					+ overlaps[0][i[0]][j[0]] * overlaps[1][i[1]][j[1]] * kinetics[2][i[2]][j[2]]);
		}

		/** Derivatives by the place of the first shell along one axis: 2ζ times the higher function less i times the lower one. */
		Tables derivative(int axis, double zeta) {
			double[][][] s = overlaps.clone();
			double[][][] t = kinetics.clone();
			s[axis] = derivative(overlaps[axis], zeta);
			t[axis] = derivative(kinetics[axis], zeta);
			return new Tables(scale, s, t);
		}

		private static double[][] derivative(double[][] table, double zeta) {
			double[][] d = new double[table.length - 1][table[0].length];
			for (int i = 0; i < d.length; i++) {
				for (int j = 0; j < d[i].length; j++) {
					d[i][j] = 2 * zeta * table[i + 1][j] - (i > 0 ? i * table[i - 1][j] : 0);
				}
			}
			return d;
		}
	}

	static double[] block(Shell a, Shell b, PairShape shape, Geometry geometry) {
		double[] sums = new double[shape.size];
		for (int m = 0; m < a.exponents().length; m++) {
			for (int n = 0; n < b.exponents().length; n++) {
				Tables tables = Tables.of(a, b, m, n, 0, geometry);
				int one = m;
				int other = n;
				shape.add(tables::kinetic, s -> a.coefficients()[s][one], s -> b.coefficients()[s][other], sums);
			}
		}
		return sums;
	}

	/**
	 * Derivatives of kinetic energies and of overlaps by the place of the first shell.
	 *
	 * @return kinetic energies along x, y, z, then overlaps along x, y, z
	 */
	static double[][] derivatives(Shell a, Shell b, PairShape shape, Geometry geometry) {
		double[][] sums = new double[6][shape.size];
		for (int m = 0; m < a.exponents().length; m++) {
			for (int n = 0; n < b.exponents().length; n++) {
				Tables tables = Tables.of(a, b, m, n, 1, geometry);
				int one = m;
				int other = n;
				for (int k = 0; k < 3; k++) {
					Tables changed = tables.derivative(k, a.exponents()[m]);
					shape.add(changed::kinetic, s -> a.coefficients()[s][one], s -> b.coefficients()[s][other], sums[k]);
					shape.add(changed::overlap, s -> a.coefficients()[s][one], s -> b.coefficients()[s][other], sums[3 + k]);
				}
			}
		}
		return sums;
	}
}
