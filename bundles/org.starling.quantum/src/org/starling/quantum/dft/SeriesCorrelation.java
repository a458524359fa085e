package org.starling.quantum.dft;

/**
 * The electron gas' correlation in parts of equal and of opposite spins (H. Stoll, E. Golka, H. Preuss, Theor Chim Acta 55 (1980) 29), each times a power series
 * (A. D. Becke, J Chem Phys 107 (1997) 8554, doi:10.1063/1.475007). Stateless.
 *
 * @param same     of each spin
 * @param opposite of the mean of both
 */
record SeriesCorrelation(PowerSeries same, PowerSeries opposite) implements LocalEnergy {

	/** One spin in one point. */
	private static final class Spin {

		double density;
		/** s² and its derivatives by the density and by |∇ρ|². */
		double square;
		double byDensity;
		double bySquare;
		/** Energy of the gas of this spin alone, and its derivative. */
		double gas;
		double slope;

		boolean set(double rho, double gradient, double[] e) {
			density = rho;
			if (rho < SpinPoints.NOTHING) {
				square = byDensity = bySquare = gas = slope = 0;
				return false;
			}
			double third = Math.cbrt(rho);
			bySquare = 1 / (rho * rho * third * third);
			square = gradient * bySquare;
			byDensity = -8.0 / 3 * square / rho;
			double rs = Math.cbrt(0.75 / Math.PI) / third;
			PerdewWang.PAPER_FERRO.at(rs, e);
			gas = rho * e[0];
			slope = e[0] - rs / 3 * e[1];
			return true;
		}
	}

	@Override
	public boolean needsGradients() {
		return true;
	}

	@Override
	public void add(double factor, SpinPoints points) {
		Spin up = new Spin();
		Spin down = points.equal ? up : new Spin();
		double[] e = new double[3];
		double[] g = new double[2];
		for (int p = 0; p < points.size; p++) {
			boolean some = up.set(points.a[p], points.aa[p], e);
			if (points.equal) {
				if (some) {
					alone(2 * factor, factor, up, points.energy, points.byA, points.byAa, p, g);
					both(factor, up, up, points, p, e, g);
				}
				continue;
			}
			boolean other = down.set(points.b[p], points.bb[p], e);
			if (some) {
				alone(factor, factor, up, points.energy, points.byA, points.byAa, p, g);
			}
			if (other) {
				alone(factor, factor, down, points.energy, points.byB, points.byBb, p, g);
			}
			if (some && other) {
				both(factor, up, down, points, p, e, g);
			}
		}
	}

	private void alone(double ofEnergy, double factor, Spin spin, double[] energy, double[] byDensity, double[] bySquare, int p, double[] g) {
		same.at(spin.square, g);
		energy[p] += ofEnergy * spin.gas * g[0];
		byDensity[p] += factor * (spin.slope * g[0] + spin.gas * g[1] * spin.byDensity);
		bySquare[p] += factor * spin.gas * g[1] * spin.bySquare;
	}

	private void both(double factor, Spin up, Spin down, SpinPoints points, int p, double[] e, double[] g) {
		double rho = up.density + down.density;
		double zeta = points.equal ? 0 : (up.density - down.density) / rho;
		double rs = Math.cbrt(0.75 / Math.PI / rho);
		ElectronGas.PW92_PAPER.at(rs, zeta, e);
		opposite.at(0.5 * (up.square + down.square), g);
		double energy = rho * e[0] - up.gas - down.gas;
		double common = e[0] - rs / 3 * e[1];
		points.energy[p] += factor * energy * g[0];
		points.byA[p] += factor * ((common + (1 - zeta) * e[2] - up.slope) * g[0] + 0.5 * energy * g[1] * up.byDensity);
		points.byAa[p] += factor * 0.5 * energy * g[1] * up.bySquare;
		if (!points.equal) {
			points.byB[p] += factor * ((common - (1 + zeta) * e[2] - down.slope) * g[0] + 0.5 * energy * g[1] * down.byDensity);
			points.byBb[p] += factor * 0.5 * energy * g[1] * down.bySquare;
		}
	}
}
