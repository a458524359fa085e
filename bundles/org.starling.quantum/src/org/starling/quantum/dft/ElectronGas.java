package org.starling.quantum.dft;

/** Correlation energy an electron of the homogeneous electron gas. */
enum ElectronGas implements LocalEnergy {
	/** S. H. Vosko, L. Wilk, M. Nusair, Can J Phys 58 (1980) 1200, fit to the Monte Carlo energies ("V") */
	VWN5 {
		@Override
		void at(double rs, double zeta, double[] into) {
			interpolate(rs, zeta, VoskoWilkNusair.PARA, VoskoWilkNusair.FERRO, VoskoWilkNusair.STIFFNESS, into);
		}
	},
	/** the same authors' fit to the energies of the random-phase approximation ("I"), which Gaussian's B3LYP has */
	VWN_RPA {
		@Override
		void at(double rs, double zeta, double[] into) {
			VoskoWilkNusair.RPA_PARA.at(rs, into);
			if (zeta != 0) {
				double para = into[0];
				double slope = into[1];
				VoskoWilkNusair.RPA_FERRO.at(rs, into);
				double f = f(zeta);
				into[2] = (into[0] - para) * slope(zeta);
				into[0] = para + f * (into[0] - para);
				into[1] = slope + f * (into[1] - slope);
			} else {
				into[2] = 0;
			}
		}
	},
	/** J. P. Perdew, Y. Wang, Phys Rev B 45 (1992) 13244, with the digits that PBE takes */
	PW92 {
		@Override
		void at(double rs, double zeta, double[] into) {
			interpolate(rs, zeta, PerdewWang.PARA, PerdewWang.FERRO, PerdewWang.STIFFNESS, into);
		}
	},
	/** the same with the digits of the paper, which B97 takes */
	PW92_PAPER {
		@Override
		void at(double rs, double zeta, double[] into) {
			interpolate(rs, zeta, PerdewWang.PAPER_PARA, PerdewWang.PAPER_FERRO, PerdewWang.PAPER_STIFFNESS, into);
		}
	};

	/** A curve over rs. */
	interface Curve {

		/** Value and derivative. */
		void at(double rs, double[] into);
	}

	private static final double DIVISOR = 2 * Math.cbrt(2) - 2;
	/** f''(0). */
	private static final double CURVATURE = 8.0 / 9 / DIVISOR;

	/** Energy an electron in hartree, its derivative by rs, by ζ. */
	abstract void at(double rs, double zeta, double[] into);

	static double f(double zeta) {
		return ((1 + zeta) * Math.cbrt(1 + zeta) + (1 - zeta) * Math.cbrt(1 - zeta) - 2) / DIVISOR;
	}

	static double slope(double zeta) {
		return 4.0 / 3 * (Math.cbrt(1 + zeta) - Math.cbrt(1 - zeta)) / DIVISOR;
	}

	/** ε = ε0 + α f/f''(0) (1−ζ⁴) + (ε1 − ε0) f ζ⁴. */
	private static void interpolate(double rs, double zeta, Curve para, Curve ferro, Curve stiffness, double[] into) {
		para.at(rs, into);
		if (zeta == 0) {
			into[2] = 0;
			return;
		}
		double e0 = into[0];
		double d0 = into[1];
		ferro.at(rs, into);
		double e1 = into[0] - e0;
		double d1 = into[1] - d0;
		stiffness.at(rs, into);
		double alpha = into[0] / CURVATURE;
		double slope = into[1] / CURVATURE;
		double z3 = zeta * zeta * zeta;
		double z4 = z3 * zeta;
		double f = f(zeta);
		double df = slope(zeta);
		into[0] = e0 + alpha * f * (1 - z4) + e1 * f * z4;
		into[1] = d0 + slope * f * (1 - z4) + d1 * f * z4;
		into[2] = alpha * (df * (1 - z4) - 4 * z3 * f) + e1 * (df * z4 + 4 * z3 * f);
	}

	@Override
	public boolean needsGradients() {
		return false;
	}

	@Override
	public void add(double factor, SpinPoints points) {
		double[] e = new double[3];
		for (int p = 0; p < points.size; p++) {
			double rho = points.a[p] + points.b[p];
			if (rho < SpinPoints.NOTHING) {
				continue;
			}
			double zeta = points.equal ? 0 : (points.a[p] - points.b[p]) / rho;
			double rs = Math.cbrt(0.75 / Math.PI / rho);
			at(rs, zeta, e);
			points.energy[p] += factor * rho * e[0];
			double common = e[0] - rs / 3 * e[1];
			points.byA[p] += factor * (common + (1 - zeta) * e[2]);
			if (!points.equal) {
				points.byB[p] += factor * (common - (1 + zeta) * e[2]);
			}
		}
	}
}
