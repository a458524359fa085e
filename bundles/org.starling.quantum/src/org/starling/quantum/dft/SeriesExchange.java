package org.starling.quantum.dft;

/**
 * The electron gas' exchange with the repulsion erfc(ωr)/r, spin by spin, times a power series (J.-D. Chai, M. Head-Gordon, J Chem Phys 128 (2008) 084106,
 * doi:10.1063/1.2834918). Stateless.
 *
 * @param omega  ω in 1/bohr
 * @param series of each spin
 */
record SeriesExchange(double omega, PowerSeries series) implements LocalEnergy {

	/** 1/(2 k_F) of a spin's density 1. */
	private static final double HALF_LENGTH = 0.5 / Math.cbrt(6 * Math.PI * Math.PI);

	@Override
	public boolean needsGradients() {
		return true;
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
			double s = square[p] / (fourThirds * fourThirds);
			double a = omega * HALF_LENGTH / third;
			Attenuation.at(a, f);
			series.at(s, g);
			points.energy[p] -= factor * times * Exchange.SPIN * fourThirds * f[0] * g[0];
			byDensity[p] -= factor * Exchange.SPIN * third * (4.0 / 3 * f[0] * g[0] - a / 3 * f[1] * g[0] - 8.0 / 3 * s * f[0] * g[1]);
			bySquare[p] -= factor * Exchange.SPIN * f[0] * g[1] / fourThirds;
		}
	}
}
