package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.Optional;

import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;

/**
 * Simplified Newton iterations for the three stages of Radau IIA in transformed variables: a real and a complex linear system
 * each. Belongs to one solve.
 * E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996, section IV.8.
 */
final class RadauNewton {

	/** What a person should know when a solve fails with iterations that go astray. */
	static final Optional<String> DIVERGENCE = Optional.of("Newton's iterations do not converge there, as with a Jacobian that is wrong"
			+ " or jumps: try rodas5p, which needs none, or the option jacobian=differences");

	private static final int STAGES = 3;
	private static final int MOST_ITERATIONS = 7;
	private static final double SLOWEST_CONVERGENCE = 0.99;
	/** Assumed of the rate of convergence when one iteration was enough to stop. */
	private static final double ASSUMED_RATE = 1e-3;

	private final Evaluator f;
	private final ErrorNorm norm;
	private final double tolerance;
	private final StageMatrix real;
	private final ComplexStageMatrix complex;
	private final MassMatrix mass;
	private final double[][] w;
	private final double[][] slopes;
	private final double[][] correction;
	private final double[] stage;
	private double[][] z;
	private double[][] previous;
	private double contraction;
	private double rate;
	private double shortening;
	private int iterations;
	private int notFinite;

	/** @param tolerance scaled change up to which an iteration has converged */
	RadauNewton(Evaluator f, ErrorNorm norm, StageMatrix real, ComplexStageMatrix complex, double tolerance) {
		this.f = f;
		this.norm = norm;
		this.real = real;
		this.complex = complex;
		this.tolerance = tolerance;
		int n = f.dimension();
		mass = new MassMatrix(f.massMatrix(), n);
		w = new double[STAGES][n];
		slopes = new double[STAGES][n];
		correction = new double[STAGES][n];
		stage = new double[n];
		z = new double[STAGES][n];
		previous = new double[STAGES][n];
	}

	/** Forgets how fast earlier iterations converged. */
	void restart() {
		contraction = 1;
	}

	/** Increments of the stages over the start of the step. */
	double[][] increments() {
		return z;
	}

	/** Ratio of successive changes in the last solution. */
	double rate() {
		return rate;
	}

	/** A factor on the step, at most 1: slow iterations call for a shorter one. */
	double safety() {
		return (2 * MOST_ITERATIONS + 1.0) / (2 * MOST_ITERATIONS + iterations);
	}

	/** The factor on a step that did not converge. */
	double shortening() {
		return shortening;
	}

	/** The state whose derivative was not finite in the last solution, or -1. */
	int notFinite() {
		return notFinite;
	}

	/** Begins with increments of zero. */
	void predictNothing() {
		for (int i = 0; i < STAGES; i++) {
			Arrays.fill(z[i], 0);
			Arrays.fill(w[i], 0);
		}
	}

	/** Begins with the polynomial of the last accepted step. */
	void predict(double ratio) {
		for (int i = 0; i < STAGES; i++) {
			double[] weights = RadauCoefficients.weights(1 + RadauCoefficients.C[i] * ratio);
			weights[STAGES - 1] -= 1;
			combine(weights, previous, z[i]);
		}
		transform(RadauCoefficients.T_INVERSE, z, w);
	}

	/** Keeps the increments as those of the last accepted step. */
	void accept() {
		double[][] swap = previous;
		previous = z;
		z = swap;
	}

	/** Whether the iterations converge to the stages of a step. */
	boolean solve(double t, double[] u, double h) {
		contraction = Math.pow(Math.max(contraction, Math.ulp(1.0)), 0.8);
		rate = ASSUMED_RATE;
		shortening = 0.5;
		double before = 0;
		double ratioBefore = 0;
		for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
			double change = iterate(t, u, h);
			if (!Double.isFinite(change)) {
				return false;
			}
			if (iterations > 1) {
				double ratio = change / before;
				rate = iterations == 2 ? ratio : Math.sqrt(ratio * ratioBefore);
				ratioBefore = ratio;
				if (!(rate < SLOWEST_CONVERGENCE) || tooSlow(change)) {
					return false;
				}
			}
			before = Math.max(change, Double.MIN_NORMAL);
			if (contraction * change <= tolerance) {
				return true;
			}
		}
		return false;
	}

	/** Whether the remaining iterations would not do at this rate. */
	private boolean tooSlow(double change) {
		contraction = rate / (1 - rate);
		int left = MOST_ITERATIONS - iterations;
		double expected = contraction * change * Math.pow(rate, left) / tolerance;
		if (expected <= 1) {
			return false;
		}
		shortening = 0.8 * Math.pow(Math.clamp(expected, 1e-4, 20), -1.0 / (4 + left));
		return true;
	}

	/** One iteration; the scaled size of its change, NaN when a derivative is not finite. */
	private double iterate(double t, double[] u, double h) {
		for (int i = 0; i < STAGES; i++) {
			StageSums.sum(u, z[i], stage);
			f.rhs(t + RadauCoefficients.C[i] * h, stage, slopes[i]);
			notFinite = Evaluator.firstNotFinite(slopes[i]);
			if (notFinite >= 0) {
				return Double.NaN;
			}
		}
		transform(RadauCoefficients.T_INVERSE, slopes, correction);
		double alpha = RadauCoefficients.ALPHA / h;
		double beta = RadauCoefficients.BETA / h;
		mass.addProduct(-RadauCoefficients.GAMMA / h, w[0], correction[0]);
		mass.addProduct(-alpha, w[1], correction[1]);
		mass.addProduct(beta, w[2], correction[1]);
		mass.addProduct(-alpha, w[2], correction[2]);
		mass.addProduct(-beta, w[1], correction[2]);
		real.solve(correction[0], correction[0]);
		complex.solve(correction[1], correction[2]);
		double squares = 0;
		for (int i = 0; i < STAGES; i++) {
			StageSums.sum(w[i], correction[i], w[i]);
			double part = norm.of(correction[i], u);
			squares += part * part;
		}
		transform(RadauCoefficients.T, w, z);
		return Math.sqrt(squares / STAGES);
	}

	private static void transform(double[][] matrix, double[][] from, double[][] to) {
		for (int i = 0; i < STAGES; i++) {
			combine(matrix[i], from, to[i]);
		}
	}

	private static void combine(double[] weights, double[][] from, double[] to) {
		double a = weights[0];
		double b = weights[1];
		double c = weights[2];
		double[] x = from[0];
		double[] y = from[1];
		double[] v = from[2];
		for (int j = 0; j < to.length; j++) {
			to[j] = a * x[j] + b * y[j] + c * v[j];
		}
	}
}
