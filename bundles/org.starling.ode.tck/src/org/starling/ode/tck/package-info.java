/**
 * The contract test of ODE solvers. Every provider, ours and a plugin author's, passes all checks of
 * {@link org.starling.ode.tck.SolverContract}. Needs no test framework; with JUnit 5 it takes one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> contract() {
 * 	return SolverContract.checks(new MySolverProvider()).stream().map(c -> DynamicTest.dynamicTest(c.name(), c.body()::run));
 * }
 * }</pre>
 *
 * @since 0.1
 */
package org.starling.ode.tck;
