package org.starling.ode.solvers;

import java.util.List;
import java.util.stream.Stream;

import org.starling.ode.Callback;
import org.starling.ode.OdeFunction;
import org.starling.ode.OdeProblem;
import org.starling.ode.OdeSolverProvider;

/** Equations with known answers. */
final class Problems {

	@FunctionalInterface
	interface Rhs {
		void write(double t, double[] u, double[] p, double[] du);
	}

	@FunctionalInterface
	interface Jacobian {
		void write(double[] u, double[] columnMajor);
	}

	private Problems() {
	}

	/** Our solvers that take any equation. */
	static Stream<OdeSolverProvider> generalSolvers() {
		return StandardSolvers.all().stream().filter(p -> !p.capabilities().contains(OdeSolverProvider.Capability.LINEAR));
	}

	static OdeFunction function(int n, Rhs rhs) {
		return new OdeFunction() {

			@Override
			public int dimension() {
				return n;
			}

			@Override
			public void rhs(double t, double[] u, double[] p, double[] du) {
				rhs.write(t, u, p, du);
			}

			@Override
			public boolean isThreadSafe() {
				return true;
			}
		};
	}

	/** Autonomous, with a full analytic Jacobian. */
	static OdeFunction function(int n, Rhs rhs, Jacobian jacobian) {
		return new OdeFunction() {

			@Override
			public int dimension() {
				return n;
			}

			@Override
			public void rhs(double t, double[] u, double[] p, double[] du) {
				rhs.write(t, u, p, du);
			}

			@Override
			public boolean hasJacobian() {
				return true;
			}

			@Override
			public void jacobian(double t, double[] u, double[] p, double[] values) {
				jacobian.write(u, values);
			}

			@Override
			public boolean hasTimeDerivative() {
				return true;
			}

			@Override
			public void timeDerivative(double t, double[] u, double[] p, double[] dfdt) {
				java.util.Arrays.fill(dfdt, 0);
			}

			@Override
			public boolean isThreadSafe() {
				return true;
			}
		};
	}

	/** {@code u' = -u}, {@code u(0) = 1}. */
	static OdeProblem decay(double end) {
		return OdeProblem.of(function(1, (t, u, p, du) -> du[0] = -u[0]), new double[] { 1 }, 0, end);
	}

	/** {@code u'' = -u}, starting at (1, 0): cosine and minus sine. */
	static OdeProblem oscillator(double end) {
		return OdeProblem.of(function(2, (t, u, p, du) -> {
			du[0] = u[1];
			du[1] = -u[0];
		}), new double[] { 1, 0 }, 0, end);
	}

	/** Depot and central amount with first-order absorption and elimination; parameters ka and k. */
	static OdeProblem oral(double ka, double k, double end, List<Callback> callbacks) {
		return new OdeProblem(function(2, (t, u, p, du) -> {
			du[0] = -p[0] * u[0];
			du[1] = p[0] * u[0] - p[1] * u[1];
		}), new double[] { 0, 0 }, 0, end, new double[] { ka, k }, callbacks, List.of("depot", "central"), null);
	}

	/** H. Bateman, Proc. Cambridge Phil. Soc. 15 (1910) 423: central amount at {@code t} after a unit dose at zero. */
	static double bateman(double ka, double k, double t) {
		return t < 0 ? 0 : ka / (ka - k) * (Math.exp(-k * t) - Math.exp(-ka * t));
	}
}
