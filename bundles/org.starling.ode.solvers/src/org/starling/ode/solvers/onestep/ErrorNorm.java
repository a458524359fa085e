package org.starling.ode.solvers.onestep;

import org.starling.ode.SolveOptions;

/**
 * The root mean square of errors, each divided by {@code absTol + relTol · |u|} of its state. One object serves one solve:
 * it remembers the state with the largest part.
 */
public final class ErrorNorm {

	private final double relTol;
	private final double[] absTol;
	private final double[] squares;

	public ErrorNorm(SolveOptions options, int dimension) {
		relTol = options.relTol();
		absTol = new double[dimension];
		squares = new double[dimension];
		for (int i = 0; i < dimension; i++) {
			absTol[i] = options.absTol(i);
		}
	}

	/** The norm of {@code error} over a step from {@code u} to {@code uNew}; NaN or infinite when an entry is. */
	public double of(double[] error, double[] u, double[] uNew) {
		double[] q = squares;
		for (int i = 0; i < q.length; i++) {
			double scaled = error[i] / (absTol[i] + relTol * Math.max(Math.abs(u[i]), Math.abs(uNew[i])));
			q[i] = scaled * scaled;
		}
		return q.length == 0 ? 0 : Math.sqrt(sum(q) / q.length);
	}

	/** With four partial sums, which a processor adds side by side. */
	private static double sum(double[] q) {
		double s0 = 0;
		double s1 = 0;
		double s2 = 0;
		double s3 = 0;
		int i = 0;
		for (; i + 3 < q.length; i += 4) {
			s0 += q[i];
			s1 += q[i + 1];
			s2 += q[i + 2];
			s3 += q[i + 3];
		}
		for (; i < q.length; i++) {
			s0 += q[i];
		}
		return (s0 + s1) + (s2 + s3);
	}

	/** The norm of a vector {@code v} scaled by the state {@code u}. */
	public double of(double[] v, double[] u) {
		return of(v, u, u);
	}

	/** The error that is allowed to a state of this magnitude. */
	public double scale(int state, double magnitude) {
		return absTol[state] + relTol * magnitude;
	}

	/** The state with the largest scaled error in the last norm, or the first that is not a number. */
	public int worst() {
		int worst = 0;
		for (int i = 0; i < squares.length; i++) {
			if (Double.isNaN(squares[i])) {
				return i;
			}
			if (squares[i] > squares[worst]) {
				worst = i;
			}
		}
		return worst;
	}
}
