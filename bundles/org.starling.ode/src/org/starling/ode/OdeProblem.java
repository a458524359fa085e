package org.starling.ode;

import java.util.List;
import java.util.Objects;

/**
 * An initial value problem {@code M u' = f(t, u, p)}, {@code u(t0) = u0} on {@code [t0, t1]}, in the units that the caller
 * chose. Arrays are copied on the way in and must not be changed by a solver.
 *
 * @param f          right-hand side
 * @param u0         initial state, one entry a state variable
 * @param t0         start
 * @param t1         end, not before the start
 * @param p          parameters; empty when there are none
 * @param callbacks  doses, switches and events, in order of precedence
 * @param names      names of the state variables, for messages
 * @param massMatrix row-major constant mass matrix, or null for the identity
 */
public record OdeProblem(OdeFunction f, double[] u0, double t0, double t1, double[] p, List<Callback> callbacks,
		List<String> names, double[] massMatrix) {

	public OdeProblem {
		Objects.requireNonNull(f, "f");
		u0 = u0.clone();
		p = p.clone();
		callbacks = List.copyOf(callbacks);
		names = List.copyOf(names);
		int n = f.dimension();
		if (u0.length != n || names.size() != n) {
			throw new IllegalArgumentException("the function has " + n + " states, the initial state " + u0.length
					+ " and the names " + names.size());
		}
		if (!(t1 >= t0) || !Double.isFinite(t0) || !Double.isFinite(t1)) {
			throw new IllegalArgumentException("time span [" + t0 + ", " + t1 + "] is not finite and forward");
		}
		if (massMatrix != null) {
			if (massMatrix.length != n * n) {
				throw new IllegalArgumentException("a mass matrix of " + n + " states has " + n * n + " entries");
			}
			massMatrix = massMatrix.clone();
		}
	}

	/** A problem without callbacks, parameters and mass matrix, its states named u1, u2, … */
	public static OdeProblem of(OdeFunction f, double[] u0, double t0, double t1) {
		return new OdeProblem(f, u0, t0, t1, new double[0], List.of(), defaultNames(u0.length), null);
	}

	/** The same problem with other callbacks. */
	public OdeProblem withCallbacks(List<Callback> others) {
		return new OdeProblem(f, u0, t0, t1, p, others, names, massMatrix);
	}

	/** The same problem with other parameters. */
	public OdeProblem withParameters(double... others) {
		return new OdeProblem(f, u0, t0, t1, others, callbacks, names, massMatrix);
	}

	private static List<String> defaultNames(int n) {
		return java.util.stream.IntStream.rangeClosed(1, n).mapToObj(i -> "u" + i).toList();
	}
}
