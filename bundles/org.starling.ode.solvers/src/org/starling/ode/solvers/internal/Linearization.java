package org.starling.ode.solvers.internal;

import org.starling.ode.ReturnCode;
import org.starling.ode.SparsityPattern;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.SolveAbort;

/**
 * The derivatives {@code ∂f/∂u} (dense, row-major) and {@code ∂f/∂t} at one point, analytic where the function gives them and
 * finite there, else by forward difference quotients with the increments of RODAS: E. Hairer, G. Wanner, Solving Ordinary
 * Differential Equations II, 2nd ed., Springer 1996, appendix.
 */
final class Linearization {

	private static final double SMALLEST_MAGNITUDE = 1e-5;

	private final Evaluator f;
	private final int n;
	private final SparsityPattern pattern;
	private final double[] values;
	private final int[][] groups;
	private final double[] jacobian;
	private final double[] timeDerivative;
	private final double[] shifted;
	private final double[] slope;

	Linearization(Evaluator f, JacobianChoice choice) {
		this.f = f;
		n = f.dimension();
		pattern = f.function().jacobianPattern();
		boolean analytic = choice == JacobianChoice.AUTOMATIC && f.function().hasJacobian();
		values = analytic ? new double[pattern.nonZeros()] : null;
		groups = ColumnGroups.of(pattern);
		jacobian = new double[n * n];
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
		} else {
			double delta = increment(t);
			f.rhs(t + delta, u, timeDerivative);
			for (int i = 0; i < n; i++) {
				timeDerivative[i] = (timeDerivative[i] - f0[i]) / delta;
			}
		}
	}

	void jacobianAt(double t, double[] u, double[] f0) {
		f.countJacobian();
		java.util.Arrays.fill(jacobian, 0);
		if (values != null) {
			f.jacobian(t, u, values);
			if (Evaluator.firstNotFinite(values) < 0) {
				scatter();
				return;
			}
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

	/** Row-major. */
	double[] jacobian() {
		return jacobian;
	}

	double[] timeDerivative() {
		return timeDerivative;
	}

	private void scatter() {
		for (int j = 0; j < n; j++) {
			for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
				jacobian[pattern.rowIndices()[k] * n + j] = values[k];
			}
		}
	}

	private boolean differences(double t, double[] u, double[] f0, int[] group, int side) {
		for (int j : group) {
			shifted[j] = u[j] + side * increment(u[j]);
		}
		f.rhs(t, shifted, slope);
		boolean finite = true;
		for (int j : group) {
			double delta = shifted[j] - u[j];
			for (int k = pattern.columnPointers()[j]; k < pattern.columnPointers()[j + 1]; k++) {
				int i = pattern.rowIndices()[k];
				double value = (slope[i] - f0[i]) / delta;
				jacobian[i * n + j] = value;
				finite &= Double.isFinite(value);
			}
			shifted[j] = u[j];
		}
		return finite;
	}

	private static double increment(double x) {
		return Math.sqrt(Math.ulp(1.0) * Math.max(SMALLEST_MAGNITUDE, Math.abs(x)));
	}
}
