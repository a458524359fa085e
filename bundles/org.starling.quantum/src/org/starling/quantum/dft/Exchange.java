package org.starling.quantum.dft;

/** Exchange of a density and its gradient, spin by spin: −ρ^(4/3) (C + g(x)) with x = |∇ρ|/ρ^(4/3). */
enum Exchange implements LocalEnergy {
	/** J. C. Slater, Phys Rev 81 (1951) 385: g = 0 */
	SLATER {
		@Override
		void enhancement(double x, double[] into) {
			into[0] = 0;
			into[1] = 0;
		}
	},
	/** A. D. Becke, Phys Rev A 38 (1988) 3098 */
	BECKE {
		@Override
		void enhancement(double x, double[] into) {
			double beta = 0.0042;
			double inverse = Math.log(x + Math.sqrt(1 + x * x));
			double below = 1 + 6 * beta * x * inverse;
			into[0] = beta * x * x / below;
			into[1] = (2 * beta - 6 * beta * beta * x * (x / Math.sqrt(1 + x * x) - inverse)) / (below * below);
		}
	},
	/** J. P. Perdew, K. Burke, M. Ernzerhof, Phys Rev Lett 77 (1996) 3865 */
	PERDEW_BURKE_ERNZERHOF {
		@Override
		void enhancement(double x, double[] into) {
			double s = x * REDUCED;
			double below = 1 + MU * s * s / KAPPA;
			into[0] = SPIN * (KAPPA - KAPPA / below);
			into[1] = SPIN * 2 * MU * REDUCED * REDUCED / (below * below);
		}
	};

	/** C of one spin: (3/4)(6/π)^(1/3). */
	static final double SPIN = 0.75 * Math.cbrt(6 / Math.PI);
	/** s/x of one spin. */
	private static final double REDUCED = 0.5 / Math.cbrt(6 * Math.PI * Math.PI);
	private static final double KAPPA = 0.804;
	private static final double MU = PerdewBurkeErnzerhof.BETA * Math.PI * Math.PI / 3;

	/** g and g'/x. */
	abstract void enhancement(double x, double[] into);

	@Override
	public boolean needsGradients() {
		return this != SLATER;
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
		for (int p = 0; p < points.size; p++) {
			double rho = density[p];
			if (rho < SpinPoints.NOTHING) {
				continue;
			}
			double third = Math.cbrt(rho);
			double fourThirds = rho * third;
			double x = Math.sqrt(square[p]) / fourThirds;
			enhancement(x, g);
			points.energy[p] -= factor * times * fourThirds * (SPIN + g[0]);
			byDensity[p] -= factor * 4.0 / 3 * third * (SPIN + g[0] - x * x * g[1]);
			bySquare[p] -= factor * g[1] / (2 * fourThirds);
		}
	}
}
