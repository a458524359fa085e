package org.starling.quantum.dft;

/**
 * The electron gas' exchange with the repulsion erfc(ωr)/r, spin by spin, times a power series (J.-D. Chai, M. Head-Gordon, J Chem Phys 128 (2008) 084106,
 * doi:10.1063/1.2834918). Stateless.
 *
 * @param omega  ω in 1/bohr
 * @param series of each spin
 */
record SeriesExchange(double omega, PowerSeries series) implements SpinEnergy {

	/** 1/(2 k_F) of a spin's density 1. */
	private static final double HALF_LENGTH = 0.5 / Math.cbrt(6 * Math.PI * Math.PI);

	@Override
	public boolean needsGradients() {
		return true;
	}

	@Override
	public void at(double density, double square, double[] into) {
		double third = Math.cbrt(density);
		double fourThirds = density * third;
		double s = square / (fourThirds * fourThirds);
		double a = omega * HALF_LENGTH / third;
		Attenuation.at(a, into);
		double f = into[0];
		double byA = into[1];
		series.at(s, into);
		double g = into[0];
		double slope = into[1];
		into[0] = -Exchange.SPIN * fourThirds * f * g;
		into[1] = -Exchange.SPIN * third * (4.0 / 3 * f * g - a / 3 * byA * g - 8.0 / 3 * s * f * slope);
		into[2] = -Exchange.SPIN * f * slope / fourThirds;
	}
}
