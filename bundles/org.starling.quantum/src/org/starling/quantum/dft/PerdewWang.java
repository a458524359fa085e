package org.starling.quantum.dft;

/**
 * A fit over rs (J. P. Perdew, Y. Wang, Phys Rev B 45 (1992) 13244, equation 10).
 *
 * @param a     factor; negative where the fit is that of the negative quantity
 * @param alpha α1
 * @param beta  β1 to β4
 */
record PerdewWang(double a, double alpha, double... beta) implements ElectronGas.Curve {

	static final PerdewWang PARA = new PerdewWang(0.0310907, 0.21370, 7.5957, 3.5876, 1.6382, 0.49294);
	static final PerdewWang FERRO = new PerdewWang(0.01554535, 0.20548, 14.1189, 6.1977, 3.3662, 0.62517);
	/** Of −α_c in the paper: the sign is turned here. */
	static final PerdewWang STIFFNESS = new PerdewWang(-0.0168869, 0.11125, 10.357, 3.6231, 0.88026, 0.49671);

	/** With the digits of the paper. */
	static final PerdewWang PAPER_PARA = new PerdewWang(0.031091, 0.21370, 7.5957, 3.5876, 1.6382, 0.49294);
	static final PerdewWang PAPER_FERRO = new PerdewWang(0.015545, 0.20548, 14.1189, 6.1977, 3.3662, 0.62517);
	static final PerdewWang PAPER_STIFFNESS = new PerdewWang(-0.016887, 0.11125, 10.357, 3.6231, 0.88026, 0.49671);

	@Override
	public void at(double rs, double[] into) {
		double sign = Math.signum(a);
		double size = Math.abs(a);
		double root = Math.sqrt(rs);
		double below = 2 * size * root * (beta[0] + root * (beta[1] + root * (beta[2] + root * beta[3])));
		double slopeBelow = size * (beta[0] / root + 2 * beta[1] + root * (3 * beta[2] + 4 * root * beta[3]));
		double logarithm = Math.log1p(1 / below);
		double outer = -2 * size * (1 + alpha * rs);
		into[0] = sign * outer * logarithm;
		into[1] = sign * (-2 * size * alpha * logarithm - outer * slopeBelow / (below * below + below));
	}
}
