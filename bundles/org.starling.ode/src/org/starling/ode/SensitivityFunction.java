package org.starling.ode;

/**
 * A system together with the derivatives of its states in some directions θ as one system: first the {@code n} states
 * {@code u' = f}, then for each direction {@code j} the {@code n} sensitivities {@code s_j' = (∂f/∂u) s_j + ∂f/∂θ_j}. What holds
 * of an {@link OdeFunction} holds of the whole, which any solver can solve; one with the capability SENSITIVITIES solves the
 * sensitivities behind the states with the same matrices. Callbacks see the whole vector and change both parts.
 */
public interface SensitivityFunction extends OdeFunction {

	/** The system of the states alone; takes the same parameters. */
	OdeFunction states();

	/** Number of directions. */
	int directions();

	/** Structural non-zeros of {@code ∂f/∂θ}, states by directions. */
	SparsityPattern directionPattern();

	/**
	 * Writes the values of {@code ∂f/∂θ} in the order of {@link #directionPattern}.
	 *
	 * @param u the states alone
	 */
	void directionDerivatives(double t, double[] u, double[] p, double[] values);

	/**
	 * Adds to {@code result} how {@code (∂f/∂u) v + w ∂f/∂t} changes when the states move along {@code s} and the parameters
	 * along the direction: {@code (∂²f/∂u² s + ∂²f/∂u∂θ_j) v + w (∂²f/∂t∂u s + ∂²f/∂t∂θ_j)}.
	 *
	 * @param packed u, s, v of n entries each, then w
	 */
	void addSecondDerivative(double t, double[] packed, double[] p, int direction, double[] result);

	/** Whether {@link #addSecondDerivative} adds something for that direction. */
	boolean hasSecondDerivative(int direction);
}
