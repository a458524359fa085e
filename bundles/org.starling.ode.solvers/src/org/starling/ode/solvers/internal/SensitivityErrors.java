package org.starling.ode.solvers.internal;

import org.starling.ode.SolveOptions;

/** The errors of the sensitivities, state by state in all directions, each measured on its own tolerance. Used by one thread. */
final class SensitivityErrors {

	private final double relTol;
	private final double[] absTol;
	private final double[] excess;
	private int worst;

	SensitivityErrors(SolveOptions options, int n, int directions) {
		relTol = options.relTol();
		absTol = new double[n * directions];
		for (int k = 0; k < absTol.length; k++) {
			absTol[k] = options.absTol(n + k % directions * n + k / directions);
		}
		excess = new double[absTol.length];
	}

	/**
	 * Whether no error exceeds so many tolerances of the new values, which is found without a division; false too when one is not
	 * a number.
	 *
	 * @param before last stage value but one, from which the new value differs by the error
	 */
	boolean within(double limit, double[] before, double[] sNew) {
		double[] x = excess;
		for (int k = 0; k < x.length; k++) {
			x[k] = Math.abs(sNew[k] - before[k]) - limit * (absTol[k] + relTol * Math.abs(sNew[k]));
		}
		for (double e : x) {
			if (!(e <= 0)) {
				return false;
			}
		}
		return true;
	}

	/** The largest error over its tolerance; not a number when one is none. */
	double largest(double[] s, double[] before, double[] sNew) {
		double largest = 0;
		for (int k = 0; k < absTol.length; k++) {
			double scaled = scaled(k, s, before, sNew);
			if (!(scaled <= largest)) {
				worst = k;
				largest = scaled;
			}
			if (Double.isNaN(scaled)) {
				return scaled;
			}
		}
		return largest;
	}

	private double scaled(int k, double[] s, double[] before, double[] sNew) {
		return Math.abs(sNew[k] - before[k]) / (absTol[k] + relTol * Math.max(Math.abs(s[k]), Math.abs(sNew[k])));
	}

	/** The sensitivity with the largest error, or the first that is not a number, as measured last. */
	int worst() {
		return worst;
	}
}
