package org.starling.ode.solvers.internal;

import java.util.Arrays;

import org.starling.ode.ReturnCode;
import org.starling.ode.SolveOptions;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.SolveAbort;

/**
 * The derivatives {@code ∂f/∂u} (in the order of its pattern) and {@code ∂f/∂t} at one point, analytic where the function gives them and
 * finite there, else by forward difference quotients. The increment of a state is √ε times its size, at least that of the
 * size below which the tolerances call it small: J. E. Dennis, R. B. Schnabel, Numerical Methods for Unconstrained
 * Optimization and Nonlinear Equations, SIAM 1996, section 5.4.
 */
final class Linearization {

	private static final double ROOT_EPSILON = Math.sqrt(Math.ulp(1.0));
	/** The tolerances may call a state small below this size, not above it. */
	private static final double LARGEST_SMALL_SIZE = 1e-3;
	private static final double SMALLEST_TIME = 1e-5;

	private final Evaluator f;
	private final int n;
	private final SparsityPattern pattern;
	private final boolean analytic;
	private int[][] groups;
	private final double[] smallSize;
	private final double[] jacobian;
	private final double[] timeDerivative;
	private boolean dependsOnTime;
	private final double[] shifted;
	private final double[] slope;

	Linearization(Evaluator f, SolveOptions options, JacobianChoice choice) {
		this.f = f;
		n = f.dimension();
		pattern = f.function().jacobianPattern();
		analytic = choice == JacobianChoice.AUTOMATIC && f.function().hasJacobian();
		smallSize = new double[n];
		Arrays.setAll(smallSize, j -> Math.min(options.absTol(j) / options.relTol(), LARGEST_SMALL_SIZE));
		jacobian = new double[pattern.nonZeros()];
		timeDerivative = new double[n];
		shifted = new double[n];
		slope = new double[n];
	}

	/**
	 * Evaluates both derivatives.
	 *
	 * @param f0 the right-hand side at that point
	 * @throws SolveAbort with NOT_FINITE when no finite Jacobian can be had
	 */
	void at(double t, double[] u, double[] f0) {
		jacobianAt(t, u, f0);
		if (f.function().hasTimeDerivative()) {
			f.timeDerivative(t, u, timeDerivative);
			dependsOnTime = false;
			for (double d : timeDerivative) {
				dependsOnTime |= d != 0;
			}
		} else {
			dependsOnTime = true;
			double size = Math.sqrt(Math.ulp(1.0) * Math.max(SMALLEST_TIME, Math.abs(t)));
			double delta = t + size <= f.span()[1] ? size : -size;
			f.rhs(t + delta, u, timeDerivative);
			for (int i = 0; i < n; i++) {
				timeDerivative[i] = (timeDerivative[i] - f0[i]) / delta;
			}
		}
	}

	void jacobianAt(double t, double[] u, double[] f0) {
		f.countJacobian();
		if (analytic) {
			f.jacobian(t, u, jacobian);
			if (Evaluator.firstNotFinite(jacobian) < 0) {
				return;
			}
		}
		if (groups == null) {
			groups = ColumnGroups.of(pattern);
		}
		System.arraycopy(u, 0, shifted, 0, n);
		for (int[] group : groups) {
			if (!differences(t, u, f0, group, 1) && !differences(t, u, f0, group, -1)) {
				throw new SolveAbort(ReturnCode.NOT_FINITE, "the derivatives with respect to '" + f.name(group[0])
						+ "' are not finite at t = " + t + "; its equation has a pole or an edge there:"
						+ " try an explicit solver like dormand-prince, or bound the expression");
			}
		}
	}

	SparsityPattern pattern() {
		return pattern;
	}

	/** In the order of the pattern. */
	double[] jacobian() {
		return jacobian;
	}

	/** One entry, 0 outside the pattern. */
	double entry(int row, int column) {
		int k = pattern.indexOf(row, column);
		return k < 0 ? 0 : jacobian[k];
	}

	/** Whether the time derivative has an entry other than zero. */
	boolean dependsOnTime() {
		return dependsOnTime;
	}

	double[] timeDerivative() {
		return timeDerivative;
	}

	private boolean differences(double t, double[] u, double[] f0, int[] group, int side) {
		for (int j : group) {
			shifted[j] = u[j] + side * ROOT_EPSILON * Math.max(smallSize[j], Math.abs(u[j]));
		}
		f.rhs(t, shifted, slope);
		boolean finite = true;
		for (int j : group) {
			double delta = shifted[j] - u[j];
			for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
				int i = pattern.rowIndices()[k];
				double value = (slope[i] - f0[i]) / delta;
				jacobian[k] = value;
				finite &= Double.isFinite(value);
			}
			shifted[j] = u[j];
		}
		return finite;
	}
}
