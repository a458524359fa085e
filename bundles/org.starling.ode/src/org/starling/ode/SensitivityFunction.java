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

	/** Places, in the pattern of the states' Jacobian, of the entries that depend on the states or on time. */
	int[] changingEntries();

	/** Length of the vector {@code packed} of {@link #beginStep} and {@link #addStage}. */
	int packedLength();

	/**
	 * Prepares the stages of a step that begins at this point.
	 *
	 * @param u      the states alone
	 * @param packed receives what {@link #addStage} wants to know of this point, behind its first {@code 3 n + 1} numbers
	 */
	void beginStep(double t, double[] u, double[] p, double[] packed);

	/**
	 * Derivatives for a stage of a Rosenbrock method. With {@code D g = ∂g/∂u v + w ∂g/∂t}, the derivatives of g taken where the
	 * step begins and all else at {@code (t, u)}:
	 *
	 * @param t      time of the stage
	 * @param packed the states u of the stage, its vector v, u + v, n numbers each, the weight w, then what {@link #beginStep} wrote
	 * @param result as many numbers a state as there are directions, to which {@code ∂f/∂θ_j + D ∂f/∂θ_j} is added; behind them
	 *               receives first the changing entries J of the Jacobian, then {@code D J}, each in the order of
	 *               {@link #changingEntries}
	 */
	void addStage(double t, double[] packed, double[] p, double[] result);
}
