/**
 * The contract test of energy providers. Every provider, ours and a plugin author's, passes all checks of
 * {@link org.starling.quantum.tck.EnergyContract}. Needs no test framework; with JUnit 5 it takes one method:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> contract() {
 * 	return EnergyContract.checks(new MyProvider()).stream().map(c -> DynamicTest.dynamicTest(c.name(), c.body()::run));
 * }
 * }</pre>
 *
 * @since 0.1
 */
package org.starling.quantum.tck;
