package org.starling.quantum.dft;

/** Correlation of a density and its gradient (J. P. Perdew, K. Burke, M. Ernzerhof, Phys Rev Lett 77 (1996) 3865). Stateless. */
final class PerdewBurkeErnzerhof implements LocalEnergy {

	static final double BETA = 0.06672455060314922;
	private static final double GAMMA = (1 - Math.log(2)) / (Math.PI * Math.PI);
	/** Polarisations nearer to ±1 count as it: the derivative has no end there. */
	private static final double POLARISED = 1 - 1e-10;

	@Override
	public boolean needsGradients() {
		return true;
	}

	@Override
	public void add(double factor, SpinPoints points) {
		double[] e = new double[3];
		for (int p = 0; p < points.size; p++) {
			double rho = points.a[p] + points.b[p];
			if (rho < SpinPoints.NOTHING) {
				continue;
			}
			double zeta = points.equal ? 0 : Math.clamp((points.a[p] - points.b[p]) / rho, -POLARISED, POLARISED);
			double rs = Math.cbrt(0.75 / Math.PI / rho);
			ElectronGas.PW92.at(rs, zeta, e);
			double sigma = points.aa[p] + 2 * points.ab[p] + points.bb[p];
			point(factor, points, p, rho, zeta, rs, sigma, e);
		}
	}

	/** Names as in the paper: t² is u, H is the gradient's part. */
	private static void point(double factor, SpinPoints points, int p, double rho, double zeta, double rs, double sigma, double[] e) {
		double up = Math.cbrt(1 + zeta);
		double down = Math.cbrt(1 - zeta);
		double phi = 0.5 * (up * up + down * down);
		double phi3 = phi * phi * phi;
		double kF = Math.cbrt(3 * Math.PI * Math.PI * rho);
		double perSigma = Math.PI / (16 * phi * phi * kF * rho * rho);
		double u = sigma * perSigma;
		double minusOne = Math.expm1(-e[0] / (GAMMA * phi3));
		double a = BETA / GAMMA / minusOne;
		double below = 1 + a * u + a * a * u * u;
		double y = u * (1 + a * u) / below;
		double inside = 1 + BETA / GAMMA * y;
		double h = GAMMA * phi3 * Math.log(inside);
		double byY = BETA * phi3 / inside;
		double yByU = (1 + 2 * a * u) / (below * below);
		double yByA = -a * u * u * u * (2 + a * u) / (below * below);
		double aByE = a * a * (minusOne + 1) / (BETA * phi3);
		double eByRho = -rs / (3 * rho) * e[1];
		double hByRho = byY * (yByU * (-7.0 / 3) * u / rho + yByA * aByE * eByRho);
		points.energy[p] += factor * rho * (e[0] + h);
		double bySigma = factor * rho * byY * yByU * perSigma;
		points.byAa[p] += bySigma;
		points.byAb[p] += 2 * bySigma;
		double common = e[0] + h + rho * (eByRho + hByRho);
		double byZeta = 0;
		if (zeta != 0) {
			double slope = (1 / up - 1 / down) / 3;
			double hByPhi = 3 * h / phi + byY * (yByU * (-2 * u / phi) - yByA * aByE * 3 * e[0] / phi);
			byZeta = e[2] + hByPhi * slope + byY * yByA * aByE * e[2];
		}
		points.byA[p] += factor * (common + (1 - zeta) * byZeta);
		if (!points.equal) {
			points.byB[p] += factor * (common - (1 + zeta) * byZeta);
			points.byBb[p] += bySigma;
		}
	}
}
