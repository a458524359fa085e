package org.starling.quantum.dft;

/** Exchange of a density and its gradient, spin by spin: −ρ^(4/3) (C + g(x)) with x = |∇ρ|/ρ^(4/3). */
enum Exchange implements SpinEnergy {
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
	public void at(double density, double square, double[] into) {
		double third = Math.cbrt(density);
		double fourThirds = density * third;
		double x = Math.sqrt(square) / fourThirds;
		enhancement(x, into);
		double g = into[0];
		double slope = into[1];
		into[0] = -fourThirds * (SPIN + g);
		into[1] = -4.0 / 3 * third * (SPIN + g - x * x * slope);
		into[2] = -slope / (2 * fourThirds);
	}
}
