package org.starling.ode.tck;

import java.util.Arrays;

import org.starling.ode.OdeFunction;

/**
 * A right-hand side that is stateless and thread-safe, linear ones with their constant Jacobian.
 *
 * @param matrix row-major coefficients of a linear system, or null
 */
record Equation(int dimension, Rhs formula, double[] matrix) implements OdeFunction {

	@FunctionalInterface
	interface Rhs {
		void write(double t, double[] u, double[] p, double[] du);
	}

	static Equation of(int dimension, Rhs formula) {
		return new Equation(dimension, formula, null);
	}

	/** {@code u' = A u}. */
	static Equation linear(int dimension, double... rowMajor) {
		return new Equation(dimension, (t, u, p, du) -> multiply(rowMajor, u, du), rowMajor);
	}

	@Override
	public void rhs(double t, double[] u, double[] p, double[] du) {
		formula.write(t, u, p, du);
	}

	@Override
	public boolean hasJacobian() {
		return matrix != null;
	}

	@Override
	public void jacobian(double t, double[] u, double[] p, double[] values) {
		for (int j = 0; j < dimension; j++) {
			for (int i = 0; i < dimension; i++) {
				values[j * dimension + i] = matrix[i * dimension + j];
			}
		}
	}

	@Override
	public boolean hasTimeDerivative() {
		return matrix != null;
	}

	@Override
	public void timeDerivative(double t, double[] u, double[] p, double[] dfdt) {
		Arrays.fill(dfdt, 0);
	}

	@Override
	public boolean isLinear() {
		return matrix != null;
	}

	@Override
	public boolean isThreadSafe() {
		return true;
	}

	private static void multiply(double[] a, double[] u, double[] du) {
		int n = u.length;
		for (int i = 0; i < n; i++) {
			double sum = 0;
			for (int j = 0; j < n; j++) {
				sum += a[i * n + j] * u[j];
			}
			du[i] = sum;
		}
	}
}
