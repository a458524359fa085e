package org.starling.ode;

/**
 * What a solve cost.
 *
 * @param steps           accepted steps
 * @param rejected        rejected steps
 * @param rhsEvaluations  evaluations of the right-hand side, those for difference quotients included
 * @param jacobians       Jacobians formed
 * @param factorizations  matrices factorised
 * @param events          callbacks fired
 * @param nanoseconds     wall time
 */
public record SolveStatistics(long steps, long rejected, long rhsEvaluations, long jacobians, long factorizations,
		long events, long nanoseconds) {
}
