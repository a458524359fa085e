package org.starling.quantum.dft;

/**
 * A fit over x = √rs (S. H. Vosko, L. Wilk, M. Nusair, Can J Phys 58 (1980) 1200, equation 4.4, in hartree).
 *
 * @param a factor
 * @param x0,b,c of the fit
 */
record VoskoWilkNusair(double a, double x0, double b, double c) implements ElectronGas.Curve {

	static final VoskoWilkNusair PARA = new VoskoWilkNusair(0.0310907, -0.10498, 3.72744, 12.9352);
	static final VoskoWilkNusair FERRO = new VoskoWilkNusair(0.01554535, -0.32500, 7.06042, 18.0578);
	static final VoskoWilkNusair STIFFNESS = new VoskoWilkNusair(-1 / (6 * Math.PI * Math.PI), -0.0047584, 1.13107, 13.0045);
	static final VoskoWilkNusair RPA_PARA = new VoskoWilkNusair(0.0310907, -0.409286, 13.0720, 42.7198);
	static final VoskoWilkNusair RPA_FERRO = new VoskoWilkNusair(0.01554535, -0.743294, 20.1231, 101.578);

	@Override
	public void at(double rs, double[] into) {
		double x = Math.sqrt(rs);
		double q = Math.sqrt(4 * c - b * b);
		double square = x * x + b * x + c;
		double angle = Math.atan(q / (2 * x + b));
		double share = b * x0 / (x0 * x0 + b * x0 + c);
		double twice = b + 2 * x0;
		into[0] = a * (Math.log(x * x / square) + 2 * b / q * angle
				- share * (Math.log((x - x0) * (x - x0) / square) + 2 * twice / q * angle));
		double ratio = (2 * x + b) / square;
		double below = (2 * x + b) * (2 * x + b) + q * q;
		double slope = a * (2 / x - ratio - 4 * b / below - share * (2 / (x - x0) - ratio - 4 * twice / below));
		into[1] = slope / (2 * x);
	}
}
