package org.starling.ode.solvers.internal;

import java.util.Arrays;

import org.starling.ode.SolveOptions;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.OneStepMethod;
import org.starling.ode.solvers.onestep.StepInterpolant;

/**
 * Numerical differentiation formulas of order 1 to 5 in backward differences, with quasi-constant steps: variable order and
 * variable step. Jacobian and factors are kept until Newton's method gets slow or the step changes.
 * L. F. Shampine, M. W. Reichelt, The MATLAB ODE suite, SIAM J. Sci. Comput. 18 (1997) 1, doi:10.1137/S1064827594276424.
 */
public final class BdfMethod implements OneStepMethod {

	private static final int MOST_ORDER = BackwardDifferences.MOST_ORDER;
	private static final int MOST_ITERATIONS = 4;
	private static final double SMALLEST_FACTOR = 0.2;
	private static final double LARGEST_FACTOR = 10;
	private static final double FACTOR_AFTER_DIVERGENCE = 0.5;
	/** Reported when Newton's method does not converge. */
	private static final double NOT_CONVERGED = 16;

	private static final double[] KAPPA = { 0, -0.1850, -1.0 / 9, -0.0823, -0.0415, 0 };
	private static final double[] GAMMA = new double[MOST_ORDER + 1];
	private static final double[] ALPHA = new double[MOST_ORDER + 1];
	private static final double[] ERROR = new double[MOST_ORDER + 1];

	static {
		for (int k = 0; k <= MOST_ORDER; k++) {
			GAMMA[k] = k == 0 ? 0 : GAMMA[k - 1] + 1.0 / k;
			ALPHA[k] = (1 - KAPPA[k]) * GAMMA[k];
			ERROR[k] = KAPPA[k] * GAMMA[k] + 1.0 / (k + 1);
		}
	}

	private final Evaluator f;
	private final int n;
	private final ErrorNorm norm;
	private final double newtonTolerance;
	private final Linearization linearization;
	private final StageMatrix matrix;
	private BackwardDifferences differences;
	private BackwardDifferences advanced;
	private final double[] predicted;
	private final double[] history;
	private final double[] d;
	private final double[] right;
	private final double[] u;
	private final double[] uNew;
	private final double[] slope;
	private double t;
	private double h;
	private double factoredFor;
	private int order;
	private int trialOrder;
	private int equalSteps;
	private int iterations;
	private boolean fresh;
	private boolean jacobianIsCurrent;
	private boolean diverged;
	private boolean accepted;
	private double factor;
	private int notFinite;

	public BdfMethod(Evaluator f, SolveOptions options, JacobianChoice choice) {
		this.f = f;
		n = f.dimension();
		norm = new ErrorNorm(options, n);
		newtonTolerance = Math.max(10 * Math.ulp(1.0) / options.relTol(), Math.min(0.03, Math.sqrt(options.relTol())));
		linearization = new Linearization(f, options, choice);
		matrix = new StageMatrix(linearization.pattern(), null);
		differences = new BackwardDifferences(n);
		advanced = new BackwardDifferences(n);
		predicted = new double[n];
		history = new double[n];
		d = new double[n];
		right = new double[n];
		u = new double[n];
		uNew = new double[n];
		slope = new double[n];
	}

	/** Of the first step, which has order 1; afterwards the method controls its own step. */
	@Override
	public int errorOrder() {
		return 2;
	}

	@Override
	public void start(double time, double[] state) {
		t = time;
		System.arraycopy(state, 0, u, 0, n);
		f.rhs(t, u, slope);
		f.requireFinite(t, u, slope);
		linearize();
		fresh = true;
	}

