package org.starling.ode;

/**
 * The right-hand side of {@code u' = f(t, u, p)} with what is known of its derivatives.
 * <p>
 * An implementation must be stateless or confine its state to the calling thread: one function object is used by several
 * solves at a time only when {@link #isThreadSafe()} says so; otherwise an ensemble asks for a {@link #copy()} a thread.
 * All vectors have {@link #dimension()} entries; {@code p} has as many as the problem's parameter vector.
 */
public interface OdeFunction {

	/** Number of state variables. */
	int dimension();

	/** Writes {@code f(t, u, p)} to {@code du}; must neither change {@code u} and {@code p} nor keep the arrays. */
	void rhs(double t, double[] u, double[] p, double[] du);

	/** Whether {@link #jacobian} gives analytic values. */
	default boolean hasJacobian() {
		return false;
	}

	/** The structural non-zeros of {@code ∂f/∂u}; dense when nothing better is known. */
	default SparsityPattern jacobianPattern() {
		return SparsityPattern.dense(dimension());
	}

	/**
	 * Writes the values of {@code ∂f/∂u} in the order of {@link #jacobianPattern()}.
	 *
	 * @throws UnsupportedOperationException when {@link #hasJacobian()} is false
	 */
	default void jacobian(double t, double[] u, double[] p, double[] values) {
		throw new UnsupportedOperationException("no analytic Jacobian");
	}

	/** Whether {@link #timeDerivative} gives analytic values. */
	default boolean hasTimeDerivative() {
		return false;
	}

	/**
	 * Writes {@code ∂f/∂t}.
	 *
	 * @throws UnsupportedOperationException when {@link #hasTimeDerivative()} is false
	 */
	default void timeDerivative(double t, double[] u, double[] p, double[] dfdt) {
		throw new UnsupportedOperationException("no analytic time derivative");
	}

	/**
	 * Whether {@code f(t, u, p) = A(p) u + b(p)}, exactly and for all t and u: linear in the state, with coefficients that depend
	 * on the parameters alone. Such a system can be propagated without an error of discretisation.
	 */
	default boolean isLinear() {
		return false;
	}

	/** Whether several threads may call one object at a time. */
	default boolean isThreadSafe() {
		return false;
	}

	/** An equal function for another thread; this object itself when it is thread-safe. */
	default OdeFunction copy() {
		if (isThreadSafe()) {
			return this;
		}
		throw new UnsupportedOperationException(getClass().getName() + " is neither thread-safe nor copyable");
	}
}
