package org.starling.ode.solvers.onestep;

import java.util.Optional;

import org.starling.ode.SolveOptions;

/**
 * The formula of a one-step method, with the memory of one solve. Confined to the solving thread.
 * <p>
 * The frame calls {@link #start} at the beginning and after each jump, then {@link #attempt} with one step length after the
 * other until the error is small enough, then {@link #accept}, or {@link #start} when a callback changed the state or cut the
 * step. Between a successful attempt and that call {@link #interpolate} and {@link #keepInterpolant} speak of that step.
 */
public interface OneStepMethod {

	/** Makes a method for one solve. Must be stateless: it is called from several threads. */
	@FunctionalInterface
	interface Factory {
		OneStepMethod create(Evaluator evaluator, SolveOptions options);
	}

	/** The power of the step length with which the error estimate of {@link #attempt} falls: local error order. */
	int errorOrder();

	/**
	 * Begins at a point, forgetting what was before.
	 *
	 * @param u the state; a method that solves algebraic equations makes it consistent in place, others leave it alone
	 * @throws SolveAbort when the solve cannot begin there
	 */
	void start(double t, double[] u);

	/** The longest step that makes sense from the current point on; infinite when only the error limits it. */
	default double longestStep() {
		return Double.POSITIVE_INFINITY;
	}

	/** Whether each stretch begins with the longest step, because there is no error that would forbid it. */
	default boolean isExact() {
		return false;
	}

	/**
	 * Tries a step from the current point.
	 *
	 * @param h    step length, positive
	 * @param uNew receives the proposed state, but for what {@link #complete} writes
	 * @return the scaled norm of the local error, acceptable up to 1; NaN when a number was not finite or a matrix singular,
	 *         so that a shorter step is worth trying
	 */
	double attempt(double h, double[] uNew);

	/**
	 * The step length after an attempt, for a method that controls its own; asked for after {@link #accept} or a rejection.
	 *
	 * @param controlled what the frame's controller proposes
	 */
	default double nextStep(double h, double error, double controlled) {
		return controlled;
	}

	/**
	 * The error of the last attempt when its equations may have changed within it, as at the edge of a condition; asked for when a root
	 * function crosses there. Larger than what {@link #attempt} gave where that relies on smooth equations.
	 *
	 * @param error as that gave it
	 */
	default double errorAcross(double error) {
		return error;
	}

	/** Makes the end of the last attempt the current point. */
	void accept();

	/**
	 * Writes what {@link #attempt} left out of the state that {@link #accept} made the current point; asked for before anyone but
	 * the method itself looks at it.
	 */
	default void complete(double[] u) {
	}

	/** The state with the largest part in the last attempt's error, or the first one that was not finite; for messages. */
	int worstState();

	/**
	 * The solution within the last attempted step.
	 *
	 * @param theta fraction of the step from 0 to 1
	 * @param u     receives the state
	 */
	void interpolate(double theta, double[] u);

	/** As {@link #interpolate}, of the states alone when sensitivities stand behind them: what root functions look at. */
	default void interpolateStates(double theta, double[] u) {
		interpolate(theta, u);
	}

	/** The same as {@link #interpolate} in a form that stays valid; asked for only when dense output is wanted. */
	StepInterpolant keepInterpolant();

	/** What the method noticed about the problem and a person should know when the solve fails, like suspected stiffness. */
	default Optional<String> diagnosis() {
		return Optional.empty();
	}
}
