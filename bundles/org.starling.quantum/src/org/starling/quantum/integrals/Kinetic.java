package org.starling.quantum.integrals;

import org.starling.quantum.Geometry;
import org.starling.quantum.basis.Shell;

/** Kinetic energy by overlaps of raised and lowered functions (Helgaker et al., equation 9.3.30). Stateless. */
final class Kinetic {

	private Kinetic() {
	}

	static double[] block(Shell a, Shell b, PairShape shape, Geometry geometry) {
		double[] sums = new double[shape.size];
		for (int m = 0; m < a.exponents().length; m++) {
			for (int n = 0; n < b.exponents().length; n++) {
				double za = a.exponents()[m];
				double zb = b.exponents()[n];
				double p = za + zb;
				double exponent = 0;
				double[][][] overlaps = new double[3][][];
				double[][][] kinetics = new double[3][][];
				for (int k = 0; k < 3; k++) {
					double ra = geometry.at(a.atom(), k);
					double rb = geometry.at(b.atom(), k);
					exponent += za * zb / p * (ra - rb) * (ra - rb);
					double centre = (za * ra + zb * rb) / p;
					double[][][] e = Expansion.of(a.top(), b.top() + 2, p, centre - ra, centre - rb);
					overlaps[k] = new double[a.top() + 1][b.top() + 1];
					kinetics[k] = new double[a.top() + 1][b.top() + 1];
					for (int i = 0; i <= a.top(); i++) {
						for (int j = 0; j <= b.top(); j++) {
							overlaps[k][i][j] = e[i][j][0];
							double lower = j > 1 ? j * (j - 1) * e[i][j - 2][0] : 0;
							kinetics[k][i][j] = -0.5 * (lower - 2 * zb * (2 * j + 1) * e[i][j][0] + 4 * zb * zb * e[i][j + 2][0]);
						}
					}
				}
				double scale = Math.exp(-exponent) * Math.pow(Math.PI / p, 1.5);
				int one = m;
				int other = n;
				shape.add((i, j) -> scale * (kinetics[0][i[0]][j[0]] * overlaps[1][i[1]][j[1]] * overlaps[2][i[2]][j[2]]
						+ overlaps[0][i[0]][j[0]] * kinetics[1][i[1]][j[1]] * overlaps[2][i[2]][j[2]]
						+ overlaps[0][i[0]][j[0]] * overlaps[1][i[1]][j[1]] * kinetics[2][i[2]][j[2]]),
						s -> a.coefficients()[s][one], s -> b.coefficients()[s][other], sums);
			}
		}
		return sums;
	}
}