	@Override
	public double attempt(double length, double[] proposal) {
		notFinite = -1;
		diverged = false;
		accepted = false;
		prepare(length);
		double size = solve();
		if (size > 1 && !jacobianIsCurrent) {
			f.rhs(t, u, slope);
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
		if (fresh) {
			differences.begin(u, slope, length);
			order = 1;
			equalSteps = 0;
			fresh = false;
		} else if (length != h) {
			differences.rescale(order, length / h);
			equalSteps = 0;
		}
		h = length;
	}

	private void linearize() {
		linearization.jacobianAt(t, u, slope);
		jacobianIsCurrent = true;
		factoredFor = Double.NaN;
	}

	/** Newton's method for the new state; 0 when it converged, NaN or more than 1 otherwise. */
	private double solve() {
		double s = ALPHA[order] / h;
		if (s != factoredFor) {
			f.countFactorization();
			if (!matrix.factor(s, linearization.jacobian())) {
				return Double.NaN;
			}
			factoredFor = s;
		}
		differences.predict(order, predicted);
		Arrays.fill(history, 0);
		for (int k = 1; k <= order; k++) {
			StageSums.addOne(GAMMA[k] / ALPHA[order], differences.rows[k], history);
		}
		Arrays.fill(d, 0);
		System.arraycopy(predicted, 0, uNew, 0, n);
		double before = 0;
		for (iterations = 1; iterations <= MOST_ITERATIONS; iterations++) {
			f.rhs(t + h, uNew, right);
			notFinite = Evaluator.firstNotFinite(right);
			if (notFinite >= 0) {
				return Double.NaN;
			}
			StageSums.addOne(-s, history, right);
			StageSums.addOne(-s, d, right);
			matrix.solve(right, right);
			double change = norm.of(right, predicted);
			double rate = iterations > 1 ? change / before : 0;
			int left = MOST_ITERATIONS - iterations;
			if (!Double.isFinite(change) || rate >= 1 || Math.pow(rate, left + 1.0) / (1 - rate) * change > newtonTolerance) {
				return Double.isFinite(change) ? NOT_CONVERGED : Double.NaN;
			}
			StageSums.sum(uNew, right, uNew);
			StageSums.sum(d, right, d);
			if (change == 0 || iterations > 1 && rate / (1 - rate) * change < newtonTolerance) {
				return 0;
			}
			before = change;
		}
		return NOT_CONVERGED;
	}

	/** Slow Newton iterations call for a shorter step. */
	private double safety() {
		return 0.9 * (2 * MOST_ITERATIONS + 1) / (2 * MOST_ITERATIONS + Math.min(iterations, MOST_ITERATIONS));
	}

	@Override
	public void accept() {
		t += h;
		System.arraycopy(uNew, 0, u, 0, n);
		BackwardDifferences swap = differences;
		differences = advanced;
		advanced = swap;
		jacobianIsCurrent = false;
		accepted = true;
		factor = 1;
		if (++equalSteps > order) {
			chooseOrder();
		}
	}

	/** Takes the order, of this one and its neighbours, that allows the longest step. */
	private void chooseOrder() {
		double best = Math.pow(ERROR[order] * norm.of(differences.rows[order + 1], u), -1.0 / (order + 1));
		int chosen = order;
		if (order > 1) {
			double lower = Math.pow(ERROR[order - 1] * norm.of(differences.rows[order], u), -1.0 / order);
			if (lower > best) {
				best = lower;
				chosen = order - 1;
			}
		}
		if (order < MOST_ORDER) {
			double higher = Math.pow(ERROR[order + 1] * norm.of(differences.rows[order + 2], u), -1.0 / (order + 2));
			if (higher > best) {
				best = higher;
				chosen = order + 1;
			}
		}
		order = chosen;
		equalSteps = 0;
		factor = Math.min(LARGEST_FACTOR, safety() * best);
	}

	@Override
	public double nextStep(double length, double error) {
		if (diverged) {
			return FACTOR_AFTER_DIVERGENCE * length;
		}
		return accepted || error > 1 ? factor * length : Double.NaN;
	}

	@Override
	public int worstState() {
		return notFinite >= 0 ? notFinite : norm.worst();
	}

	@Override
	public void interpolate(double theta, double[] state) {
		BackwardDifferences.evaluate((accepted ? differences : advanced).rows, trialOrder, theta, state);
	}

	@Override
	public StepInterpolant keepInterpolant() {
		int kept = trialOrder;
		double[][] rows = new double[kept + 1][];
		for (int k = 0; k <= kept; k++) {
			rows[k] = advanced.rows[k].clone();
		}
		return (theta, state) -> BackwardDifferences.evaluate(rows, kept, theta, state);
	}
}
