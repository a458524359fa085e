package org.starling.ode.solvers;

import java.util.stream.Stream;

import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.starling.ode.tck.SolverContract;

/** Our own providers keep the contract that plugin authors are held to. */
class SolverContractTest {

	@TestFactory
	Stream<DynamicContainer> contract() {
		return StandardSolvers.all().stream().map(provider -> DynamicContainer.dynamicContainer(provider.id(),
				SolverContract.checks(provider).stream().map(c -> DynamicTest.dynamicTest(c.name(), c.body()::run))));
	}
}
