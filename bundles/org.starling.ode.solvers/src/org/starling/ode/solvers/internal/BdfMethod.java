package org.starling.ode.solvers.internal;

import java.util.Arrays;
import java.util.Optional;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * Numerical differentiation formulas of order 1 to 5 for {@code M u' = f(t, u)} in backward differences, with quasi-constant steps: variable order and
 * variable step. Jacobian and factors are kept until Newton's method gets slow or the step changes.
 * L. F. Shampine, M. W. Reichelt, The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1, doi:10.1137/S1064827594276424.
 * <p>
 * After each jump the first step is one of RODAS5P; the backward differences of its interpolant let the formulas go on at order 4
 * instead of 1: C. W. Gear, ACM Trans. Math. Softw. 6 (1980) 263, doi:10.1145/355900.355901. Errors of a multistep method add up
 * over many short steps, so the local error is held to {@value #SHARE} of the tolerance: then the global one stays near it.
 */
public final class BdfMethod implements OneStepMethod {

	static final double SHARE = 0.05;

	private static final int MOST_ORDER = BackwardDifferences.MOST_ORDER;
	private static final int FIRST_ORDER = 4;
	private static final int MOST_ITERATIONS = 4;
	/** Part of the error allowed to a step that Newton's method may leave. */
	private static final double NEWTON_SHARE = 0.03;
	private static final double SMALLEST_FACTOR = 0.2;
	private static final double LARGEST_FACTOR = 10;
	/** Changes of the step between these two are not worth a new factorisation. */
	private static final double LEAST_FACTOR = 0.85;
	private static final double LEAST_GROWTH = 1.2;
	/** On the step of another order. */
	private static final double RELUCTANCE = 0.9;
	private static final double FACTOR_AFTER_DIVERGENCE = 0.5;
	/** Reported when Newton's method does not converge. */
	private static final double NOT_CONVERGED = 16;
	/** Change of the matrix' multiple up to which dear factors are kept. */
	private static final double FACTORS_KEPT = 0.25;

	private static final double[] KAPPA = { 0, -0.1850, -1.0 / 9, -0.0823, -0.0415, 0 };
	private static final double[] GAMMA = new double[MOST_ORDER + 1];
	private static final double[] ALPHA = new double[MOST_ORDER + 1];
	private static final double[] ERROR = new double[MOST_ORDER + 1];
	/** {@code WEIGHTS[k][j] = γ_j / α_k}. */
	private static final double[][] WEIGHTS = new double[MOST_ORDER + 1][MOST_ORDER + 1];

	static {
		for (int k = 0; k <= MOST_ORDER; k++) {
			GAMMA[k] = k == 0 ? 0 : GAMMA[k - 1] + 1.0 / k;
			ALPHA[k] = (1 - KAPPA[k]) * GAMMA[k];
			ERROR[k] = (KAPPA[k] * GAMMA[k] + 1.0 / (k + 1)) / SHARE;
			for (int j = 1; j <= k; j++) {
				WEIGHTS[k][j] = GAMMA[j] / ALPHA[k];
			}
		}
	}

	private final Evaluator f;
	private final int n;
	private final ErrorNorm norm;
	private final double newtonTolerance;
	private final RosenbrockMethod starter;
	private final Linearization linearization;
	private final StageMatrix matrix;
	private final MassMatrix mass;
	private BackwardDifferences differences;
	private BackwardDifferences advanced;
	private final double[] predicted;
	private final double[] history;
	private final double[] d;
	private final double[] right;
	private final double[] sum;
	private final double[] u;
	private final double[] uNew;
	private double t;
	private double h;
	private double factoredFor;
	private double rate;
	private int order;
	private int trialOrder;
	private int equalSteps;
	private int iterations;
	private boolean starting;
	private boolean jacobianIsCurrent;
	private boolean diverged;
	private double factor;
	private int notFinite;

	public BdfMethod(Evaluator f, SolveOptions options, JacobianChoice choice) {
		this.f = f;
		n = f.dimension();
		norm = new ErrorNorm(options, n);
		newtonTolerance = SHARE * Math.max(10 * Math.ulp(1.0) / options.relTol() / SHARE, NEWTON_SHARE);
		starter = new RosenbrockMethod(f, options, choice, RosenbrockTableau.rodas5p());
		linearization = starter.linearization();
		matrix = starter.matrix();
		mass = new MassMatrix(f.massMatrix(), n);
		differences = new BackwardDifferences(n);
		advanced = new BackwardDifferences(n);
		predicted = new double[n];
		history = new double[n];
		d = new double[n];
		right = new double[n];
		sum = new double[n];
		u = new double[n];
		uNew = new double[n];
	}

	/** Of the first step; afterwards the method controls its own. */
	@Override
	public int errorOrder() {
		return starter.errorOrder();
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		starter.start(time, state);
		System.arraycopy(state, 0, u, 0, n);
		starting = true;
		diverged = false;
	}

	@Override
	public double attempt(double length, double[] proposal) {
		if (starting) {
			double size = starter.attempt(length, proposal) / SHARE;
			h = length;
			System.arraycopy(proposal, 0, uNew, 0, n);
			return size;
		}
		notFinite = -1;
		diverged = false;
		prepare(length);
		double size = solve();
		if (size > 1 && !jacobianIsCurrent) {
			f.rhs(t, u, right);
			linearize();
			size = solve();
		}
		if (!(size <= 1)) {
			diverged = true;
			return size;
		}
		System.arraycopy(uNew, 0, proposal, 0, n);
		size = ERROR[order] * norm.of(d, uNew);
		if (size <= 1) {
			advanced.advance(differences, order, d);
			trialOrder = order;
		} else {
			factor = Math.max(SMALLEST_FACTOR, safety() * Math.pow(size, -1.0 / (order + 1)));
		}
		return size;
	}

	private void prepare(double length) {
		if (length != h) {
			differences.rescale(order, length / h);
			equalSteps = 0;
			h = length;
		}
	}

	/** With the derivative at the current point in {@code right}. */
	private void linearize() {
		linearization.jacobianAt(t, u, right);
		jacobianIsCurrent = true;
		factoredFor = Double.NaN;
	}

	/** Newton's method for the new state; 0 when it converged, NaN or more than 1 otherwise. */
	private double solve() {
		double s = ALPHA[order] / h;
		if (!factorsServe(s)) {
			f.countFactorization();
			if (!matrix.factor(s, linearization.jacobian())) {
				factoredFor = Double.NaN;
				return Double.NaN;
			}
			factoredFor = s;
			rate = Double.NaN;
		}
		double relaxation = 2 * factoredFor / (factoredFor + s);
		differences.predict(order, WEIGHTS[order], predicted, history);
		Arrays.fill(d, 0);
		System.arraycopy(predicted, 0, uNew, 0, n);
		double before = 0;
		for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
			f.rhs(t + h, uNew, right);
			notFinite = Evaluator.firstNotFinite(right);
			if (notFinite >= 0) {
				return Double.NaN;
			}
			StageSums.sum(history, d, sum);
			mass.addProduct(-s, sum, right);
			matrix.solve(right, right);
			for (int i = 0; i < n; i++) {
				double correction = relaxation * right[i];
				right[i] = correction;
				d[i] += correction;
				uNew[i] = predicted[i] + d[i];
			}
			double change = norm.of(right, predicted);
			if (!Double.isFinite(change)) {
				return Double.NaN;
			}
			if (iterations > 1) {
				rate = Math.max(iterations == 2 ? 0 : 0.3 * rate, change / before);
				int left = MOST_ITERATIONS - iterations;
				if (rate >= 0.9 || Math.pow(rate, left) * rate / (1 - rate) * change > newtonTolerance) {
					return NOT_CONVERGED;
				}
			}
			if (change == 0 || rate / (1 - rate) * change < newtonTolerance) {
				return 0;
			}
			before = change;
		}
		return NOT_CONVERGED;
	}

	private boolean factorsServe(double s) {
		return s == factoredFor || matrix.isDear() && Math.abs(s / factoredFor - 1) <= FACTORS_KEPT;
	}

	/** Slow Newton iterations call for a shorter step. */
	private double safety() {
		return 0.9 * (2 * MOST_ITERATIONS + 1) / (2 * MOST_ITERATIONS + Math.min(iterations, MOST_ITERATIONS));
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, n);
		factor = 1;
		if (starting) {
			begin();
			return;
		}
		BackwardDifferences swap = differences;
		differences = advanced;
		advanced = swap;
		jacobianIsCurrent = false;
		if (++equalSteps > order) {
			chooseOrder();
		}
	}

	/** Reads the differences off the first step. */
	private void begin() {
		starting = false;
		order = FIRST_ORDER;
		h /= order;
		differences.sample(order, starter::interpolate);
		equalSteps = 0;
		jacobianIsCurrent = false;
		factoredFor = Double.NaN;
	}

	/** Takes the order, of this one and its neighbours, that allows the longest step; keeps both when little is gained. */
	private void chooseOrder() {
		double same = stretch(order, 1);
		double lower = order > 1 ? stretch(order - 1, RELUCTANCE) : 0;
		double higher = order < MOST_ORDER ? stretch(order + 1, RELUCTANCE) : 0;
		double best = Math.max(same, Math.max(lower, higher));
		int chosen = best == same ? order : best == lower ? order - 1 : order + 1;
		if (chosen == order && best > LEAST_FACTOR && best < LEAST_GROWTH) {
			return;
		}
		order = chosen;
		equalSteps = 0;
		factor = Math.min(LARGEST_FACTOR, best);
	}

	/** The longest step of an order, as a multiple of the current one. */
	private double stretch(int k, double reluctance) {
		return reluctance * safety() * Math.pow(ERROR[k] * norm.of(differences.rows[k + 1], u), -1.0 / (k + 1));
	}

	@Override
	public double nextStep(double length, double error, double controlled) {
		if (starting) {
			return controlled;
		}
		return diverged ? FACTOR_AFTER_DIVERGENCE * length : factor * h;
	}

	@Override
	public int worstState() {
		if (starting) {
			return starter.worstState();
		}
		return notFinite >= 0 ? notFinite : norm.worst();
	}

	@Override
	public Optional<String> diagnosis() {
		return diverged ? RadauNewton.DIVERGENCE : Optional.empty();
	}

	@Override
	public void interpolate(double theta, double[] state) {
		if (starting) {
			starter.interpolate(theta, state);
		} else {
			BackwardDifferences.evaluate(advanced.rows, trialOrder, theta, state);
		}
	}

	@Override
	public StepInterpolant keepInterpolant() {
		if (starting) {
			return starter.keepInterpolant();
		}
		int kept = trialOrder;
		double[][] rows = new double[kept + 1][];
		for (int k = 0; k <= kept; k++) {
			rows[k] = advanced.rows[k].clone();
		}
		return (theta, state) -> BackwardDifferences.evaluate(rows, kept, theta, state);
	}
}
