package org.starling.quantum.dft;

/**
 * Exchange of a density and its gradient with the repulsion erfc(ωr)/r: that of the electron gas whose Fermi vector gives the exchange of the whole
 * repulsion (H. Iikura, T. Tsuneda, T. Yanai, K. Hirao, J Chem Phys 115 (2001) 3540, doi:10.1063/1.1383587). Stateless.
 *
 * @param whole exchange with the whole repulsion
 * @param omega ω in 1/bohr
 */
record AttenuatedExchange(Exchange whole, double omega) implements LocalEnergy {

	/** a ρ^(1/3)/(ω √K), where −K ρ^(4/3) is the exchange of a spin. */
	private static final double REDUCED = Math.sqrt(2 / Math.PI) / 6;

	@Override
	public boolean needsGradients() {
		return whole.needsGradients();
	}

	@Override
	public void add(double factor, SpinPoints points) {
		if (points.equal) {
			spin(factor, points, points.a, points.aa, points.byA, points.byAa, 2);
		} else {
			spin(factor, points, points.a, points.aa, points.byA, points.byAa, 1);
			spin(factor, points, points.b, points.bb, points.byB, points.byBb, 1);
		}
	}

	private void spin(double factor, SpinPoints points, double[] density, double[] square, double[] byDensity, double[] bySquare, int times) {
		double[] g = new double[2];
		double[] f = new double[2];
		for (int p = 0; p < points.size; p++) {
			double rho = density[p];
			if (rho < SpinPoints.NOTHING) {
				continue;
			}
			double third = Math.cbrt(rho);
			double fourThirds = rho * third;
			double x = Math.sqrt(square[p]) / fourThirds;
			whole.enhancement(x, g);
			double k = Exchange.SPIN + g[0];
			double a = omega * REDUCED * Math.sqrt(k) / third;
			Attenuation.at(a, f);
			// derivatives of K and, by K, of K F
			double byRho = -4.0 / 3 * x * x * g[1];
			double byK = f[0] + 0.5 * a * f[1];
			points.energy[p] -= factor * times * fourThirds * k * f[0];
			byDensity[p] -= factor * third * (4.0 / 3 * k * f[0] - a / 3 * k * f[1] + byRho * byK);
			bySquare[p] -= factor * g[1] * byK / (2 * fourThirds);
		}
	}
}
