package org.starling.ode.solvers.onestep;

import org.starling.ode.SolveOptions;

/**
 * The root mean square of errors, each divided by {@code absTol + relTol · |u|} of its state. One object serves one solve:
 * it remembers the state with the largest part.
 */
public final class ErrorNorm {

	private final double relTol;
	private final double[] absTol;
	private int worst;

	public ErrorNorm(SolveOptions options, int dimension) {
		relTol = options.relTol();
		absTol = new double[dimension];
		for (int i = 0; i < dimension; i++) {
			absTol[i] = options.absTol(i);
		}
	}

	/** The norm of {@code error} over a step from {@code u} to {@code uNew}; NaN or infinite when an entry is. */
	public double of(double[] error, double[] u, double[] uNew) {
		double sum = 0;
		double largest = -1;
		for (int i = 0; i < error.length; i++) {
			double scaled = error[i] / scale(i, Math.max(Math.abs(u[i]), Math.abs(uNew[i])));
			double square = scaled * scaled;
			sum += square;
			if (!(square <= largest)) {
				largest = Double.isNaN(square) ? Double.POSITIVE_INFINITY : square;
				worst = i;
			}
		}
		return error.length == 0 ? 0 : Math.sqrt(sum / error.length);
	}

	/** The norm of a vector {@code v} scaled by the state {@code u}. */
	public double of(double[] v, double[] u) {
		return of(v, u, u);
	}

	/** The error that is allowed to a state of this magnitude. */
	public double scale(int state, double magnitude) {
		return absTol[state] + relTol * magnitude;
	}

	/** The state with the largest scaled error in the last norm. */
	public int worst() {
		return worst;
	}
}
