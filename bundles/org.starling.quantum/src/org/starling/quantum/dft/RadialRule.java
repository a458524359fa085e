package org.starling.quantum.dft;

/**
 * Distances from a nucleus and weights with r² (O. Treutler, R. Ahlrichs, J Chem Phys 102 (1995) 346, mapping M4, on Chebyshev's quadrature of the
 * second kind). The lengths of the mapping are Psi4's, so that energies on the same grid are the same.
 *
 * @param distances in bohr
 * @param weights   of ∫ f(r) r² dr
 */
record RadialRule(double[] distances, double[] weights) {

	/** Radii from H to Kr in Å, of which the numbers serve as lengths in bohr here: S. Grimme, J Comput Chem 27 (2006) 1787, table 1. */
	private static final double[] SCALES = { 1.001, 1.012, 0.825, 1.408, 1.485, 1.452, 1.397, 1.342, 1.287, 1.243, 1.144, 1.364, 1.639, 1.716, 1.705,
			1.683, 1.639, 1.595, 1.485, 1.474, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.562, 1.650, 1.727, 1.760, 1.771, 1.749,
			1.727 };
	private static final double POWER = 0.6;

	static RadialRule of(int element, int points) {
		double scale = SCALES[element - 1] / Math.log(2);
		double[] distances = new double[points];
		double[] weights = new double[points];
		for (int i = 0; i < points; i++) {
			double angle = (i + 1) * Math.PI / (points + 1);
			double x = Math.cos(angle);
			double stretched = Math.pow(1 + x, POWER);
			double logarithm = Math.log(2 / (1 - x));
			double r = scale * stretched * logarithm;
			double slope = scale * (POWER * stretched / (1 + x) * logarithm + stretched / (1 - x));
			distances[i] = r;
			weights[i] = Math.PI / (points + 1) * Math.sin(angle) * slope * r * r;
		}
		return new RadialRule(distances, weights);
	}
}
