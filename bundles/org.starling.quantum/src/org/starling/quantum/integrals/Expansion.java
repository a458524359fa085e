package org.starling.quantum.integrals;

/** Expansion of the product of two one-dimensional Gaussians in Hermite Gaussians, without its exponential. Stateless. */
final class Expansion {

	private Expansion() {
	}

	/**
	 * E_t^{ij} for i up to la and j up to lb (Helgaker et al., equations 9.5.6 and 9.5.7).
	 *
	 * @param p  sum of the exponents
	 * @param pa centre of the product less that of a
	 * @param pb centre of the product less that of b
	 * @return indexed [i][j][t], t up to i + j
	 */
	static double[][][] of(int la, int lb, double p, double pa, double pb) {
		double half = 0.5 / p;
		double[][][] e = new double[la + 1][lb + 1][];
		e[0][0] = new double[] { 1 };
		for (int j = 1; j <= lb; j++) {
			e[0][j] = up(e[0][j - 1], half, pb);
		}
		for (int i = 1; i <= la; i++) {
			for (int j = 0; j <= lb; j++) {
				e[i][j] = up(e[i - 1][j], half, pa);
			}
		}
		return e;
	}

	private static double[] up(double[] from, double half, double shift) {
		double[] to = new double[from.length + 1];
		for (int t = 0; t < to.length; t++) {
			double sum = t > 0 ? half * from[t - 1] : 0;
			sum += t < from.length ? shift * from[t] : 0;
			sum += t + 1 < from.length ? (t + 1) * from[t + 1] : 0;
			to[t] = sum;
		}
		return to;
	}
}
