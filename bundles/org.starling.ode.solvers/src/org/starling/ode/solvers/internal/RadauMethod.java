package org.starling.ode.solvers.internal;

import java.util.Arrays;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * Radau IIA of order 5 for {@code M u' = f(t, u)} with simplified Newton iterations on the transformed stages: one real and one
 * complex factorisation a step length. The estimate has order 3 and is held to the tolerance as it is, not loosened as in RADAU5,
 * because curves are read off the collocation polynomial, whose order it has. E. Hairer, G. Wanner, Solving Ordinary Differential Equations II, 2nd ed., Springer 1996,
 * section IV.8; J. Comput. Appl. Math. 111 (1999) 93, doi:10.1016/S0377-0427(99)00134-X.
 */
public final class RadauMethod implements OneStepMethod {

	private static final int STAGES = 3;
	private static final int MOST_ITERATIONS = 10;
	/** Reported when Newton's method does not converge: the step is about halved. */
	private static final double NOT_CONVERGED = 16;
	private static final double SLOWEST_CONVERGENCE = 0.99;

	private final Evaluator f;
	private final int n;
	private final ErrorNorm norm;
	private final double newtonTolerance;
	private final Linearization linearization;
	private final StageMatrix real;
	private final ComplexStageMatrix complex;
	private final MassMatrix mass;
	private final ConsistentStart consistency;
	private final double[][] z;
	private final double[][] w;
	private final double[][] slopes;
	private final double[][] correction;
	private final double[] stage;
	private final double[] product;
	private final double[] error;
	private final double[] u;
	private final double[] uNew;
	private final double[] slope;
	private final double[] slopeNew;
	private final double[][] previous;
	private double previousStep;
	private double contraction;
	private double t;
	private double h;
	private boolean linearized;
	private boolean first;
	private int notFinite;

	public RadauMethod(Evaluator f, SolveOptions options, JacobianChoice choice) {
		this.f = f;
		n = f.dimension();
		norm = new ErrorNorm(options, n);
		newtonTolerance = Math.max(10 * Math.ulp(1.0) / options.relTol(), Math.min(0.03, Math.sqrt(options.relTol())));
		linearization = new Linearization(f, options, choice);
		real = new StageMatrix(linearization.pattern(), f.massMatrix());
		complex = new ComplexStageMatrix(linearization.pattern(), f.massMatrix());
		mass = new MassMatrix(f.massMatrix(), n);
		consistency = new ConsistentStart(f, linearization, norm);
		z = new double[STAGES][n];
		w = new double[STAGES][n];
		slopes = new double[STAGES][n];
		correction = new double[STAGES][n];
		previous = new double[STAGES][n];
		stage = new double[n];
		product = new double[n];
		error = new double[n];
		u = new double[n];
		uNew = new double[n];
		slope = new double[n];
		slopeNew = new double[n];
	}

	@Override
	public int errorOrder() {
		return 4;
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		consistency.make(t, state);
		System.arraycopy(state, 0, u, 0, n);
		f.rhs(t, u, slope);
		f.requireFinite(t, u, slope);
		linearized = false;
		first = true;
		contraction = 1;
		previousStep = 0;
	}

	@Override
	public double attempt(double length, double[] proposal) {
		h = length;
		notFinite = -1;
		if (!linearized) {
			linearization.at(t, u, slope);
			linearized = true;
		}
		f.countFactorization();
		if (!real.factor(RadauCoefficients.GAMMA / h, linearization.jacobian())
				|| !complex.factor(RadauCoefficients.ALPHA / h, RadauCoefficients.BETA / h, linearization.jacobian())) {
			return Double.NaN;
		}
		predict();
		double size = newton();
		if (!(size <= 1)) {
			return size;
		}
		StageSums.sum(u, z[STAGES - 1], uNew);
		System.arraycopy(uNew, 0, proposal, 0, n);
		size = estimate();
		if (size <= 1) {
			f.rhs(t + h, uNew, slopeNew);
			notFinite = Evaluator.firstNotFinite(slopeNew);
			return notFinite >= 0 ? Double.NaN : size;
		}
		return size;
	}

	/** Starting values from the polynomial of the step before. */
	private void predict() {
		for (int i = 0; i < STAGES; i++) {
			Arrays.fill(z[i], 0);
			if (previousStep > 0) {
				double[] weights = RadauCoefficients.weights(1 + RadauCoefficients.C[i] * h / previousStep);
				weights[STAGES - 1] -= 1;
				StageSums.add(1, weights, previous, STAGES, z[i]);
			}
		}
		transform(RadauCoefficients.T_INVERSE, z, w);
	}

	/** 0 when converged, NaN or more than 1 otherwise. */
	private double newton() {
		double before = 0;
		contraction = Math.pow(Math.max(contraction, Math.ulp(1.0)), 0.8);
		for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
			double change = iterate();
			if (!Double.isFinite(change)) {
				return Double.NaN;
			}
			if (iteration > 0) {
				double rate = change / before;
				if (rate >= SLOWEST_CONVERGENCE) {
					return NOT_CONVERGED;
				}
				contraction = rate / (1 - rate);
				double left = contraction * change * Math.pow(rate, MOST_ITERATIONS - 2.0 - iteration);
				if (left > newtonTolerance && iteration + 1 < MOST_ITERATIONS) {
					return NOT_CONVERGED;
				}
			}
			before = Math.max(change, Double.MIN_NORMAL);
			if (contraction * change <= newtonTolerance) {
				return 0;
			}
		}
		return NOT_CONVERGED;
	}

	/** One iteration; the scaled size of its change. */
	private double iterate() {
		for (int i = 0; i < STAGES; i++) {
			StageSums.sum(u, z[i], stage);
			f.rhs(t + RadauCoefficients.C[i] * h, stage, slopes[i]);
			int state = Evaluator.firstNotFinite(slopes[i]);
			if (state >= 0) {
				notFinite = state;
				return Double.NaN;
			}
		}
		transform(RadauCoefficients.T_INVERSE, slopes, correction);
		mass.addProduct(-RadauCoefficients.GAMMA / h, w[0], correction[0]);
		mass.addProduct(-RadauCoefficients.ALPHA / h, w[1], correction[1]);
		mass.addProduct(RadauCoefficients.BETA / h, w[2], correction[1]);
		mass.addProduct(-RadauCoefficients.ALPHA / h, w[2], correction[2]);
		mass.addProduct(-RadauCoefficients.BETA / h, w[1], correction[2]);
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

	/** Filtered by the real factors; a second time at the start and after trouble, where the estimate is too large. */
	private double estimate() {
		Arrays.fill(stage, 0);
		StageSums.add(1 / h, RadauCoefficients.ERROR, z, STAGES, stage);
		Arrays.fill(product, 0);
		mass.addProduct(1, stage, product);
		StageSums.sum(product, slope, stage);
		real.solve(stage, error);
		double size = norm.of(error, u, uNew);
		if (size > 1 && first) {
			StageSums.sum(u, error, stage);
			f.rhs(t, stage, error);
			StageSums.sum(error, product, stage);
			real.solve(stage, error);
			size = norm.of(error, u, uNew);
		}
		return Math.max(size, 1e-10);
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, n);
		System.arraycopy(slopeNew, 0, slope, 0, n);
		for (int i = 0; i < STAGES; i++) {
			System.arraycopy(z[i], 0, previous[i], 0, n);
		}
		previousStep = h;
		linearized = false;
		first = false;
	}

	@Override
	public int worstState() {
		return notFinite >= 0 ? notFinite : norm.worst();
	}

	@Override
	public void interpolate(double theta, double[] state) {
		evaluate(theta, u, z, state);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		double[] from = u.clone();
		double[][] increments = Arrays.stream(z).map(double[]::clone).toArray(double[][]::new);
		return (theta, state) -> evaluate(theta, from, increments, state);
	}

	private static void evaluate(double theta, double[] from, double[][] increments, double[] state) {
		StageSums.combine(from, RadauCoefficients.weights(theta), increments, STAGES, state);
	}

	private static void transform(double[][] matrix, double[][] from, double[][] to) {
		for (int i = 0; i < STAGES; i++) {
			Arrays.fill(to[i], 0);
			StageSums.add(1, matrix[i], from, STAGES, to[i]);
		}
	}
}
