package org.starling.ode.solvers.internal;

import java.util.stream.IntStream;

import org.ejml.data.DMatrixRMaj;
import org.ejml.dense.row.CommonOps_DDRM;
import org.starling.ode.ReturnCode;
import org.starling.ode.solvers.onestep.ErrorNorm;
import org.starling.ode.solvers.onestep.Evaluator;
import org.starling.ode.solvers.onestep.SolveAbort;

/**
 * Consistent values of the algebraic variables of a semi-explicit index-1 system: those whose column of the mass matrix is
 * zero are moved by Newton's method until the equations whose row is zero hold; differential variables keep their values.
 * A mass matrix without as many zero columns as zero rows is left to the caller. E. Hairer, G. Wanner, Solving Ordinary
 * Differential Equations II, 2nd ed., Springer 1996, section VI.1.
 */
final class ConsistentStart {

	private static final int MOST_ITERATIONS = 50;
	/** Newton's correction, relative to the error that a step is allowed. */
	private static final double CONVERGED = 1e-3;

	private final Evaluator f;
	private final Linearization linearization;
	private final ErrorNorm norm;
	private final int[] equations;
	private final int[] variables;

	ConsistentStart(Evaluator f, Linearization linearization, ErrorNorm norm) {
		this.f = f;
		this.linearization = linearization;
		this.norm = norm;
		int n = f.dimension();
		double[] m = f.massMatrix();
		if (m == null) {
			equations = new int[0];
			variables = equations;
			return;
		}
		int[] zeroRows = IntStream.range(0, n).filter(i -> IntStream.range(0, n).allMatch(j -> m[i * n + j] == 0)).toArray();
		int[] zeroColumns = IntStream.range(0, n).filter(j -> IntStream.range(0, n).allMatch(i -> m[i * n + j] == 0))
				.toArray();
		boolean semiExplicit = zeroRows.length == zeroColumns.length;
		equations = semiExplicit ? zeroRows : new int[0];
		variables = semiExplicit ? zeroColumns : new int[0];
	}

	/** @throws SolveAbort with FAILURE naming variable and residual when Newton's method does not converge */
	void make(double t, double[] u) {
		int k = equations.length;
		if (k == 0) {
			return;
		}
		double[] residual = new double[u.length];
		DMatrixRMaj block = new DMatrixRMaj(k, k);
		DMatrixRMaj right = new DMatrixRMaj(k, 1);
		DMatrixRMaj correction = new DMatrixRMaj(k, 1);
		for (int iteration = 0; iteration < MOST_ITERATIONS; iteration++) {
			f.rhs(t, u, residual);
			f.requireFinite(t, u, residual);
			linearization.jacobianAt(t, u, residual);
			for (int i = 0; i < k; i++) {
				right.set(i, 0, -residual[equations[i]]);
				for (int j = 0; j < k; j++) {
					block.set(i, j, linearization.entry(equations[i], variables[j]));
				}
			}
			if (!CommonOps_DDRM.solve(block, right, correction) || Evaluator.firstNotFinite(correction.data) >= 0) {
				throw failure(t, residual, "the algebraic equations do not determine it (index above 1)");
			}
			if (apply(u, correction) <= CONVERGED) {
				return;
			}
		}
		throw failure(t, residual, "Newton's method does not converge from the given value");
	}

	private double apply(double[] u, DMatrixRMaj correction) {
		double largest = 0;
		for (int j = 0; j < variables.length; j++) {
			int v = variables[j];
			double change = correction.get(j, 0);
			u[v] += change;
			largest = Math.max(largest, Math.abs(change) / norm.scale(v, Math.abs(u[v])));
		}
		return largest;
	}

	private SolveAbort failure(double t, double[] residual, String why) {
		int worst = 0;
		for (int i = 1; i < equations.length; i++) {
			if (Math.abs(residual[equations[i]]) > Math.abs(residual[equations[worst]])) {
				worst = i;
			}
		}
		return new SolveAbort(ReturnCode.FAILURE, "no consistent value of algebraic variable '" + f.name(variables[worst])
				+ "' at t = " + t + ": " + why + "; the residual of equation " + (equations[worst] + 1) + " is "
				+ residual[equations[worst]] + ". Give a starting value nearer to the solution.");
	}
}
