package org.starling.quantum.basis;

/** Norms of contracted Gaussian functions. Stateless. */
public final class Contraction {

	private Contraction() {
	}

	/** Coefficients of a table, which belong to normalised primitives, times the norms of these, scaled so that the sum is normalised. */
	public static double[][] normalised(BasisTable.ElementShell shell) {
		double[] zeta = shell.exponents();
		double[][] result = new double[shell.momenta().length][zeta.length];
		for (int s = 0; s < result.length; s++) {
			int l = shell.momenta()[s];
			double own = 0;
			for (int i = 0; i < zeta.length; i++) {
				for (int j = 0; j < zeta.length; j++) {
					own += shell.coefficients()[s][i] * shell.coefficients()[s][j]
							* Math.pow(2 * Math.sqrt(zeta[i] * zeta[j]) / (zeta[i] + zeta[j]), l + 1.5);
				}
			}
			for (int i = 0; i < zeta.length; i++) {
				result[s][i] = shell.coefficients()[s][i] * primitive(zeta[i], l) / Math.sqrt(own);
			}
		}
		return result;
	}

	/** Norm of x^l exp(−ζr²). */
	public static double primitive(double zeta, int l) {
		return Math.pow(2 * zeta / Math.PI, 0.75) * Math.pow(4 * zeta, l / 2.0) / Math.sqrt(Harmonics.doubleFactorial(2 * l - 1));
	}
}
