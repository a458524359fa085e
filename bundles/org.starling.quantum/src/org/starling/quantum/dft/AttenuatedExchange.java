package org.starling.quantum.dft;

/**
 * Exchange of a density and its gradient with the repulsion erfc(ωr)/r: that of the electron gas whose Fermi vector gives the exchange of the whole
 * repulsion (H. Iikura, T. Tsuneda, T. Yanai, K. Hirao, J Chem Phys 115 (2001) 3540, doi:10.1063/1.1383587). Stateless.
 *
 * @param whole exchange with the whole repulsion
 * @param omega ω in 1/bohr
 */
record AttenuatedExchange(Exchange whole, double omega) implements SpinEnergy {

	/** a ρ^(1/3)/(ω √K), where −K ρ^(4/3) is the exchange of a spin. */
	private static final double REDUCED = Math.sqrt(2 / Math.PI) / 6;

	@Override
	public boolean needsGradients() {
		return whole.needsGradients();
	}

	@Override
	public void at(double density, double square, double[] into) {
		double third = Math.cbrt(density);
		double fourThirds = density * third;
		double x = Math.sqrt(square) / fourThirds;
		whole.enhancement(x, into);
		double k = Exchange.SPIN + into[0];
		double slope = into[1];
		double a = omega * REDUCED * Math.sqrt(k) / third;
		Attenuation.at(a, into);
		double f = into[0];
		double byA = into[1];
		// derivatives of K and, by K, of K F
		double byRho = -4.0 / 3 * x * x * slope;
		double byK = f + 0.5 * a * byA;
		into[0] = -fourThirds * k * f;
		into[1] = -third * (4.0 / 3 * k * f - a / 3 * k * byA + byRho * byK);
		into[2] = -slope * byK / (2 * fourThirds);
	}
}
