package org.starling.quantum.dft;

/**
 * Correlation of C. Lee, W. Yang, R. G. Parr, Phys Rev B 37 (1988) 785, without second derivatives of the density (B. Miehlich, A. Savin, H. Stoll,
 * H. Preuss, Chem Phys Lett 157 (1989) 200; derivatives: B. G. Johnson, P. M. W. Gill, J. A. Pople, J Chem Phys 98 (1993) 5612). Stateless.
 */
final class LeeYangParr implements LocalEnergy {

	private static final double A = 0.04918;
	private static final double B = 0.132;
	private static final double C = 0.2533;
	private static final double D = 0.349;
	private static final double KINETIC = Math.pow(2, 11.0 / 3) * 0.3 * Math.pow(3 * Math.PI * Math.PI, 2.0 / 3);

	@Override
	public boolean needsGradients() {
		return true;
	}

	@Override
	public void add(double factor, SpinPoints points) {
		double[] own = new double[3];
		for (int p = 0; p < points.size; p++) {
			double a = points.a[p];
			double b = points.b[p];
			double rho = a + b;
			if (rho < SpinPoints.NOTHING) {
				continue;
			}
			double inverse = 1 / Math.cbrt(rho);
			double damped = 1 + D * inverse;
			double delta = C * inverse + D * inverse / damped;
			double omega = Math.exp(-C * inverse) / damped * Math.pow(inverse, 11);
			double scale = A * B * omega;
			// ω'/ω and δ'
			double steep = -inverse / (3 * rho) * (11 / inverse - C - D / damped);
			double change = (D * D * inverse * inverse / (rho * damped * damped) - delta / rho) / 3;
			double a83 = power(a);
			double b83 = power(b);
			double local = -4 * A * a * b / (rho * damped);
			double localByRho = -local / (rho * damped) * (1 + 2.0 / 3 * D * inverse);
			double kinetic = -KINETIC * scale * a * b * (a83 + b83);
			double opposite = -scale * (a * b * (47 - 7 * delta) / 9 - 4.0 / 3 * rho * rho);
			double oppositeByA = steep * opposite - scale * (b * (47 - 7 * delta) / 9 - a * b * 7 * change / 9 - 8.0 / 3 * rho);
			double energy = local + kinetic + opposite * points.ab[p];
			double byA = -4 * A * b / (rho * damped) + localByRho + steep * kinetic - KINETIC * scale * b * (11.0 / 3 * a83 + b83)
					+ oppositeByA * points.ab[p];
			double byB = -4 * A * a / (rho * damped) + localByRho + steep * kinetic - KINETIC * scale * a * (11.0 / 3 * b83 + a83)
					+ (steep * opposite - scale * (a * (47 - 7 * delta) / 9 - a * b * 7 * change / 9 - 8.0 / 3 * rho)) * points.ab[p];
			same(a, b, rho, delta, change, scale, steep, own);
			energy += own[0] * points.aa[p];
			byA += own[1] * points.aa[p];
			byB += own[2] * points.aa[p];
			points.byAa[p] += factor * own[0];
			same(b, a, rho, delta, change, scale, steep, own);
			energy += own[0] * points.bb[p];
			byA += own[2] * points.bb[p];
			byB += own[1] * points.bb[p];
			points.energy[p] += factor * energy;
			points.byA[p] += factor * byA;
			points.byAb[p] += factor * opposite;
			if (!points.equal) {
				points.byB[p] += factor * byB;
				points.byBb[p] += factor * own[0];
			}
		}
	}

	private static double power(double x) {
		double third = Math.cbrt(x);
		return x * x * third * third;
	}

	/** Factor of |∇a|² and its derivatives by a and b. */
	private static void same(double a, double b, double rho, double delta, double change, double scale, double steep, double[] into) {
		double share = a / rho;
		double bracket = 1.0 / 9 - delta / 3 - (delta - 11) / 9 * share;
		double byDelta = (1.0 / 3 + share / 9) * change;
		double factor = -scale * (a * b * bracket - b * b);
		into[0] = factor;
		into[1] = steep * factor - scale * (b * bracket - a * b * (byDelta + (delta - 11) / 9 * b / (rho * rho)));
		into[2] = steep * factor - scale * (a * bracket - a * b * (byDelta - (delta - 11) / 9 * share / rho) - 2 * b);
	}
}
